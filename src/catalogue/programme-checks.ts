import type { Complaint, Path } from './programme-problems.ts';
import { about, unknownId } from './programme-problems.ts';
import type { ProgrammeShape } from './programme-schema.ts';

/** What programme files may refer to: the built-in catalogue, or as much of it as is needed here. */
export interface Known {
  readonly indicators: readonly { readonly id: string }[];
  readonly rates: readonly {
    readonly id: string;
    readonly numerator: string;
    readonly denominator: string;
  }[];
}

const INDICATOR = { vi: 'chỉ tiêu', en: 'indicator' };
const RATE = { vi: 'tỷ lệ', en: 'rate' };
/** Of the months of every year. */
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** What keys and types cannot show: ids that exist, nothing twice, years and dates that agree. */
export function checkMeaning(shape: ProgrammeShape, known: Known): readonly Complaint[] {
  return [
    ...checkIndicators(shape, known),
    ...checkOwn(shape, known),
    ...checkTargets(shape, known),
    ...checkTime(shape),
    ...checkRating(shape),
    ...twice(['departments'], shape.departments ?? []),
  ];
}

/** Ids a programme may use: the built-in ones and its own. */
function usable(shape: ProgrammeShape, known: Known): readonly string[] {
  return [...known.indicators, ...(shape.ownIndicators ?? [])].map(({ id }) => id);
}

function checkIndicators(shape: ProgrammeShape, known: Known): readonly Complaint[] {
  const ids = usable(shape, known);
  const asked = shape.indicators.map((id, at) => ({ id, path: ['indicators', at] }));
  const optional = (shape.optionalIndicators ?? []).map((id, at) => ({
    id,
    path: ['optionalIndicators', at],
  }));
  const breaks = (shape.seriesBreaks ?? []).flatMap((each, at) =>
    (each.indicators ?? []).map((id, index) => ({ id, path: ['seriesBreaks', at, 'indicators', index] })),
  );
  const listed = [...asked, ...optional];
  return [
    ...[...listed, ...breaks]
      .filter(({ id }) => !ids.includes(id))
      .map(({ id, path }) => unknownId(path, id, INDICATOR, ids)),
    ...listed
      .filter(({ id }, at) => listed.findIndex((each) => each.id === id) < at)
      .map(({ id, path }) => repeated(path, id)),
  ];
}

function checkOwn(shape: ProgrammeShape, known: Known): readonly Complaint[] {
  const taken = new Set([...known.indicators, ...known.rates].map(({ id }) => id));
  const ids = usable(shape, known);
  return (shape.ownIndicators ?? []).flatMap((own, at) => {
    const path = ['ownIndicators', at];
    const found: Complaint[] = [];
    if (taken.has(own.id)) found.push(repeated([...path, 'id'], own.id));
    taken.add(own.id);
    // Names that every JavaScript object has would confuse whoever reads the JSON.
    if (own.id in {}) found.push(about([...path, 'id'], 'không dùng được', 'cannot be used'));
    if (own.kind === 'count' && (own.unit ?? null) === null)
      found.push(about(path, "cần có 'unit' (đơn vị đếm)", "needs 'unit' (what is counted)"));
    if (own.kind === 'count' && (own.amountOf ?? null) !== null)
      found.push(
        about(
          [...path, 'amountOf'],
          'chỉ dùng cho số tiền (kind: money)',
          'is for amounts only (kind: money)',
        ),
      );
    const wholes = [...(own.partOf ?? []).map((id, index) => ({ id, path: [...path, 'partOf', index] }))];
    if (typeof own.amountOf === 'string') wholes.push({ id: own.amountOf, path: [...path, 'amountOf'] });
    for (const { id, path: place } of wholes)
      if (!ids.includes(id) || id === own.id)
        found.push(
          unknownId(
            place,
            id,
            INDICATOR,
            ids.filter((each) => each !== own.id),
          ),
        );
    return found;
  });
}

function checkTargets(shape: ProgrammeShape, known: Known): readonly Complaint[] {
  const asked = new Set([
    ...shape.indicators,
    ...(shape.optionalIndicators ?? []),
    ...(shape.ownIndicators ?? []).map(({ id }) => id),
  ]);
  const sets = shape.targets ?? [];
  return sets.flatMap((set, at) => {
    const path = ['targets', at];
    const found = [
      ...twice(
        [...path, 'rates'],
        set.rates.map(({ rate }) => rate),
        'rate',
      ),
    ];
    if (sets.findIndex(({ year }) => year === set.year) < at)
      found.push(repeated([...path, 'year'], String(set.year)));
    if ((set.judgesFrom ?? set.year) > set.year)
      found.push(
        about(
          [...path, 'judgesFrom'],
          `phải là năm ${set.year} hoặc trước đó`,
          `must be ${set.year} or earlier`,
        ),
      );
    set.rates.forEach((target, index) => {
      const place = [...path, 'rates', index];
      const rate = known.rates.find(({ id }) => id === target.rate);
      if (rate === undefined)
        found.push(
          unknownId(
            [...place, 'rate'],
            target.rate,
            RATE,
            known.rates.map(({ id }) => id),
          ),
        );
      if (!/^\d+(?:\.\d+)?$/.test(String(target.value)))
        found.push(about([...place, 'value'], 'phải viết như 85 hoặc 62.5', 'must be written as 85 or 62.5'));
      const denominator = target.denominator ?? null;
      if (denominator !== null && !usable(shape, known).includes(denominator))
        found.push(unknownId([...place, 'denominator'], denominator, INDICATOR, usable(shape, known)));
      else
        for (const side of rate === undefined ? [] : [rate.numerator, denominator ?? rate.denominator])
          if (!asked.has(side))
            found.push(
              about(
                [...place, 'rate'],
                `cần chỉ tiêu '${side}' mà chương trình không hỏi`,
                `needs '${side}', which the programme does not ask for`,
              ),
            );
    });
    return found;
  });
}

function checkTime(shape: ProgrammeShape): readonly Complaint[] {
  const found: Complaint[] = [];
  const { start, end } = shape.period;
  if (typeof start === 'number' && typeof end === 'number' && start > end)
    found.push(about(['period', 'end'], `phải là năm ${start} hoặc sau đó`, `must be ${start} or later`));
  (shape.milestones ?? []).forEach(({ year, date }, at) => {
    if (typeof date === 'string' && Number(date.slice(0, 4)) !== year)
      found.push(about(['milestones', at, 'date'], `phải thuộc năm ${year}`, `must lie in ${year}`));
  });
  (shape.parties ?? []).forEach(({ validFrom, validTo }, at) => {
    if (typeof validFrom === 'string' && typeof validTo === 'string' && validFrom > validTo)
      found.push(
        about(
          ['parties', at, 'validTo'],
          `phải là ${validFrom} hoặc sau đó`,
          `must be ${validFrom} or later`,
        ),
      );
    for (const [key, date] of Object.entries({ validFrom, validTo }))
      if (typeof date === 'string' && (date < '1900' || date >= '2101'))
        found.push(
          about(['parties', at, key], 'phải từ năm 1900 đến 2100', 'must lie between 1900 and 2100'),
        );
  });
  const [month = 0, day = 0] = (shape.dueDate ?? '').split('-').map(Number);
  if (day > (DAYS[month - 1] ?? 31))
    found.push(about(['dueDate'], 'không phải một ngày có trong mọi năm', 'is no day of every year'));
  return found;
}

function checkRating(shape: ProgrammeShape): readonly Complaint[] {
  if (shape.rating === null || shape.rating === undefined) return [];
  const { bands, goodFrom } = shape.rating;
  const found = [...twice(['rating', 'bands'], bands)];
  if (!bands.includes(goodFrom))
    found.push(
      about(
        ['rating', 'goodFrom'],
        `phải là một mức của 'bands': ${bands.join(', ')}`,
        `must be one of 'bands': ${bands.join(', ')}`,
      ),
    );
  return found;
}

function twice(path: Path, values: readonly string[], key?: string): readonly Complaint[] {
  return values.flatMap((value, at) =>
    values.indexOf(value) < at
      ? [repeated(key === undefined ? [...path, at] : [...path, at, key], value)]
      : [],
  );
}

function repeated(path: Path, value: string): Complaint {
  return about(path, `trùng: '${value}' đã có`, `is there twice: '${value}' exists already`);
}

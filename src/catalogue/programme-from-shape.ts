import type { Indicator } from './catalogue.ts';
import { DONG } from './indicators/unit-words.ts';
import type { Known } from './programme-checks.ts';
import type { Programme } from './programme.ts';
import type { ProgrammeShape } from './programme-schema.ts';

/** The bands a unit or member is rated in where a programme names no others, best first. */
export const USUAL_RATING = { bands: ['xuất sắc', 'tốt', 'khá', 'trung bình', 'yếu'], goodFrom: 'khá' };

/** Fills in what a programme file leaves out. The shape must have been checked. */
export function programmeFrom(shape: ProgrammeShape, known: Known): Programme {
  const own = (shape.ownIndicators ?? []).map(indicatorFrom);
  const indicators = indicatorsOf(shape, known);
  return {
    id: shape.id,
    name: shape.name,
    province: shape.province ?? null,
    documentNumber: shape.documentNumber ?? null,
    period: { start: shape.period.start ?? null, end: shape.period.end ?? null },
    cadence: cadenceFrom(shape.cadence),
    milestones: (shape.milestones ?? []).map((each) => ({ ...each, date: each.date ?? null })),
    parties: (shape.parties ?? []).map((each) => ({
      name: each.name,
      code: each.code ?? null,
      validFrom: each.validFrom ?? null,
      validTo: each.validTo ?? null,
    })),
    partiesNote: shape.partiesNote ?? null,
    indicators,
    ownIndicators: own,
    targetSets: (shape.targets ?? []).map(({ year, judgesFrom, rates }) => ({
      year,
      judgesFrom: judgesFrom ?? year,
      targets: rates.map(({ rate, value, direction, denominator, source }) => ({
        rate,
        value,
        direction: direction ?? 'at-least',
        denominator: denominator ?? null,
        source,
      })),
    })),
    rating: shape.rating ?? USUAL_RATING,
    countsChapters: shape.countsChapters ?? false,
    departments: shape.departments ?? null,
    dueDate: shape.dueDate ?? null,
    signatures: (shape.signatures ?? []).map(({ authority, title, name }) => ({
      authority: authority ?? null,
      title,
      name: name ?? null,
    })),
    letterhead: letterheadFrom(shape.letterhead),
    seriesBreaks: (shape.seriesBreaks ?? []).map((each) => ({
      from: each.from,
      note: each.note,
      // A break that names no figure concerns them all.
      indicators: each.indicators ?? indicators.map(({ id }) => id),
    })),
  };
}

/** In the order of the catalogue, the programme's own ones last; its own ones are asked for without being listed. */
function indicatorsOf(shape: ProgrammeShape, known: Known): Programme['indicators'] {
  const own = (shape.ownIndicators ?? []).map(({ id }) => id);
  const optional = new Set(shape.optionalIndicators ?? []);
  const asked = new Set([...shape.indicators, ...optional, ...own]);
  return [...known.indicators.map(({ id }) => id), ...own]
    .filter((id) => asked.has(id))
    .map((id) => ({ id, optional: optional.has(id) }));
}

function cadenceFrom(text: string): Programme['cadence'] {
  const years = /^every (\d+) years$/.exec(text)?.[1];
  if (years !== undefined) return { kind: 'every', years: Number(years) };
  return { kind: text === 'yearly' || text === 'by-phase' ? text : 'not-stated' };
}

function letterheadFrom(letterhead: ProgrammeShape['letterhead']): Programme['letterhead'] {
  if (letterhead === null || letterhead === undefined) return null;
  return { lines: letterhead.lines, town: letterhead.town ?? null };
}

type OwnShape = NonNullable<ProgrammeShape['ownIndicators']>[number];

function indicatorFrom(own: OwnShape): Indicator {
  const { id, kind, label } = own;
  return {
    id,
    kind,
    group: own.group ?? 'awards',
    unit: own.unit ?? DONG,
    label,
    short: own.short ?? label,
    help: own.help ?? label,
    headers: own.headers ?? [],
    spellings: own.spellings ?? [],
    partOf: own.partOf ?? [],
    ...(typeof own.amountOf === 'string' ? { amountOf: own.amountOf } : {}),
  };
}

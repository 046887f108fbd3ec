import { join } from 'node:path';
import { catalogueOf } from '../../catalogue/derive.ts';
import { ProgrammeError } from '../../catalogue/programme-problems.ts';
import { visible } from '../../domain/text.ts';
import { assertUsable } from '../../prepare.ts';
import { listBuiltIn, loadProgramme, type LoadedProgramme } from '../../read/programme-file.ts';
import { templatesFolder } from '../../read/templates-folder.ts';
import { UsageError } from '../errors.ts';
import { DONE, NOT_DONE } from '../exit-status.ts';
import { jsonText } from '../json.ts';
import { parsersIn, type Options } from '../options.ts';
import { programmeJson, programmeListJson, programmeProblemsJson } from '../programme-json.ts';
import { periodOf, programmeText, targetCount } from '../programme-text.ts';
import type { Session } from '../session.ts';
import { table } from '../terminal/table.ts';
import { paragraph } from '../terminal/width.ts';

const ACTIONS = ['list', 'show', 'check'] as const;

/** `khuyenhoc programme [list|show|check] [ID|FILE]`. */
export async function run(
  [typed = 'list', subject]: readonly string[],
  options: Options,
  session: Session,
): Promise<number> {
  const { usage } = session.words;
  const action = parsersIn(usage).oneOf('khuyenhoc programme', ACTIONS)(typed);
  const json = options.format === 'json';
  if (action === 'list') {
    if (subject !== undefined) throw new UsageError(usage.noSubject);
    return list(json, session);
  }
  if (subject === undefined || subject === '') throw new UsageError(usage.needsSubject(action));
  return action === 'show' ? show(subject, json, session) : check(subject, json, session);
}

async function list(json: boolean, session: Session): Promise<number> {
  const { language, words, columns, style } = session;
  const ids = await listBuiltIn(programmesFolder());
  const loaded = await Promise.all(ids.map((id) => load(id, session)));
  if (json) {
    session.out(jsonText(programmeListJson(loaded, language)));
    return DONE;
  }
  const rows = loaded.map(({ programme }) => [
    { text: programme.id, paint: style.strong },
    { text: programme.name[language] },
    { text: periodOf(programme, session) },
    { text: targetCount(programme, session) },
  ]);
  const lines = table(rows, [{}, { least: 16 }, {}, { least: 10 }], columns);
  session.out(`${[...lines, '', words.library.moreOnProgramme].join('\n')}\n`);
  return DONE;
}

async function show(subject: string, json: boolean, session: Session): Promise<number> {
  const loaded = await load(subject, session).catch((error: unknown) => {
    if (!(error instanceof ProgrammeError)) throw error;
    const detail = error.problems.map(({ message }) => message[session.language]).join('; ');
    throw new UsageError(session.words.usage.programme(detail));
  });
  session.out(
    json
      ? jsonText(programmeJson(loaded, session.language))
      : programmeText(loaded, catalogueOf(loaded.programme), session),
  );
  return DONE;
}

async function check(subject: string, json: boolean, session: Session): Promise<number> {
  const { language, words } = session;
  try {
    const loaded = await load(subject, session);
    await assertUsable(loaded.programme);
    const sound = `${visible(words.library.sound(subject, loaded.programme.id))}\n`;
    session.out(json ? jsonText(programmeJson(loaded, language)) : sound);
    return DONE;
  } catch (error) {
    if (!(error instanceof ProgrammeError)) throw error;
    const unsound = visible(words.library.unsound(subject, error.problems.length));
    const lines = error.problems.flatMap(({ message }) =>
      paragraph('  - ', visible(message[language]), session.columns),
    );
    session.out(
      json
        ? jsonText(programmeProblemsJson(unsound, error.problems, language))
        : `${[unsound, ...lines].join('\n')}\n`,
    );
    return NOT_DONE;
  }
}

function load(idOrFile: string, { cwd }: Session): Promise<LoadedProgramme> {
  return loadProgramme(idOrFile, programmesFolder(), cwd);
}

function programmesFolder(): string {
  return join(templatesFolder(), 'programmes');
}

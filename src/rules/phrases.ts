import type { Args, Finding, Where } from '../domain/finding.ts';
import type { Language } from '../domain/language.ts';
import type { Wording } from './rule.ts';

/** A word among the arguments of a finding; empty where it is not given. */
export function word(args: Args, name: string): string {
  const value = args[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** A number among the arguments of a finding. */
export function figure(args: Args, name: string): number {
  return Number(args[name]);
}

/** A list of words among the arguments of a finding; empty where it is not given. */
export function items(args: Args, name: string): readonly string[] {
  const value = args[name];
  return typeof value === 'object' && value !== null ? value.map(String) : [];
}

/** A list of numbers among the arguments of a finding. */
export function figures(args: Args, name: string): readonly number[] {
  return items(args, name).map(Number);
}

/** “Số hội viên” của “Bệnh viện A”: the place of a finding in the words of the submission. */
export function place(where: Where, wording: Wording): string {
  const column = where.column ?? (where.indicator === null ? '' : wording.label(where.indicator));
  const names = [column, where.row ?? ''].filter((name) => name !== '').map((name) => `“${name}”`);
  return names.join(wording.language === 'vi' ? ' của ' : ' of ');
}

/** “Số hội viên” của “Bệnh viện A” ghi “abc”: how most sentences about one cell begin. */
export function cellSays(finding: Finding, wording: Wording): string {
  const subject = place(finding.where, wording);
  const says = `“${finding.found ?? ''}”`;
  if (wording.language === 'vi') return `${subject === '' ? 'Ô này' : subject} ghi ${says}`;
  return `${subject === '' ? 'This cell' : subject} reads ${says}`;
}

/** The label of an indicator in quotation marks; those within it become single ones. */
export function labelled(wording: Wording, id: string): string {
  return `“${wording.label(id).replaceAll('“', '‘').replaceAll('”', '’')}”`;
}

/** A place named by `placeName`; the file's own name has none. */
export function evidencePlace(name: string, language: Language): string {
  if (name !== '') return name;
  return language === 'vi' ? 'tên tệp' : 'the file’s name';
}

/** `Biểu 1!A3`, `A3`, or nothing for the file's own name. */
export function placeName(where: Where | null): string {
  if (where === null) return '';
  return [where.sheet, where.cell].filter((part) => part !== null).join('!');
}

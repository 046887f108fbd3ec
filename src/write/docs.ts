import { SCOPES, type Scope, type Severity } from '../domain/finding.ts';
import { say, type Language, type Text } from '../domain/language.ts';
import { visible } from '../domain/text.ts';
import { notesOf } from '../rules/example-notes.ts';
import { RULES } from '../rules/registry.ts';
import type { Example, Rule } from '../rules/rule.ts';

const SCOPE_NAMES: Record<Scope, Text> = {
  file: { vi: 'F · Tệp', en: 'F · The file' },
  header: { vi: 'H · Tiêu đề và bố cục', en: 'H · Headers and layout' },
  value: { vi: 'V · Giá trị của ô', en: 'V · The value of a cell' },
  consistency: { vi: 'C · Đối chiếu trong báo cáo', en: 'C · Consistency within a submission' },
  roster: { vi: 'R · Đơn vị, năm và tổng hợp', en: 'R · Department, year and roll-up' },
  target: { vi: 'T · Chỉ tiêu', en: 'T · Targets' },
};

/** The words for severities, as the documentation and `explain` use them. */
export const SEVERITY_NAMES: Record<Severity, Text> = {
  error: { vi: 'lỗi', en: 'error' },
  warning: { vi: 'lưu ý', en: 'warning' },
  info: { vi: 'thông tin', en: 'info' },
  target: { vi: 'chỉ tiêu', en: 'target' },
};

const WORDS = {
  title: { vi: 'Các vấn đề được nêu khi kiểm tra', en: 'Findings' },
  generated: {
    vi: '<!-- Trang này được tạo từ src/rules bằng lệnh: npm run generate -->',
    en: '<!-- Made from src/rules by: npm run generate -->',
  },
  intro: {
    vi: 'Mỗi vấn đề có một mã gồm một chữ cái và ba chữ số. **Lỗi**: báo cáo cần sửa, số liệu bị nêu tên chưa được tính. **Lưu ý**: báo cáo được nhận nhưng có điều cần xác nhận. **Thông tin**: điều đã được giả định, không cần sửa. **Chỉ tiêu**: kết quả chưa đạt, không phải lỗi của báo cáo.',
    en: 'Every finding has a code of one letter and three digits. **Error**: the submission needs correction and the figure named is not counted. **Warning**: it is accepted, with something to confirm. **Info**: what was assumed; nothing to mend. **Target**: a result that falls short, which is no mistake of the submission.',
  },
  why: { vi: 'Vì sao quan trọng', en: 'Why it matters' },
  mend: { vi: 'Cách sửa', en: 'How to mend it' },
  bad: { vi: 'Ví dụ có vấn đề này', en: 'An example that has it' },
  good: { vi: 'Cùng ví dụ sau khi sửa', en: 'The same, mended' },
  roster: { vi: 'Danh sách đơn vị', en: 'The roster' },
  empty: { vi: '(không có nội dung)', en: '(no content)' },
} as const satisfies Record<string, Text>;

/** The page of all findings in one language, made from the registry: contents by scope, then a section a code. */
export function findingsPage(language: Language): string {
  const words = (name: keyof typeof WORDS): string => say(WORDS[name], language);
  const scopes = SCOPES.map((scope) => ({ scope, rules: rulesOf(scope) }));
  const contents = scopes.flatMap(({ scope, rules }) => [
    `**${say(SCOPE_NAMES[scope], language)}**`,
    '',
    ...rules.map(
      ({ code, severity, title }) =>
        `- [${code}](#${code.toLowerCase()}) ${say(title, language)} (${say(SEVERITY_NAMES[severity], language)})`,
    ),
    '',
  ]);
  const sections = scopes.flatMap(({ scope, rules }) => [
    `## ${say(SCOPE_NAMES[scope], language)}`,
    '',
    ...rules.flatMap((rule) => section(rule, language)),
  ]);
  const head = [words('generated'), '', `# ${words('title')}`, '', words('intro'), ''];
  return `${[...head, ...contents, ...sections].join('\n').trimEnd()}\n`;
}

/** In the documentation codes stand in their own order, whatever the order of checking. */
function rulesOf(scope: Scope): readonly Rule[] {
  return RULES.filter((rule) => rule.scope === scope).sort((a, b) => (a.code < b.code ? -1 : 1));
}

function section(
  { code, severity, title, why, mend, bad, good }: Rule,
  language: Language,
): readonly string[] {
  return [
    `### ${code}`,
    '',
    `**${say(title, language)}** (${say(SEVERITY_NAMES[severity], language)})`,
    '',
    `*${say(WORDS.why, language)}.* ${say(why, language)}`,
    '',
    `*${say(WORDS.mend, language)}.* ${say(mend, language)}`,
    '',
    `*${say(WORDS.bad, language)}:*`,
    '',
    ...exampleBlocks(bad, language),
    `*${say(WORDS.good, language)}:*`,
    '',
    ...exampleBlocks(good, language),
  ];
}

function exampleBlocks(example: Example, language: Language): readonly string[] {
  const notes = notesOf(example, language);
  const roster =
    example.roster === undefined ? [] : block(say(WORDS.roster, language), example.roster, language);
  const files = Object.entries(example.files).flatMap(([name, text]) => block(`\`${name}\``, text, language));
  return [...(notes.length > 0 ? [notes.join(' '), ''] : []), ...roster, ...files];
}

function block(name: string, text: string, language: Language): readonly string[] {
  const lines = text.replace(/\n$/, '').split('\n').map(visible);
  return [name, '', '```csv', ...(text === '' ? [say(WORDS.empty, language)] : lines), '```', ''];
}

import { isAlias, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml';
import type { Document, Node } from 'yaml';
import type { Path } from '../catalogue/programme-problems.ts';
import type { Text } from '../domain/language.ts';

/** A fault of the YAML itself, before anyone asks what it says. */
export interface YamlFault {
  /** Counted from 1. */
  readonly line: number;
  readonly message: Text;
}

export interface YamlContent {
  readonly value: unknown;
  /** The line of a key or list entry, or of the nearest thing above it that exists; null for the whole. */
  lineOf(path: Path): number | null;
}

/** More than a person nests or writes in one line, far less than it takes to exhaust the parser. */
const DEEPEST = 50;
const LONGEST_LINE = 20_000;
const MOST_FAULTS = 10;

/** Reads YAML 1.2 of one document, without tags, aliases and repeated keys. */
export function readYaml(text: string): YamlContent | { readonly faults: readonly YamlFault[] } {
  const unsafe = unsafeLine(text);
  if (unsafe !== null) return { faults: [unsafe] };
  const lines = new LineCounter();
  // Repeated keys are looked for below: the parser's own check grows with the square of their number.
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false });
  const lineAt = (offset: number) => lines.linePos(offset).line;
  const faults = [
    ...document.errors.slice(0, MOST_FAULTS).map((error) => {
      const line = lineAt(error.pos[0]);
      return { line, message: sentence(error.code, error.message, line) };
    }),
    ...(document.errors.length > 0 ? [] : faultsOfNodes(document, lineAt)),
  ];
  if (faults.length > 0) return { faults: faults.slice(0, MOST_FAULTS) };
  return {
    value: document.toJS({ maxAliasCount: 0 }),
    lineOf: (path) => {
      const node = nodeAt(document.contents, path);
      return node?.range ? lineAt(node.range[0]) : null;
    },
  };
}

/** Nesting and lines that would exhaust memory or stack in the parser are refused before it sees them. */
function unsafeLine(text: string): YamlFault | null {
  let depth = 0;
  for (const [index, line] of text.split('\n').entries()) {
    for (const character of line) {
      if (character === '[' || character === '{') depth++;
      else if (character === ']' || character === '}') depth = Math.max(0, depth - 1);
    }
    const first = line.search(/[^ \t\-?:\r]/);
    const indent = first < 0 ? line.trimEnd().length : first;
    if (depth > DEEPEST || indent > 2 * DEEPEST || line.length > LONGEST_LINE)
      return fault(index + 1, 'lồng quá sâu hoặc quá dài', 'is nested too deeply or too long');
  }
  return null;
}

function faultsOfNodes(document: Document.Parsed, lineAt: (offset: number) => number): readonly YamlFault[] {
  const faults: YamlFault[] = [];
  const add = (node: Node, vi: string, en: string) =>
    faults.push(fault(lineAt(node.range?.[0] ?? 0), vi, en));
  visit(document, {
    Node(_, node) {
      // A few aliases can stand for millions of values; no programme needs one.
      if (isAlias(node)) add(node, 'dùng bí danh (*); hãy viết đầy đủ', 'uses an alias (*); write it out');
      else if (node.tag !== undefined)
        add(node, `dùng nhãn kiểu ${node.tag}; hãy bỏ nhãn này`, `uses the tag ${node.tag}; leave it out`);
      if (!isMap(node)) return;
      const keys = new Set<unknown>();
      for (const { key } of node.items) {
        const name = isScalar(key) ? String(key.value) : null;
        if (!isScalar(key)) add(node, 'có khoá không phải là chữ', 'has a key that is no text');
        else if (keys.has(name)) add(key, `lặp lại khoá '${name}'`, `repeats the key '${name}'`);
        keys.add(name);
      }
    },
  });
  return faults;
}

/** The key where the path ends at one, else the entry of a list; the last of them that exists. */
function nodeAt(root: unknown, path: Path): Node | null {
  let value = root;
  let shown: Node | null = null;
  for (const step of path) {
    if (isMap(value)) {
      const pair = value.items.find(({ key }) => isScalar(key) && String(key.value) === step);
      if (pair === undefined) return shown;
      shown = isScalar(pair.key) ? pair.key : shown;
      value = pair.value;
    } else if (isSeq(value) && typeof step === 'number') {
      value = value.items[step];
      shown = isNode(value) ? value : shown;
    } else return shown;
  }
  return shown;
}

const SENTENCES: ReadonlyMap<string, Text> = new Map([
  [
    'TAB_AS_INDENT',
    { vi: 'thụt dòng bằng phím Tab; hãy dùng dấu cách', en: 'is indented by a tab; use blanks' },
  ],
  ['BAD_INDENT', { vi: 'thụt dòng không đúng', en: 'is not indented rightly' }],
  [
    'MISSING_CHAR',
    { vi: 'thiếu dấu nháy, dấu hai chấm hoặc dấu ngoặc', en: 'lacks a quote, colon or bracket' },
  ],
  ['MULTIPLE_DOCS', { vi: 'mở tài liệu thứ hai (---)', en: 'starts a second document (---)' }],
]);

function sentence(code: string, detail: string, line: number): Text {
  const known = SENTENCES.get(code);
  if (known !== undefined) return fault(line, known.vi, known.en).message;
  const first = detail.split('\n')[0] ?? '';
  return fault(line, `không phải YAML đúng (${first})`, `is not valid YAML (${first})`).message;
}

function fault(line: number, vi: string, en: string): YamlFault {
  return { line, message: { vi: `dòng ${line} ${vi}`, en: `line ${line} ${en}` } };
}

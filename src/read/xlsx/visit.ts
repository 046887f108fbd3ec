import type { Limits } from '../limits.ts';
import type { ZipEntry } from '../zip-guard.ts';
import type { Parts } from './parts.ts';
import { XmlScanner, type XmlVisitor } from './scanner.ts';
import { NAMES } from './words.ts';

/** Gives all of an XML part to a visitor. */
export async function visit(parts: Parts, part: ZipEntry, visitor: XmlVisitor): Promise<void> {
  const scanner = new XmlScanner(NAMES, visitor, part.name, parts.limits);
  await parts.read(part, (piece) => scanner.feed(piece));
  scanner.end();
}

interface Told {
  readonly visitor: XmlVisitor;
  readonly limits: Limits;
}

const before = new WeakMap<Uint8Array, Told>();

/**
 * A visitor that was given all of a part which many workbooks have alike. Where the part came before it is the one
 * of that time, which nobody may change.
 */
export async function told<Visitor extends XmlVisitor>(
  parts: Parts,
  part: ZipEntry,
  kind: new () => Visitor,
): Promise<Visitor> {
  const bytes = parts.known(part);
  const known = bytes === null ? undefined : before.get(bytes);
  if (known?.visitor instanceof kind && known.limits === parts.limits) return known.visitor;
  const visitor = new kind();
  if (bytes === null) await visit(parts, part, visitor);
  else {
    const scanner = new XmlScanner(NAMES, visitor, part.name, parts.limits);
    scanner.feed(bytes);
    scanner.end();
    before.set(bytes, { visitor, limits: parts.limits });
  }
  return visitor;
}

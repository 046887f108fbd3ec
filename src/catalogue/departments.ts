/** A body of the register: a sở, ban, ngành, đoàn thể, or one that a roster adds. */
export interface Body {
  readonly code: string;
  readonly name: { readonly vi: string; readonly en: string };
  readonly aliases: readonly string[];
  /** ISO dates, both included; null is open. */
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly successors: readonly string[];
  readonly contact?: string;
  readonly email?: string;
}

/** What a name was found to mean. */
export type BodyMatch =
  | { readonly kind: 'one'; readonly body: Body }
  /** The name fits a body, but none valid in the reporting year: its predecessor or successor. */
  | { readonly kind: 'otherTime'; readonly body: Body }
  | { readonly kind: 'several'; readonly bodies: readonly Body[] }
  /** Nothing fits; a near miss that may be suggested, never accepted. */
  | { readonly kind: 'near'; readonly body: Body; readonly spelling: string }
  | { readonly kind: 'none' };

import f101 from './file/f101-empty.ts';
import f102 from './file/f102-damaged.ts';
import f103 from './file/f103-encrypted.ts';
import f104 from './file/f104-no-table-kind.ts';
import f105 from './file/f105-limit.ts';
import f106 from './file/f106-unreadable.ts';
import f201 from './file/f201-encoding.ts';
import f203 from './file/f203-macros.ts';
import f204 from './file/f204-wrong-extension.ts';
import f205 from './file/f205-external-links.ts';
import f206 from './file/f206-legacy-font.ts';
import f207 from './file/f207-computed-formulas.ts';
import f208 from './file/f208-embedded-objects.ts';
import f209 from './file/f209-dde-links.ts';
import h101 from './header/h101-no-table.ts';
import h102 from './header/h102-header-two-ways.ts';
import h103 from './header/h103-doubled-column.ts';
import h104 from './header/h104-misspelt.ts';
import h105 from './header/h105-not-asked-for.ts';
import h106 from './header/h106-hidden.ts';
import h107 from './header/h107-of-which.ts';
import h108 from './header/h108-another-year.ts';
import h109 from './header/h109-personal-data.ts';
import v101 from './value/v101-not-a-number.ts';
import v102 from './value/v102-negative.ts';
import v103 from './value/v103-fraction-of-a-case.ts';
import v104 from './value/v104-ambiguous.ts';
import v105 from './value/v105-unit-missing.ts';
import v106 from './value/v106-approximate.ts';
import v107 from './value/v107-date.ts';
import v108 from './value/v108-two-numbers.ts';
import v109 from './value/v109-percent-in-count.ts';
import v110 from './value/v110-error-value.ts';
import v111 from './value/v111-never-computed.ts';
import v112 from './value/v112-rate-out-of-range.ts';
import v113 from './value/v113-too-large.ts';
import v114 from './value/v114-tick-for-several.ts';
import v201 from './value/v201-dash.ts';
import v202 from './value/v202-blank-among-reported.ts';
import v203 from './value/v203-dong-assumed.ts';
import v301 from './value/v301-number-as-text.ts';
import c103 from './consistency/c103-tables-disagree.ts';
import c102 from './consistency/c102-total-not-the-sum.ts';
import c101 from './consistency/c101-part-above-whole.ts';
import c104 from './consistency/c104-fund-balance.ts';
import c105 from './consistency/c105-stated-rate.ts';
import c106 from './consistency/c106-amount-without-count.ts';
import c107 from './consistency/c107-rounding.ts';
import c108 from './consistency/c108-not-reported.ts';
import c110 from './consistency/c110-units-from-ticks.ts';
import c111 from './consistency/c111-rate-without-counts.ts';
import c112 from './consistency/c112-only-the-total.ts';
import c113 from './consistency/c113-shared-total.ts';
import c114 from './consistency/c114-unit-twice.ts';
import c115 from './consistency/c115-same-name.ts';
import c109 from './consistency/c109-not-compared.ts';
import r101 from './roster/r101-department-unknown.ts';
import r102 from './roster/r102-department-contradictory.ts';
import r103 from './roster/r103-department-several.ts';
import r104 from './roster/r104-body-of-another-time.ts';
import r105 from './roster/r105-not-on-roster.ts';
import r111 from './roster/r111-year-unknown.ts';
import r112 from './roster/r112-year-contradictory.ts';
import r113 from './roster/r113-another-year.ts';
import r201 from './roster/r201-twice.ts';
import r202 from './roster/r202-superseded.ts';
import r301 from './roster/r301-missing.ts';
import r302 from './roster/r302-targets-of-earlier-year.ts';
import t101 from './target/t101-department-misses.ts';
import t102 from './target/t102-province-misses.ts';
import type { Rule } from './rule.ts';

/**
 * Every rule, scope by scope and within a scope the most fundamental first: a figure that one rule withholds is
 * no longer compared by the next. C109 comes last in its scope, for it says what was not compared.
 */
export const RULES: readonly Rule[] = [
  // file
  f101,
  f102,
  f103,
  f104,
  f105,
  f106,
  f201,
  f203,
  f204,
  f205,
  f206,
  f207,
  f208,
  f209,
  // header
  h101,
  h102,
  h103,
  h104,
  h105,
  h106,
  h107,
  h108,
  h109,
  // value
  v101,
  v102,
  v103,
  v104,
  v105,
  v106,
  v107,
  v108,
  v109,
  v110,
  v111,
  v112,
  v113,
  v114,
  v201,
  v202,
  v203,
  v301,
  // consistency
  c103,
  c114,
  c102,
  c113,
  c101,
  c104,
  c105,
  c106,
  c107,
  c108,
  c110,
  c111,
  c112,
  c115,
  c109,
  // roster
  r101,
  r102,
  r103,
  r104,
  r105,
  r111,
  r112,
  r113,
  r201,
  r202,
  r301,
  r302,
  // target
  t101,
  t102,
];

const BY_CODE = new Map(RULES.map((rule) => [rule.code, rule]));

/** The rule of a code, whatever its case; undefined where there is none. */
export function ruleOf(code: string): Rule | undefined {
  return BY_CODE.get(code.toUpperCase());
}

// The maximum of an agency before anything is scored: what its kind, group or name takes out of the sum is not in it.
import { type Decimal, sum } from '../decimal.ts';
import type { AgencyFacts } from '../scoring/entry.ts';
import { isExempt } from '../scoring/score-entry.ts';
import { type Framework, type Item, itemsOf } from './framework.ts';

export interface OwnMaximum {
  readonly maxPoints: Decimal;
  /** What leaves the sum, with the ground that the framework states. */
  readonly leftOut: readonly { readonly item: Item; readonly ground: string }[];
}

/** Exceptions that wait for an answer elsewhere are not counted: nobody knows them yet. */
export function ownMaximum(framework: Framework, agency: AgencyFacts): OwnMaximum {
  const items = itemsOf(framework);
  const leftOut = items.filter((item) => item.notApplicable === 'exclude' && isExempt(item, agency));
  const left = new Set(leftOut);
  return {
    maxPoints: sum(items.filter((item) => !left.has(item)).map(({ max }) => max)),
    leftOut: leftOut.map((item) => ({ item, ground: groundOf(item, agency) })),
  };
}

function groundOf(item: Item, agency: AgencyFacts): string {
  return item.except.find((exception) => isExempt({ ...item, except: [exception] }, agency))?.ground ?? '';
}

/** The kinds of agency the framework speaks of, each with the maximum an agency of that kind has. */
export function maximumByKind(framework: Framework, kinds: readonly string[]): { kind: string; maxPoints: Decimal }[] {
  return kinds.map((kind) => ({ kind, maxPoints: ownMaximum(framework, { agency: '', group: '', kind }).maxPoints }));
}

/** The kinds named in its exceptions, in the order of the document. */
export function kindsIn(framework: Framework): string[] {
  return [...new Set(itemsOf(framework).flatMap(({ except }) => except.flatMap(({ kinds }) => kinds ?? [])))];
}

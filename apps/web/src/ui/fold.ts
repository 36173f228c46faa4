// Vietnamese names: found without marks, ordered as Vietnamese orders them.
import { fold } from '@parindex/domain/vietnamese';

const collator = new Intl.Collator('vi', { numeric: true });

/** Does the text hold every word of the search, in any order, marks and case aside? An empty search finds everything. */
export function matches(text: string, search: string): boolean {
  const folded = fold(text);
  return fold(search)
    .split(' ')
    .every((word) => folded.includes(word));
}

/** Vietnamese alphabet, digits as numbers: `Xã 2` before `Xã 10`. */
export function compareVietnamese(left: string, right: string): number {
  return collator.compare(left, right);
}

// Worked cases of a draft, run as it is written: each against its item alone, so that faults elsewhere do not hide them.
import { compare, parseDecimal, toText } from '@parindex/domain/decimal';
import { type Draft, type DraftNode, walkDraft } from '@parindex/domain/framework/draft/draft';
import { readyItem, tryItem } from '@parindex/domain/framework/draft/try-item';
import { textIn } from './values.ts';

export interface CaseRun {
  readonly node: DraftNode;
  readonly passed: boolean;
  /** Points, `missing` or `notApplicable`; null when it cannot be computed. */
  readonly actual: string | null;
  readonly problem: 'noItem' | 'notComputed' | null;
}

export function runDraftCases(draft: Draft): CaseRun[] {
  const items = new Map(
    walkDraft(draft, ['items', 'bonus', 'penalty'])
      .filter(({ children }) => children.length === 0)
      .map(({ id, fields }) => [textIn(fields['code']), id]),
  );
  return walkDraft(draft, ['cases']).map((node) => {
    const item = items.get(textIn(node.fields['item']));
    if (item === undefined) return { node, passed: false, actual: null, problem: 'noItem' };
    const ready = readyItem(draft, item);
    const value = textIn(node.fields['value']);
    const trial = ready && tryItem(ready, value === '' ? null : value);
    if (!trial?.ok) return { node, passed: false, actual: null, problem: 'notComputed' };
    const actual = trial.points === null ? trial.outcome : toText(trial.points);
    return { node, passed: isSame(textIn(node.fields['points']), actual), actual, problem: null };
  });
}

/** `0.50` and `0.5` are the same points. */
function isSame(wanted: string, actual: string): boolean {
  const [left, right] = [parseDecimal(wanted), parseDecimal(actual)];
  return left !== null && right !== null ? compare(left, right) === 0 : wanted === actual;
}

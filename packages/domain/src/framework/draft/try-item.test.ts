// Trying an item while the rest of its draft is unfinished.
import { describe, expect, it } from 'vitest';
import { toText } from '../../decimal.ts';
import { documentToDraft } from './document.ts';
import type { Draft } from './draft.ts';
import { readyItem, tryItem } from './try-item.ts';

let ids = 0;
const draft = documentToDraft(
  {
    items: [
      {
        code: '1',
        max: '99',
        notApplicable: 'exclude',
        items: [
          { code: '1', name: 'Hai mục trùng mã', max: '2', rule: { kind: 'proportional', floor: '80' } },
          { code: '1', max: '2', rule: { kind: 'manual', step: '0.5' } },
          { code: '3', max: '', rule: { kind: 'boolean' } },
        ],
      },
    ],
  },
  () => `n${++ids}`,
);
const idOf = (of: Draft, position: number) => of.nodes[of.tops.items[0]!]!.children[position]!;

describe('trying an item', () => {
  it('gives points and the sentence although the draft around it is full of faults', () => {
    const ready = readyItem(draft, idOf(draft, 0))!;
    const trial = tryItem(ready, 'b=18;a=20');
    expect(trial).toMatchObject({ ok: true, outcome: 'scored' });
    expect(trial.ok && trial.points !== null && toText(trial.points)).toBe('1.8');
    expect(trial.ok && trial.why).toContain('b/a = 18/20 = 90 %');
  });

  it('tells missing from zero, and settles a zero denominator by the policy of the branch', () => {
    const ready = readyItem(draft, idOf(draft, 0))!;
    expect(tryItem(ready, null)).toMatchObject({ outcome: 'missing', points: null });
    expect(tryItem(ready, '50')).toMatchObject({ outcome: 'scored', points: 0n });
    expect(tryItem(ready, 'b=0;a=0')).toMatchObject({ outcome: 'notApplicable', points: null });
  });

  it('says what the rule expects of figures that do not fit', () => {
    expect(tryItem(readyItem(draft, idOf(draft, 0))!, 'nhiều')).toMatchObject({ ok: false });
  });

  it('is not ready while the item itself cannot be read, and a branch is no item', () => {
    expect(readyItem(draft, idOf(draft, 2))).toBeNull();
    expect(readyItem(draft, draft.tops.items[0]!)).toBeNull();
  });
});

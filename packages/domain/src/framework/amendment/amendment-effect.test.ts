// What an amendment would do to the agencies that have entered something.
import { describe, expect, it } from 'vitest';
import type { Layers } from '../../appraisal/final-entries.ts';
import { toText } from '../../decimal.ts';
import { agency, type Document, framework, itemDocument } from '../../testing.ts';
import type { Framework } from '../framework.ts';
import { type AffectedAgency, amendmentEffect } from './amendment-effect.ts';

const ratio = { rule: { kind: 'proportional' } };

function version(...items: Document[]): Framework {
  const max = String(items.reduce((total, item) => total + Number(item['max']), 0));
  return framework([{ code: '1', name: 'Lĩnh vực', max, items }]);
}

const before = version(itemDocument('1.1', { max: '2', ...ratio }), itemDocument('1.2', { max: '2' }));

function entered(name: string, figures: Record<string, string>, under: Framework = before): AffectedAgency {
  const { entries, ...facts } = agency(under, figures, { name });
  const layers: Layers = { self: entries, pass1: new Map(), pass2: new Map(), imported: new Map() };
  return { facts, layers };
}

const agencies = [entered('A', { '1.1': 'b=9;a=10', '1.2': 'no' }), entered('B', { '1.1': 'b=4;a=10', '1.2': 'yes' })];

/** `A: 45 #1 → 60 #1 (1.1)` */
function told(after: Framework, list: readonly AffectedAgency[] = agencies): string[] {
  const shown = ({ index, rank }: { index: bigint | null; rank: number | null }) =>
    `${index === null ? '-' : toText(index as never)} #${rank ?? '-'}`;
  return amendmentEffect(before, after, list).map(
    (effect) =>
      `${effect.agency}: ${shown(effect.before)} → ${shown(effect.after)} (${effect.items.map(({ code }) => code).join(' ')})`,
  );
}

describe('An amendment', () => {
  it('that only changes words changes nothing', () => {
    const after = version(itemDocument('1.1', { name: 'Khác', max: '2', ...ratio }), itemDocument('1.2', { max: '2' }));
    expect(told(after)).toEqual(['A: 45 #2 → 45 #2 ()', 'B: 70 #1 → 70 #1 ()']);
  });

  it('tells old and new index, ranks that turn, and the items that cause it', () => {
    const after = version(itemDocument('1.1', { max: '8', ...ratio }), itemDocument('1.2', { max: '2' }));
    expect(told(after)).toEqual(['A: 45 #2 → 72 #1 (1.1)', 'B: 70 #1 → 52 #2 (1.1)']);
  });

  it('counts a new item as missing and leaves a dropped one out', () => {
    const after = version(itemDocument('1.1', { max: '2', ...ratio }), itemDocument('1.3', { max: '2' }));
    expect(told(after)).toEqual(['A: 45 #2 → 45 #- (1.3 1.2)', 'B: 70 #1 → 20 #- (1.3 1.2)']);
  });

  it('names entries that the new rule cannot take, and counts them as missing', () => {
    const choice = {
      kind: 'choice',
      options: [
        { label: 'Tốt', percent: '100' },
        { label: 'Kém', percent: '0' },
      ],
    };
    const after = version(itemDocument('1.1', { max: '2', ...ratio }), itemDocument('1.2', { max: '2', rule: choice }));
    const [effect] = amendmentEffect(before, after, agencies);
    expect(effect?.unfit.map(({ code }) => code)).toEqual(['1.2']);
    expect(effect?.after.missing).toBe(1);
  });

  it('names points above the new maximum', () => {
    const manual = (max: string) => version(itemDocument('1.1', { max, rule: { kind: 'manual' } }));
    const given = entered('A', { '1.1': '=2' }, manual('2'));
    const [effect] = amendmentEffect(manual('2'), manual('1'), [given]);
    expect(effect?.unfit).toEqual([{ code: '1.1', message: 'Điểm của mục này từ 0 đến 1' }]);
  });
});

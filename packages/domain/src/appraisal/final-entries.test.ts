// Which layer counts for an item, source by source, as far as the layers are taken.
import { describe, expect, it } from 'vitest';
import { decimal } from '../decimal.ts';
import type { Entry } from '../scoring/entry.ts';
import { framework, itemDocument } from '../testing.ts';
import { type AppraisalDecision, finalEntries, type Layers, type UpTo } from './final-entries.ts';

const set = framework([
  itemDocument('1'),
  itemDocument('2', { source: 'appraiser' }),
  itemDocument('3', { source: 'survey', rule: { kind: 'satisfaction' } }),
]);
const declared: Entry = { status: 'given', figures: { kind: 'answer', yes: true }, points: null };
const imported: Entry = { status: 'given', figures: { kind: 'amount', value: decimal('80') }, points: null };
const points = (text: string): AppraisalDecision => ({ decision: 'points', points: decimal(text) });
const accepted: AppraisalDecision = { decision: 'accepted' };
const notApplicable: AppraisalDecision = { decision: 'notApplicable', ground: 'Không phát sinh', points: null };

function entryOf(
  code: string,
  upTo: UpTo,
  layers: Partial<Record<keyof Layers, [string, Entry | AppraisalDecision][]>>,
) {
  const map = (layer: keyof Layers) => new Map(layers[layer] ?? []) as never;
  const all: Layers = { self: map('self'), pass1: map('pass1'), pass2: map('pass2'), imported: map('imported') };
  return finalEntries(set, all, upTo).get(code);
}

describe('the entry that counts', () => {
  const given = (text: string) => ({ status: 'given', figures: { kind: 'answer', yes: true }, points: decimal(text) });
  it.each<[string, UpTo, [string, AppraisalDecision][], [string, AppraisalDecision][], unknown]>([
    ['nobody has appraised: what was declared', 'pass2', [], [], declared],
    ['accepted: what was declared', 'pass1', [['1', accepted]], [], declared],
    ['points of pass 1 keep the figures beside them', 'pass1', [['1', points('0.5')]], [], given('0.5')],
    ['the agency’s own view knows nothing of pass 1', 'self', [['1', points('0.5')]], [], declared],
    ['pass 1 knows nothing of pass 2', 'pass1', [['1', points('0.5')]], [['1', points('0.75')]], given('0.5')],
    ['pass 2 wins over pass 1', 'pass2', [['1', points('0.5')]], [['1', points('0.75')]], given('0.75')],
    ['accepted in pass 2: pass 1 stands', 'pass2', [['1', points('0.5')]], [['1', accepted]], given('0.5')],
    [
      'not applicable with its ground',
      'pass1',
      [['1', notApplicable]],
      [],
      { status: 'notApplicable', ground: 'Không phát sinh', points: null },
    ],
  ])('%s', (_, upTo, pass1, pass2, expected) => {
    expect(entryOf('1', upTo, { self: [['1', declared]], pass1, pass2 })).toEqual(expected);
  });

  it('of an item that appraisers score is theirs alone, whatever stands in the dossier', () => {
    expect(entryOf('2', 'self', { self: [['2', declared]] })).toBeUndefined();
    expect(entryOf('2', 'pass1', { self: [['2', declared]], pass1: [['2', points('1')]] })).toEqual({
      status: 'given',
      figures: null,
      points: decimal('1'),
    });
  });

  it('of a survey item is the imported one, and nothing an agency or appraiser says', () => {
    const layers = { self: [['3', declared]], pass1: [['3', points('1')]] } as never;
    expect(entryOf('3', 'pass2', layers)).toBeUndefined();
    expect(entryOf('3', 'self', { imported: [['3', imported]] })).toEqual(imported);
  });

  it('stays missing where nobody gave anything', () => {
    expect(entryOf('1', 'pass2', { pass1: [['1', accepted]] })).toBeUndefined();
  });
});

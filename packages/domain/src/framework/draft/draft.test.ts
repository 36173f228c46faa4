// Drafts: every change can be taken back, two writers lose nothing, and the file comes back as it went in.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frameworkDocument, itemDocument } from '../../testing.ts';
import { readFramework } from '../read-framework.ts';
import { applyChanges, type Change, placeOf } from './change.ts';
import { documentToDraft, draftToDocument, placeOfFinding } from './document.ts';
import { type Draft, rootId, walkDraft } from './draft.ts';
import { draftLists, type Value } from './tree.ts';

type Document = Record<string, Value>;

const document = frameworkDocument(
  [
    { code: '1', name: 'Chỉ đạo', max: '2', items: [itemDocument('1.1'), itemDocument('1.2')] },
    { code: '2', name: 'Thể chế', max: '1', items: [itemDocument('2.1')] },
  ],
  { bonus: [itemDocument('T1')], settings: { bonusCap: '1' } },
) as Document;

function draftOf(source: Document = document): Draft {
  let next = 0;
  return documentToDraft(source, () => `n${(next += 1)}`, [{ item: '1.1', value: 'yes', points: '1' }]);
}

const idOf = (draft: Draft, code: string): string =>
  walkDraft(draft, draftLists).find(({ fields }) => fields['code'] === code)?.id ?? '';

function apply(draft: Draft, ...changes: Change[]): Draft {
  const outcome = applyChanges(draft, changes);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.conflict));
  return outcome.draft;
}

const rename = (node: string, from: Value, to: Value): Change => ({ kind: 'set', node, field: 'name', from, to });

describe('A draft', () => {
  it('gives back the document it was made from', () => {
    expect(draftToDocument(draftOf())).toEqual(document);
  });

  it('refuses a field that somebody else has changed, with both values, and makes nothing of the batch', () => {
    const draft = draftOf();
    const node = idOf(draft, '1.1');
    const theirs = apply(draft, rename(node, 'Mục 1.1', 'Của người kia'));
    const mine = [rename(idOf(draft, '2.1'), 'Mục 2.1', 'Khác'), rename(node, 'Mục 1.1', 'Của tôi')];
    expect(applyChanges(theirs, mine)).toEqual({
      ok: false,
      conflict: { reason: 'changed', node, field: 'name', sent: 'Của tôi', stands: 'Của người kia' },
    });
    expect(draftToDocument(theirs)).toMatchObject({ items: [{}, { items: [{ name: 'Mục 2.1' }] }] });
  });

  it('takes the same value sent by two people as agreed', () => {
    const draft = draftOf();
    const node = idOf(draft, '1.1');
    const theirs = apply(draft, rename(node, 'Mục 1.1', 'Như nhau'));
    expect(applyChanges(theirs, [rename(node, 'Mục 1.1', 'Như nhau')])).toEqual({
      ok: true,
      draft: theirs,
      inverse: [],
    });
  });

  it.each<[string, (draft: Draft) => Change, string]>([
    ['a change of what was removed', (draft) => rename(idOf(draft, '1.1'), 'Mục 1.1', 'x'), 'gone'],
    [
      'a branch into itself',
      (draft) => ({
        kind: 'move',
        node: idOf(draft, '2'),
        to: { list: 'items', parent: idOf(draft, '2.1'), before: null },
      }),
      'insideItself',
    ],
    [
      'an id twice',
      (draft) => ({
        kind: 'insert',
        at: { list: 'items', parent: null, before: null },
        trees: [{ id: idOf(draft, '2'), fields: {}, children: [] }],
      }),
      'exists',
    ],
  ])('refuses %s', (_name, changeOf, reason) => {
    const draft = draftOf();
    const change = changeOf(draft);
    const after = apply(draft, { kind: 'remove', node: idOf(draft, '1.1') });
    expect(applyChanges(after, [change])).toMatchObject({ ok: false, conflict: { reason } });
  });

  it('puts a node last when the sibling it was to stand before is gone', () => {
    const draft = draftOf();
    const [first, second] = [idOf(draft, '1.1'), idOf(draft, '1.2')];
    const after = apply(draft, { kind: 'remove', node: first });
    const at = { list: 'items' as const, parent: idOf(draft, '1'), before: first };
    const mended = apply(after, { kind: 'insert', at, trees: [{ id: 'new', fields: { code: '1.3' }, children: [] }] });
    expect(mended.nodes[idOf(draft, '1')]?.children).toEqual([second, 'new']);
  });

  it('leads from a finding to its node and field', () => {
    const draft = draftOf({
      ...document,
      items: [{ code: '1', name: 'A', max: '5', items: [itemDocument('1.1') as Document] }],
    });
    const { findings } = readFramework(draftToDocument(draft));
    const [sum] = findings.filter(({ severity }) => severity === 'error');
    expect(placeOfFinding(draft, sum?.path ?? [])).toEqual({ node: idOf(draft, '1'), field: 'max' });
    expect(placeOfFinding(draft, ['items', 0, 'items', 0, 'rule', 'tiers', 1])).toEqual({
      node: idOf(draft, '1.1'),
      field: 'rule',
    });
    expect(placeOfFinding(draft, ['settings', 'bands', 1])).toEqual({ node: rootId, field: 'settings' });
  });
});

describe('Any run of changes', () => {
  const step = fc.record({
    kind: fc.constantFrom('set', 'insert', 'remove', 'move'),
    node: fc.nat(),
    other: fc.nat(),
    to: fc.string(),
  });

  /** A change that fits the draft as it stands; null where the draft has nothing left to change. */
  function fitting(
    draft: Draft,
    index: number,
    { kind, node, other, to }: { kind: string; node: number; other: number; to: string },
  ): Change | null {
    const nodes = walkDraft(draft, draftLists);
    const chosen = nodes[node % Math.max(nodes.length, 1)];
    const target = nodes[other % Math.max(nodes.length, 1)];
    if (!chosen || !target) return null;
    switch (kind) {
      case 'set':
        return rename(chosen.id, chosen.fields['name'] ?? null, to);
      case 'insert':
        return {
          kind: 'insert',
          at: { ...placeOf(draft, target), before: target.id },
          trees: [{ id: `x${index}`, fields: { name: to }, children: [{ id: `y${index}`, fields: {}, children: [] }] }],
        };
      case 'remove':
        return { kind: 'remove', node: chosen.id };
      default:
        return { kind: 'move', node: chosen.id, to: { list: target.list, parent: target.id, before: null } };
    }
  }

  it('is taken back whole by its inverse', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const draft = draftOf();
        let after = draft;
        const inverse: Change[] = [];
        steps.forEach((wanted, index) => {
          const change = fitting(after, index, wanted);
          const outcome = change && applyChanges(after, [change]);
          if (!outcome?.ok) return;
          after = outcome.draft;
          inverse.unshift(...outcome.inverse);
        });
        expect(apply(after, ...inverse)).toEqual(draft);
      }),
    );
  });

  it('keeps every node in exactly one place', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let after = draftOf();
        steps.forEach((wanted, index) => {
          const change = fitting(after, index, wanted);
          const outcome = change && applyChanges(after, [change]);
          if (outcome?.ok) after = outcome.draft;
        });
        const walked = walkDraft(after, draftLists);
        expect(walked.map(({ id }) => id).toSorted()).toEqual(Object.keys(after.nodes).toSorted());
        for (const node of walked) for (const child of node.children) expect(after.nodes[child]?.parent).toBe(node.id);
      }),
    );
  });
});

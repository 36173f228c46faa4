// The tree under keys and paste: codes, branches, rows of a table. Every step can be taken back.
import { applyChanges, type Change } from '@parindex/domain/framework/draft/change';
import { documentToDraft, draftToDocument } from '@parindex/domain/framework/draft/document';
import { type Draft, walkDraft } from '@parindex/domain/framework/draft/draft';
import type { Value } from '@parindex/domain/framework/draft/tree';
import { beforeEach, describe, expect, it } from 'vitest';
import { codeAfter, nextCode, renumber } from './codes.ts';
import { figureFields, readFigure, writeFigure } from './figure-form.ts';
import { inheritedBy, sumBelow } from './node-facts.ts';
import { pasteRows, readRows } from './paste-rows.ts';
import { addAfter, addInto, copyTrees, moveNode, pasteTrees, placeAfter, removeNodes } from './tree-edits.ts';

let ids = 0;
const newId = () => `n${++ids}`;
const item = (code: string, max = '1'): Record<string, Value> => ({
  code,
  name: `Mục ${code}`,
  max,
  rule: { kind: 'boolean' },
});

let draft: Draft;
beforeEach(() => {
  ids = 0;
  draft = documentToDraft(
    {
      items: [
        { code: '1', name: 'Một', max: '3', owner: 'noi-vu', items: [item('1.1', '0.1'), item('1.2', '0.2')] },
        { code: '2', name: 'Hai', max: '2', items: [item('2.1')] },
      ],
      bonus: [item('T1')],
    },
    newId,
    [{ name: 'ca', item: '1.2', value: 'yes', points: '1' }],
  );
});

const at = (code: string) => walkDraft(draft, ['items', 'bonus']).find(({ fields }) => fields['code'] === code)!;
/** Makes the changes, and sees that they can be taken back. */
function make(changes: readonly Change[]): Draft {
  const outcome = applyChanges(draft, changes);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.conflict));
  const back = applyChanges(outcome.draft, outcome.inverse);
  expect(back.ok && draftToDocument(back.draft)).toEqual(draftToDocument(draft));
  draft = outcome.draft;
  return outcome.draft;
}
const outline = () => {
  const depth = (id: string | null): number => (id === null ? 0 : 1 + depth(draft.nodes[id]?.parent ?? null));
  return walkDraft(draft, ['items', 'bonus']).map(
    ({ id, fields }) => `${'-'.repeat(depth(id) - 1)}${fields['code'] as string}`,
  );
};

describe('codes', () => {
  it.each([
    ['1.9', '1.10'],
    ['II', 'III'],
    ['VIII', 'IX'],
    ['a', 'b'],
    ['T2', 'T3'],
    ['1.2.a', '1.2.b'],
    ['Khác', 'Khác.1'],
  ])('after %s comes %s', (code, after) => expect(codeAfter(code)).toBe(after));

  it('begin below their branch, and pass over what is taken', () => {
    expect(nextCode(draft, 'items', at('1.1').id)).toBe('1.1.1');
    expect(nextCode(draft, 'penalty', null)).toBe('TR1');
    make([{ kind: 'set', node: at('2.1').id, field: 'code', from: '2.1', to: '1.3' }]);
    expect(nextCode(draft, 'items', at('1').id)).toBe('1.4');
  });

  it('are numbered anew with the conditions and worked cases that name them, in one step', () => {
    const except = [{ when: { item: '1.2', is: 'no' }, ground: 'x' }];
    make([{ kind: 'set', node: at('2.1').id, field: 'except', from: null, to: except }]);
    make(moveNode(draft, at('1.2'), 'up').changes);
    make(renumber(draft, 'items', at('1').id));
    expect(outline()).toEqual(['1', '-1.1', '-1.2', '2', '-2.1', 'T1']);
    expect(at('1.1').fields['name']).toBe('Mục 1.2');
    expect(at('2.1').fields['except']).toEqual([{ when: { item: '1.1', is: 'no' }, ground: 'x' }]);
    expect(draft.nodes[draft.tops.cases[0]!]?.fields['item']).toBe('1.1');
  });
});

describe('branches', () => {
  it('an item that gets something below it gives up its rule', () => {
    make(addInto(draft, 'items', at('1.1').id, newId).changes);
    expect(outline()).toContain('--1.1.1');
    expect(at('1.1').fields['rule']).toBeUndefined();
  });

  it('a new node stands after its sibling; removed ones leave the eye on the next', () => {
    const { changes, focus } = addAfter(draft, at('1.1'), newId);
    make(changes);
    expect(outline()).toEqual(['1', '-1.1', '-1.3', '-1.2', '2', '-2.1', 'T1']);
    expect(removeNodes(draft, [focus!])).toMatchObject({ focus: at('1.2').id });
    expect(removeNodes(draft, [at('2').id, at('2.1').id]).changes).toHaveLength(1);
  });

  it('move in and out, and stay where they cannot', () => {
    make(moveNode(draft, at('2'), 'in').changes);
    expect(outline()).toEqual(['1', '-1.1', '-1.2', '-2', '--2.1', 'T1']);
    make(moveNode(draft, at('2'), 'out').changes);
    expect(outline()).toEqual(['1', '-1.1', '-1.2', '2', '-2.1', 'T1']);
    expect(moveNode(draft, at('T1'), 'in').changes).toEqual([]);
    expect(moveNode(draft, at('1'), 'up').changes).toEqual([]);
  });

  it('are pasted with new ids and free codes, down to the last', () => {
    const trees = copyTrees(draft, [at('1').id, at('1.1').id]);
    expect(trees).toHaveLength(1);
    make(pasteTrees(draft, { trees, at: placeAfter(draft, at('2')) }, newId).changes);
    expect(outline()).toEqual(['1', '-1.1', '-1.2', '2', '-2.1', '3', '-3.1', '-3.2', 'T1']);
  });
});

describe('rows of a table', () => {
  it('find their places by their codes; what cannot be used is said', () => {
    const rows = readRows(
      draft,
      'TT\tTiêu chí\tĐiểm\n1.3.\tMục mới\t0,5\n3\tLĩnh vực ba\t2\n3.1\tMột\t1,5\n3.2\tHai\tnửa\n1.1\tTrùng\t1\n\tKhông mã\t1\n3.1\tLại\t1',
    );
    expect(rows.map(({ code, max, under, level, problem }) => [code, max, under, level, problem])).toEqual([
      ['1.3', '0.5', '1', 2, null],
      ['3', '2', null, 1, null],
      ['3.1', '1.5', '3', 2, null],
      ['3.2', '', '3', 2, 'badMax'],
      ['1.1', '1', '1', 2, 'taken'],
      ['', '1', null, 1, 'noCode'],
      ['3.1', '1', '3', 2, 'twice'],
    ]);
    make(pasteRows(draft, rows, newId));
    expect(outline()).toEqual(['1', '-1.1', '-1.2', '-1.3', '2', '-2.1', '3', '-3.1', '-3.2', 'T1']);
    expect(at('3.1').fields).toEqual({ code: '3.1', name: 'Một', max: '1.5' });
  });

  it('stand under the Roman number before them', () => {
    draft = documentToDraft({}, newId);
    make(pasteRows(draft, readRows(draft, 'I\tMột\t2\n1\tMục\t2\n1.1\tNhỏ\t2\nII\tHai\t1\n2\tMục\t1'), newId));
    expect(outline()).toEqual(['I', '-1', '--1.1', 'II', '-2']);
  });
});

describe('beside a node', () => {
  it('the exact sum below it, and what it takes from above', () => {
    expect(sumBelow(draft, at('1').id)).toBe('0.3');
    expect(sumBelow(draft, at('1.1').id)).toBeNull();
    expect(inheritedBy(draft, at('1.1'), 'owner')).toMatchObject({ value: 'noi-vu', from: { fields: { code: '1' } } });
  });
});

describe('figures to try', () => {
  it('two numbers, or the percentage alone; nothing filled in is missing', () => {
    const fields = figureFields({ kind: 'proportional' }, [{ name: 'a', label: 'Tổng số hồ sơ' }]);
    expect(fields[1]?.label).toBe('Tổng số hồ sơ');
    expect(writeFigure(fields, { b: '18', a: '20' })).toBe('b=18;a=20');
    expect(writeFigure(fields, { b: '90' })).toBe('90');
    expect(writeFigure(fields, {})).toBeNull();
    expect(readFigure(fields, 'b=18;a=20')).toEqual({ b: '18', a: '20' });
    expect(readFigure(fields, '90')).toEqual({ b: '90' });
  });

  it('one answer for each part of a checklist', () => {
    const fields = figureFields({ kind: 'checklist', parts: [{ name: 'du', label: 'Đủ' }, { name: 'dung' }] }, []);
    expect(fields.map(({ label }) => label)).toEqual(['Đủ', 'dung']);
    expect(writeFigure(fields, { du: 'yes', dung: 'no' })).toBe('du=yes;dung=no');
  });
});

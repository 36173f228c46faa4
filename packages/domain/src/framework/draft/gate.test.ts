// The gate before issuing: every finding leads to its node, failing worked cases count as errors.
import { describe, expect, it } from 'vitest';
import { frameworkDocument, itemDocument } from '../../testing.ts';
import { documentToDraft } from './document.ts';
import { type Draft, rootId, walkDraft } from './draft.ts';
import { checkDraft } from './gate.ts';
import { draftLists, type Value } from './tree.ts';

type Document = Record<string, Value>;

function draftOf(document: unknown, cases: readonly Document[] = []): Draft {
  let next = 0;
  return documentToDraft(document as Document, () => `n${(next += 1)}`, cases);
}

const idOf = (draft: Draft, field: string, value: string): string =>
  walkDraft(draft, draftLists).find(({ fields }) => fields[field] === value)?.id ?? '';

describe('checkDraft', () => {
  it('lets a sound framework pass whose cases come out as signed', () => {
    const draft = draftOf(frameworkDocument([itemDocument('1')]), [
      { name: 'Có', item: '1', value: 'yes', points: '1' },
    ]);
    expect(checkDraft(draft)).toMatchObject({ framework: { id: 'thu-nghiem' }, findings: [], failed: 0 });
  });

  it('leads from each finding to node and field, in words too', () => {
    const items = [itemDocument('1', { max: '1,5' }), itemDocument('', { owner: undefined })];
    const draft = draftOf(frameworkDocument(items, { id: 'Mã Sai' }));
    const { framework, findings } = checkDraft(draft);
    expect(framework).toBeNull();
    expect(findings).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ node: rootId, field: 'id', path: 'Bộ tiêu chí, mã bộ tiêu chí' }),
        expect.objectContaining({ node: idOf(draft, 'code', '1'), field: 'max', path: 'Mục 1, điểm tối đa' }),
        expect.objectContaining({ node: idOf(draft, 'code', ''), field: 'code', path: 'Mục chưa có mã, mã' }),
      ]),
    );
  });

  it('counts worked cases that fail or cannot be read as errors, each at its own node', () => {
    const draft = draftOf(frameworkDocument([itemDocument('1')]), [
      { name: 'Hỏng', item: '1', value: 'yes' },
      { name: 'Đúng', item: '1', value: 'yes', points: '1' },
      { name: 'Sai', item: '1', value: 'yes', points: '0' },
    ]);
    const { findings, failed, cases } = checkDraft(draft);
    expect({ failed, cases: cases.length }).toEqual({ failed: 2, cases: 2 });
    expect(findings).toMatchObject([
      { node: idOf(draft, 'name', 'Hỏng'), field: 'points', severity: 'error', path: 'Ca mẫu “Hỏng”, điểm' },
      { node: idOf(draft, 'name', 'Sai'), field: null, severity: 'error', message: expect.stringContaining('đã ký 0') },
    ]);
  });
});

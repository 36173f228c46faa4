// Who has the ball, step by step; which items of a framework concern an agency.
import { describe, expect, it } from 'vitest';
import { prepareFramework } from '../scoring/score-agency.ts';
import { agency, framework, itemDocument } from '../testing.ts';
import { boardCells } from './board.ts';
import { type DossierProgress, neededItems, triggerItems } from './progress.ts';
import { type RoundFacts, type RoundStatus, roundSteps } from './round.ts';

const set = framework([
  {
    code: '1',
    name: 'Lĩnh vực 1',
    max: '3',
    items: [
      itemDocument('1.1'),
      itemDocument('1.2', { notApplicable: 'exclude', except: [{ kinds: ['commune'], ground: 'Không có cấp dưới' }] }),
      itemDocument('1.3', { notApplicable: 'exclude', except: [{ when: { item: '1.1', is: 'no' }, ground: 'Không' }] }),
    ],
  },
  {
    code: '2',
    name: 'Lĩnh vực 2',
    max: '2',
    items: [itemDocument('2.1', { source: 'appraiser' }), itemDocument('2.2', { source: 'external' })],
  },
]);
const prepared = prepareFramework(set);

describe('neededItems', () => {
  it('parts the items by who gives something for them', () => {
    const needed = neededItems(prepared, agency(set, {}));
    expect(needed).toMatchObject({
      toFill: ['1.1', '1.2', '1.3'],
      toAppraise: ['1.1', '1.2', '1.3', '2.1'],
      toImport: ['2.2'],
    });
    expect(needed.pillarOf.get('2.1')).toBe('2');
  });

  it('leaves out what the framework exempts, by kind and by another answer', () => {
    expect(neededItems(prepared, agency(set, {}, { kind: 'commune' })).toFill).toEqual(['1.1', '1.3']);
    expect(neededItems(prepared, agency(set, { '1.1': 'no' })).toFill).toEqual(['1.1', '1.2']);
    expect(triggerItems(prepared)).toEqual(['1.1']);
  });
});

/** Step n runs over the whole nth day of December 2025, in UTC. */
function round(status: RoundStatus): RoundFacts {
  const steps = roundSteps.map((step, index) => ({
    step,
    opensAt: new Date(`2025-12-0${index + 1}T00:00:00Z`),
    closesAt: new Date(`2025-12-0${index + 1}T23:00:00Z`),
  }));
  return { id: 'r', authorityId: 'P', status, steps };
}

function progress(changes: Partial<DossierProgress> = {}): DossierProgress {
  return {
    assessmentId: 'a',
    roundId: 'r',
    groupCode: 'so',
    agencyId: 'A',
    agencyKind: 'department',
    agencyName: 'Sở A',
    status: 'draft',
    returnedReason: null,
    submittedAt: null,
    explanationSentAt: null,
    completedAt: { 1: null, 2: null },
    needed: neededItems(prepared, agency(set, {})),
    filled: new Set(['1.1', 'khác']),
    decided: { 1: new Set(['1.1', '2.1']), 2: new Set(['1.1']) },
    answered: new Set(['1.1', '1.2', '1.3']),
    disputed: new Set(['1.1', '1.2']),
    imported: new Set(),
    ...changes,
  };
}

const at = (iso: string) => new Date(iso);
const submitted = { status: 'submitted', submittedAt: at('2025-12-01T09:20:00Z') } as const;

describe('boardCells', () => {
  it.each<[string, RoundStatus, string, Partial<DossierProgress>, number, string]>([
    ['a draft round', 'draft', '2025-12-01T10:00:00Z', {}, 0, 'waiting: Đợt chưa mở'],
    ['before the first hour', 'selfAssessment', '2025-11-30T10:00:00Z', {}, 0, 'waiting: Bắt đầu 01/12/2025 07:00'],
    ['filling', 'selfAssessment', '2025-12-01T10:00:00Z', {}, 0, 'open: Công chức phụ trách: 1/3 mục'],
    ['the last moment', 'selfAssessment', '2025-12-01T23:00:00Z', {}, 0, 'open: Công chức phụ trách: 1/3 mục'],
    ['a second too late', 'selfAssessment', '2025-12-01T23:00:01Z', {}, 0, 'late: Công chức phụ trách: 1/3 mục'],
    [
      'returned',
      'selfAssessment',
      '2025-12-01T10:00:00Z',
      { returnedReason: 'Thiếu' },
      0,
      'open: Công chức phụ trách: sửa lại, 1/3 mục',
    ],
    ['with the head', 'selfAssessment', '2025-12-01T10:00:00Z', { status: 'withHead' }, 0, 'open: Thủ trưởng: chờ nộp'],
    ['handed in', 'selfAssessment', '2025-12-01T10:00:00Z', submitted, 0, 'done: Đã nộp 01/12/2025 16:20'],
    ['the next step', 'selfAssessment', '2025-12-01T10:00:00Z', submitted, 1, 'waiting: Chưa đến bước này'],
    ['never handed in', 'appraisal1', '2025-12-02T10:00:00Z', {}, 0, 'late: Không nộp hồ sơ'],
    [
      'nothing to appraise',
      'appraisal1',
      '2025-12-02T10:00:00Z',
      {},
      1,
      'notConcerned: Không có hồ sơ để làm bước này',
    ],
    ['appraising', 'appraisal1', '2025-12-02T10:00:00Z', submitted, 1, 'open: Tổ thẩm định: 2/4 mục'],
    [
      'pass complete',
      'appraisal1',
      '2025-12-02T10:00:00Z',
      { ...submitted, completedAt: { 1: at('2025-12-02T09:00:00Z'), 2: null } },
      1,
      'done: Đã hoàn thành 02/12/2025 16:00',
    ],
    ['pass left open', 'explanation', '2025-12-03T10:00:00Z', submitted, 1, 'late: Chưa hoàn thành'],
    ['explaining', 'explanation', '2025-12-03T10:00:00Z', submitted, 2, 'open: Đơn vị: đã trả lời 3 mục, chưa gửi'],
    [
      'not yet explaining',
      'explanation',
      '2025-12-03T10:00:00Z',
      { ...submitted, answered: new Set() },
      2,
      'open: Đơn vị: chưa trả lời',
    ],
    ['never explained', 'appraisal2', '2025-12-04T10:00:00Z', submitted, 2, 'done: Không gửi: coi như đồng ý'],
    [
      'second pass',
      'appraisal2',
      '2025-12-04T10:00:00Z',
      submitted,
      3,
      'open: Tổ thẩm định: 1/2 mục đơn vị không đồng ý',
    ],
    [
      'second pass, nothing disputed',
      'appraisal2',
      '2025-12-04T10:00:00Z',
      { ...submitted, disputed: new Set() },
      3,
      'open: Tổ thẩm định: chờ hoàn thành, đơn vị không có ý kiến khác',
    ],
    ['at the Chairman', 'approval', '2025-12-05T10:00:00Z', submitted, 4, 'open: Chủ tịch: chờ phê duyệt'],
    ['approved', 'approved', '2025-12-05T10:00:00Z', submitted, 4, 'done: Đã phê duyệt'],
    ['published', 'published', '2025-12-05T10:00:00Z', submitted, 4, 'done: Đã công bố'],
  ])('%s', (_what, status, now, changes, step, expected) => {
    const cell = boardCells(round(status), progress(changes), at(now))[step];
    expect(`${cell?.state}: ${cell?.ball}`).toBe(expected);
  });

  it('says until when, as long as there is something to do', () => {
    const [first] = boardCells(round('selfAssessment'), progress(), at('2025-12-01T10:00:00Z'));
    expect(first?.until).toEqual(at('2025-12-01T23:00:00Z'));
    const [done] = boardCells(round('selfAssessment'), progress(submitted), at('2025-12-01T10:00:00Z'));
    expect(done?.until).toBeNull();
  });
});

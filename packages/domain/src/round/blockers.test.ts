// What stops a round from moving on, and what only needs a reason.
import { describe, expect, it } from 'vitest';
import { type RoundReadiness, roundBlockers } from './blockers.ts';
import { type RoundStatus, roundSteps } from './round.ts';

const moment = new Date('2025-12-01T00:00:00Z');
type Dossier = RoundReadiness['dossiers'][number];

function dossier(agencyName: string, changes: Partial<Dossier> = {}): Dossier {
  return {
    agencyName,
    status: 'submitted',
    explanationSentAt: moment,
    completedAt: { 1: moment, 2: moment },
    ...changes,
  };
}

function ready(changes: Partial<RoundReadiness> = {}): RoundReadiness {
  return {
    groups: [{ name: 'Sở', frameworkTitle: 'Bộ 2025', frameworkIssued: true, agencyCount: 1 }],
    steps: roundSteps.map((step) => ({ step })),
    dossiers: [dossier('Sở A')],
    result: 'current',
    ...changes,
  };
}

const [group] = ready().groups;
const draft = dossier('Sở B', { status: 'draft', explanationSentAt: null, completedAt: { 1: null, 2: null } });

describe('roundBlockers', () => {
  it.each<[RoundStatus, string, Partial<RoundReadiness>, string[]]>([
    ['selfAssessment', 'nothing', {}, []],
    ['selfAssessment', 'no group', { groups: [] }, ['error: Đợt chưa có khối nào.']],
    [
      'selfAssessment',
      'an empty group with a draft framework',
      { groups: [{ ...group!, agencyCount: 0, frameworkIssued: false }] },
      ['error: Khối “Sở” chưa có đơn vị nào.', 'error: Bộ tiêu chí “Bộ 2025” của khối “Sở” chưa được ban hành.'],
    ],
    [
      'selfAssessment',
      'steps without dates',
      { steps: [{ step: 'selfAssessment' }, { step: 'appraisal1' }, { step: 'approval' }] },
      ['error: Chưa có thời hạn của bước: giải trình, thẩm định lần 2.'],
    ],
    ['appraisal1', 'all handed in', {}, []],
    [
      'appraisal1',
      'one with the head, one a draft',
      { dossiers: [dossier('Sở A', { status: 'withHead' }), draft] },
      ['warning: 2 đơn vị chưa nộp hồ sơ: Sở A, Sở B.'],
    ],
    [
      'explanation',
      'the first pass complete; who never handed in does not count',
      { dossiers: [dossier('A'), draft] },
      [],
    ],
    [
      'explanation',
      'an open first pass',
      { dossiers: [dossier('Sở A', { completedAt: { 1: null, 2: null } })] },
      ['error: Thẩm định lần 1 chưa hoàn thành ở 1 đơn vị: Sở A.'],
    ],
    [
      'appraisal2',
      'an explanation not sent',
      { dossiers: [dossier('Sở A', { explanationSentAt: null }), draft] },
      ['warning: 1 đơn vị chưa gửi giải trình: Sở A.'],
    ],
    ['approval', 'everything there', {}, []],
    [
      'approval',
      'an open second pass and no result',
      { dossiers: [dossier('Sở A', { completedAt: { 1: moment, 2: null } })], result: 'none' },
      ['error: Thẩm định lần 2 chưa hoàn thành ở 1 đơn vị: Sở A.', 'error: Chưa tính kết quả của đợt.'],
    ],
    [
      'approval',
      'a stale result',
      { result: 'stale' },
      ['error: Kết quả đã cũ: có thay đổi sau lần tính gần nhất, cần tính lại.'],
    ],
  ])('before %s, with %s', (next, _what, changes, expected) => {
    const blockers = roundBlockers(next, ready(changes));
    expect(blockers.map(({ severity, message }) => `${severity}: ${message}`)).toEqual(expected);
  });

  it('names five agencies and counts the rest', () => {
    const dossiers = [1, 2, 3, 4, 5, 6, 7].map((number) => dossier(`Xã ${number}`, { status: 'draft' }));
    expect(roundBlockers('appraisal1', ready({ dossiers }))[0]?.message).toBe(
      '7 đơn vị chưa nộp hồ sơ: Xã 1, Xã 2, Xã 3, Xã 4, Xã 5 và 2 đơn vị khác.',
    );
  });
});

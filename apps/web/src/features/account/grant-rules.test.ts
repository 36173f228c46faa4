// Roles with their dates in words: each edge of a period, pillars on one line, what two people changed.
import type { Account, GrantInput } from '@parindex/contract/account';
import { describe, expect, it } from 'vitest';
import { conflictLines, grantFindings, roleLines, stateOn } from './grant-rules.ts';

const names = new Map([
  ['snv', 'Sở Nội vụ'],
  ['stc', 'Sở Tài chính'],
  ['tinh', 'Tỉnh Minh Hoạ'],
]);
const grant = (changes: Partial<GrantInput> = {}): GrantInput => ({
  role: 'head',
  agencyId: 'snv',
  authorityId: null,
  pillar: null,
  validFrom: '2025-07-01',
  validTo: null,
  ...changes,
});
const owner = (pillar: string | null) => grant({ role: 'pillarOwner', authorityId: 'tinh', pillar });
const account = (grants: GrantInput[]): Account => ({
  id: 'a',
  username: 'a',
  name: 'A',
  title: '',
  agencyId: 'snv',
  agencyName: 'Sở Nội vụ',
  revision: 1,
  grants,
});

describe('a role on a day', () => {
  it.each([
    ['2025-06-30', 'future'],
    ['2025-07-01', 'present'],
    ['2025-12-31', 'present'],
    ['2026-01-01', 'past'],
  ])('on %s is %s', (day, state) => {
    expect(stateOn(grant({ validTo: '2025-12-31' }), day)).toBe(state);
  });
});

describe('the lines of the list', () => {
  it('put the pillars of one role on one line, and what is over last', () => {
    const past = grant({ validFrom: '2021-01-01', validTo: '2025-06-30' });
    expect(roleLines(account([past, owner('4'), owner('1')]), names, '2025-12-01')).toEqual([
      { role: 'Cơ quan phụ trách lĩnh vực (1, 4)', period: 'từ\u00a001/07/2025', state: 'present' },
      { role: 'Thủ trưởng cơ quan', period: '01/01/2021 – 30/06/2025', state: 'past' },
    ]);
  });

  it('name the agency when it is another one, also one that has ended', () => {
    const lines = roleLines(account([grant({ agencyId: 'stc' }), grant({ agencyId: 'old' })]), names, '2025-12-01');
    expect(lines.map(({ role }) => role)).toEqual([
      'Thủ trưởng cơ quan tại Sở Tài chính',
      'Thủ trưởng cơ quan tại Cơ quan không còn hoạt động',
    ]);
  });
});

describe('what keeps roles from being saved', () => {
  const rowsWrong = (...grants: GrantInput[]) => grantFindings(grants).map(({ row }) => row);

  it.each([
    ['a good one', [grant()], []],
    ['one day', [grant({ validTo: '2025-07-01' })], []],
    ['an end before the beginning', [grant({ validTo: '2025-06-30' })], [0]],
    ['no agency', [grant(), grant({ agencyId: '' })], [1]],
    ['no authority where one is served', [grant({ role: 'council' })], [0]],
    ['the same role twice at once', [grant({ validTo: '2025-12-31' }), grant({ validFrom: '2025-12-31' })], [1]],
    ['the same role again later', [grant({ validTo: '2025-12-31' }), grant({ validFrom: '2026-01-01' })], []],
    ['two pillars of one role', [owner('1'), owner('2')], []],
  ])('%s', (_name, grants, wrong) => {
    expect(rowsWrong(...grants)).toEqual(wrong);
  });
});

describe('a conflict', () => {
  it('shows only the roles that differ, with the dates of each side', () => {
    const mine = [grant({ validTo: '2025-12-31' }), owner('1')];
    const stands = [grant(), owner('1'), owner('2')];
    expect(conflictLines(mine, stands, names)).toEqual([
      { label: 'Thủ trưởng cơ quan, Sở Nội vụ', mine: '01/07/2025 – 31/12/2025', theirs: 'từ\u00a001/07/2025' },
      {
        label: 'Cơ quan phụ trách lĩnh vực, lĩnh vực 2, Sở Nội vụ, đợt của Tỉnh Minh Hoạ',
        mine: '',
        theirs: 'từ\u00a001/07/2025',
      },
    ]);
  });
});

// Rules of the yearly revision at their edges: moments, states, what a proposal comes to in a draft.
import { describe, expect, it } from 'vitest';
import type { Actor } from '../../access/actor.ts';
import { documentToDraft } from '../draft/document.ts';
import { canAnswerProposal, canCarryProposal, canReadProposal, isCollecting } from './access.ts';
import { carryingOf } from './carry.ts';
import type { ProposalContent, ProposalFacts } from './proposal.ts';
import { proposalFindings } from './proposal-findings.ts';

const opensAt = new Date('2025-11-01T01:00:00Z');
const closesAt = new Date('2025-11-30T10:00:00Z');
const framework = { authorityId: 'P', status: 'issued' } as const;

describe('collecting', () => {
  it.each([
    ['2025-11-01T00:59:59.999Z', 'Chưa mở: bắt đầu nhận góp ý 01/11/2025 08:00'],
    ['2025-11-01T01:00:00Z', 'open'],
    ['2025-11-30T10:00:00Z', 'open'],
    ['2025-11-30T10:00:00.001Z', 'Đã khóa: hết hạn góp ý 30/11/2025 17:00'],
  ])('at %s: %s', (now, said) => {
    const decision = isCollecting({ framework, window: { opensAt, closesAt } }, new Date(now));
    expect(decision.allowed ? 'open' : decision.reason).toBe(said);
  });

  it.each(['draft', 'retired'] as const)('never for a %s framework', (status) => {
    const collecting = { framework: { ...framework, status }, window: { opensAt, closesAt } };
    expect(isCollecting(collecting, opensAt).allowed).toBe(false);
  });

  it('not without dates', () => {
    expect(isCollecting({ framework, window: null }, opensAt).allowed).toBe(false);
  });
});

function holding(role: 'reporter' | 'head' | 'standingAgency', agencyId: string, authorityId: string | null): Actor {
  return { accountId: 'somebody', name: 'Người', grants: [{ role, agencyId, authorityId, pillar: null }] };
}

const standing = holding('standingAgency', 'S', 'P');

describe('states', () => {
  const facts: ProposalFacts = {
    agencyId: 'A',
    authorityId: 'P',
    state: 'answered',
    outcome: 'accepted',
    isLost: false,
  };

  it.each([
    ['its officer', holding('reporter', 'A', null), true],
    ['its head', holding('head', 'A', null), true],
    ['another agency', holding('head', 'B', null), false],
    ['the standing agency', standing, false],
    ['the standing agency of another authority', holding('standingAgency', 'S', 'Q'), false],
  ])('a proposal not sent is read by %s: %s', (_, actor, may) => {
    expect(canReadProposal(actor, { ...facts, state: 'draft', outcome: null }).allowed).toBe(may);
  });

  it.each([
    [{ state: 'draft', outcome: null }, false, false],
    [{ state: 'sent', outcome: null }, true, false],
    [{ outcome: 'accepted' }, true, true],
    [{ outcome: 'partly' }, true, true],
    [{ outcome: 'rejected' }, true, false],
    [{ state: 'carried' }, false, false],
    [{ state: 'carried', isLost: true }, true, true],
  ] as const)('%j may be answered: %s, carried: %s', (change, answer, carry) => {
    const proposal = { ...facts, ...change };
    expect(canAnswerProposal(standing, proposal).allowed).toBe(answer);
    expect(canCarryProposal(standing, proposal).allowed).toBe(carry);
  });
});

const content: ProposalContent = {
  kind: 'points',
  code: '1.1',
  field: null,
  points: '3',
  proposed: '',
  reason: 'Nặng việc',
};

describe('what is wrong', () => {
  const nodes = new Map([
    ['1', { isItem: false }],
    ['1.1', { isItem: true }],
  ]);

  it.each<[Partial<ProposalContent>, string[]]>([
    [{}, []],
    [{ points: null }, ['points']],
    [{ points: '0' }, ['points']],
    [{ code: null, points: null, proposed: 'Thang điểm 1000' }, []],
    [{ kind: 'remove', points: null }, []],
    [{ kind: 'remove', points: null, code: null }, ['code']],
    [{ kind: 'add', proposed: 'Mục mới' }, ['code']],
    [{ kind: 'add', code: '1', proposed: 'Mục mới' }, []],
    [{ kind: 'content', points: null, field: 'name' }, ['proposed']],
    [{ kind: 'scoring', points: null, proposed: 'Chấm theo tỷ lệ', code: '9' }, ['code']],
  ])('%j: %j', (change, paths) => {
    expect(proposalFindings({ ...content, ...change }, nodes).map(({ path }) => path)).toEqual(paths);
  });
});

describe('carrying', () => {
  let made = 0;
  const draft = documentToDraft(
    {
      items: [{ code: '1', name: 'Một', items: [{ code: '1.1', name: 'Mục', max: 2 }] }],
      bonus: [
        { code: 'T1', name: 'Thưởng' },
        { code: 'T1', name: 'Thưởng nữa' },
      ],
    },
    () => `n${++made}`,
  );

  it.each<[Partial<ProposalContent>, object]>([
    [{}, { way: 'set', node: 'n2', field: 'max', from: 2, to: '3' }],
    [
      { kind: 'content', field: 'guidance', proposed: 'Mới' },
      { way: 'set', field: 'guidance', from: null, to: 'Mới' },
    ],
    [
      { kind: 'remove', code: '1' },
      { way: 'remove', tree: { children: [{ id: 'n2' }] } },
    ],
    [{ kind: 'scoring' }, { way: 'byHand', node: 'n2' }],
    [{ code: null }, { way: 'byHand', node: null }],
    [{ code: '7' }, { way: 'byHand', node: null, why: expect.stringContaining('không có mục 7') }],
    [{ code: 'T1' }, { way: 'byHand', node: 'n3', why: expect.stringContaining('nhiều mục') }],
  ])('%j: %j', (change, carrying) => {
    expect(carryingOf({ ...content, ...change }, draft)).toMatchObject(carrying);
  });
});

// Who may appraise and who may look: conflict of interest before assignment, assignment before dates.
import { describe, expect, it } from 'vitest';
import type { Actor, RoleGrant } from '../access/actor.ts';
import type { RoundStatus } from '../round/round.ts';
import { type AppraisalFacts, type Assignment, canAppraise, canReadAppraisal, canWorkOnPass } from './access.ts';

const now = new Date('2025-12-10T03:00:00Z');

function person(...grants: Partial<RoleGrant>[]): Actor {
  const grant = { role: 'appraiser', agencyId: 'S', authorityId: 'P', pillar: null } as const;
  return { accountId: 'me', name: 'Tôi', grants: grants.map((own) => ({ ...grant, ...own })) };
}

const everything: Assignment = { accountId: 'me', agencyId: null, pillar: null };

function facts(
  given: Partial<Omit<AppraisalFacts, 'round'>> & { status?: RoundStatus; closesAt?: string } = {},
): AppraisalFacts {
  const { status = 'appraisal1', closesAt = '2025-12-20T10:00:00Z', ...rest } = given;
  const step = { step: 'appraisal1', opensAt: new Date('2025-12-01T00:00:00Z'), closesAt: new Date(closesAt) } as const;
  return {
    round: { id: 'r', authorityId: 'P', status, steps: [step] },
    assessment: { id: 'a', agencyId: 'A', status: 'submitted', explanationSentAt: null },
    pass: 1,
    completed: false,
    assignments: [everything],
    ...rest,
  };
}

const ownAgency = 'Không ai thẩm định cơ quan của chính mình';
const internal = expect.stringContaining('Thẩm định là việc nội bộ');

describe('canAppraise', () => {
  it.each<[string, Actor, AppraisalFacts, string, unknown]>([
    ['allows who is assigned everything', person({}), facts(), '1', true],
    [
      'allows a pillar owner who is assigned the pillar',
      person({ role: 'pillarOwner' }),
      facts({ assignments: [{ ...everything, pillar: '1' }] }),
      '1',
      true,
    ],
    [
      'refuses another pillar',
      person({}),
      facts({ assignments: [{ ...everything, pillar: '1' }] }),
      '2',
      expect.stringContaining('chưa được phân công'),
    ],
    [
      'refuses bonus lines to who has one pillar only',
      person({}),
      facts({ assignments: [{ ...everything, pillar: '1' }] }),
      '*',
      expect.stringContaining('chưa được phân công'),
    ],
    [
      'refuses another agency',
      person({}),
      facts({ assignments: [{ ...everything, agencyId: 'B' }] }),
      '1',
      expect.stringContaining('chưa được phân công'),
    ],
    [
      'refuses what somebody else is assigned',
      person({}),
      facts({ assignments: [{ ...everything, accountId: 'other' }] }),
      '1',
      expect.stringContaining('chưa được phân công'),
    ],
    ['refuses the own agency, however much is assigned', person({ agencyId: 'A' }), facts(), '1', ownAgency],
    [
      'refuses the own agency through a second role',
      person({}, { role: 'reporter', agencyId: 'A', authorityId: null }),
      facts(),
      '1',
      ownAgency,
    ],
    [
      'refuses an appraiser of another authority',
      person({ authorityId: 'Q' }),
      facts(),
      '1',
      expect.stringContaining('Chỉ người được phân công'),
    ],
    [
      'refuses once the pass is complete',
      person({}),
      facts({ completed: true }),
      '1',
      expect.stringContaining('đã hoàn thành'),
    ],
    [
      'refuses after the close',
      person({}),
      facts({ closesAt: '2025-12-10T02:59:59Z' }),
      '1',
      'Đã khóa: hết hạn thẩm định lần 1 10/12/2025 09:59',
    ],
    [
      'refuses while the round is elsewhere',
      person({}),
      facts({ status: 'explanation' }),
      '1',
      expect.stringContaining('Đã khóa: đợt đang ở bước “Giải trình”'),
    ],
  ])('%s', (_name, actor, given, pillar, wanted) => {
    const decision = canAppraise(actor, given, pillar, now);
    expect(decision.allowed || decision.reason).toEqual(wanted);
  });
});

describe('canWorkOnPass', () => {
  it.each<[string, Actor, AppraisalFacts, unknown]>([
    ['allows who is assigned one pillar', person({}), facts({ assignments: [{ ...everything, pillar: '1' }] }), true],
    [
      'refuses who is assigned none',
      person({}),
      facts({ assignments: [] }),
      'Bạn chưa được phân công thẩm định đơn vị này',
    ],
    ['refuses the own agency', person({ agencyId: 'A' }), facts(), ownAgency],
    ['refuses what is complete', person({}), facts({ completed: true }), expect.stringContaining('đã hoàn thành')],
  ])('%s', (_name, actor, given, wanted) => {
    const decision = canWorkOnPass(actor, given, now);
    expect(decision.allowed || decision.reason).toEqual(wanted);
  });
});

describe('canReadAppraisal', () => {
  it.each<[string, Actor, AppraisalFacts, unknown]>([
    ['shows it to who is assigned', person({}), facts({ assignments: [{ ...everything, pillar: '1' }] }), true],
    [
      'shows it to the standing agency, unassigned',
      person({ role: 'standingAgency' }),
      facts({ assignments: [] }),
      true,
    ],
    ['shows it to the council', person({ role: 'council' }), facts({ assignments: [] }), true],
    ['hides it from the agency', person({ role: 'head', agencyId: 'A', authorityId: null }), facts(), internal],
    ['hides it from a council member from the agency', person({ role: 'council', agencyId: 'A' }), facts(), internal],
    [
      'hides it from other agencies',
      person({ role: 'head', agencyId: 'B', authorityId: null }),
      facts(),
      expect.any(String),
    ],
    [
      'hides it from an appraiser without assignment',
      person({}),
      facts({ assignments: [] }),
      expect.stringContaining('chưa được phân công'),
    ],
    [
      'has nothing to show before the pass',
      person({}),
      facts({ status: 'explanation', pass: 2 }),
      expect.stringContaining('Đã khóa'),
    ],
    ['still shows pass 1 in the explanation', person({}), facts({ status: 'explanation' }), true],
  ])('%s', (_name, actor, given, wanted) => {
    const decision = canReadAppraisal(actor, given);
    expect(decision.allowed || decision.reason).toEqual(wanted);
  });
});

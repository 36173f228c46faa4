// Proposals for the stories: written, sent and answered through HTTP, as agencies and the standing agency do it.
import { randomUUID } from 'node:crypto';
import type {
  AnswerProposals,
  CarryingReply,
  CreateProposal,
  FrameworkRevision,
  Proposal,
} from '@parindex/contract/framework-revision';
import type { LightMyRequestResponse as Response } from 'fastify';
import type { Client, World } from '../../testing/world.ts';
import { sampleFramework } from '../framework/framework.samples.ts';
import { issuedFramework, succeeded } from '../framework-draft/framework-draft.samples.ts';

export const proposalsUrl = '/api/framework-proposals';
export const revisionUrl = (frameworkId: string) => `/api/frameworks/${frameworkId}/revision`;

/** Until 1 December 2025 17:00 in Viet Nam; stories begin at 09:00 of that day. */
export const dates = { opensAt: '2025-11-01T01:00:00Z', closesAt: '2025-12-01T10:00:00Z' };

/** An issued framework of P whose proposals are being collected. */
export async function openedRevision(world: World, content = sampleFramework()): Promise<string> {
  const id = await issuedFramework(world, content);
  succeeded(await world.as('standingOfficer').put(revisionUrl(id), { ...dates, revision: 0 }), 200);
  return id;
}

export const morePoints: Omit<CreateProposal, 'id' | 'agencyId'> = {
  kind: 'points',
  code: '1.1',
  field: null,
  points: '3.0',
  proposed: '',
  reason: 'Khối lượng việc lớn',
};

export const betterName = {
  ...morePoints,
  kind: 'content',
  field: 'name',
  points: null,
  proposed: 'Kết quả thực hiện kế hoạch CCHC',
} as const;

export const withoutItem = { ...morePoints, kind: 'remove', code: '2.2', points: null } as const;

export const newItem = {
  ...morePoints,
  kind: 'add',
  code: '1',
  points: '1',
  proposed: 'Ứng dụng trí tuệ nhân tạo trong giải quyết thủ tục',
} as const;

export function write(client: Client, frameworkId: string, sent: Partial<CreateProposal> = {}): Promise<Response> {
  const proposal = { ...morePoints, id: randomUUID(), agencyId: 'A', ...sent };
  return client.post(`/api/frameworks/${frameworkId}/proposals`, proposal);
}

export async function written(
  world: World,
  frameworkId: string,
  sent: Partial<CreateProposal> = {},
): Promise<Proposal> {
  return succeeded(await write(world.as('reporterOfA'), frameworkId, sent), 201).json();
}

/** Written by the officer of A and sent by its head. */
export async function sentProposal(
  world: World,
  frameworkId: string,
  sent: Partial<CreateProposal> = {},
): Promise<Proposal> {
  const { id, revision } = await written(world, frameworkId, sent);
  return succeeded(await world.as('headOfA').post(`${proposalsUrl}/${id}/send`, { revision }), 200).json();
}

export function answer(
  client: Client,
  frameworkId: string,
  proposals: readonly Proposal[],
  said: Partial<AnswerProposals> = {},
): Promise<Response> {
  return client.post(`/api/frameworks/${frameworkId}/proposal-answers`, {
    outcome: 'accepted',
    answer: 'Tiếp thu, đưa vào bộ tiêu chí năm sau',
    ...said,
    proposals: proposals.map(({ id, revision }) => ({ id, revision })),
  });
}

/** Sent by A and answered; accepted where nothing else is said. */
export async function answeredProposal(
  world: World,
  frameworkId: string,
  sent: Partial<CreateProposal> = {},
  said: Partial<AnswerProposals> = {},
): Promise<Proposal> {
  const { id } = await sentProposal(world, frameworkId, sent);
  const client = world.as('standingOfficer');
  const before = (await revisionOf(client, frameworkId)).proposals.filter((proposal) => proposal.id === id);
  const { proposals } = succeeded(await answer(client, frameworkId, before, said), 200).json<FrameworkRevision>();
  return only(proposals.filter((proposal) => proposal.id === id));
}

export async function revisionOf(client: Client, frameworkId: string): Promise<FrameworkRevision> {
  return succeeded(await client.get(revisionUrl(frameworkId)), 200).json();
}

/** A draft of next year, begun with this framework. */
export async function nextYear(client: Client, frameworkId: string): Promise<string> {
  const begin = { from: 'copy', frameworkId, title: 'Bộ tiêu chí năm 2026', year: 2026 };
  return succeeded(await client.post('/api/framework-drafts', begin), 201).json<{ id: string }>().id;
}

export async function shownCarrying(client: Client, proposalId: string, draftId: string): Promise<CarryingReply> {
  return succeeded(await client.get(`${proposalsUrl}/${proposalId}/carrying?draftId=${draftId}`), 200).json();
}

/** @throws {Error} unless there is exactly one */
export function only<Thing>(things: readonly Thing[]): Thing {
  const [thing, ...others] = things;
  if (thing === undefined || others.length > 0) throw new Error(`${things.length} instead of one`);
  return thing;
}

// Drafts for the stories: opened, written in and read through HTTP, as the editor does it.
import { randomUUID } from 'node:crypto';
import type { DraftChanges, DraftDetail } from '@parindex/contract/framework-draft';
import type { Change } from '@parindex/domain/framework/draft/change';
import type { DraftNode } from '@parindex/domain/framework/draft/draft';
import { walkDraft } from '@parindex/domain/framework/draft/draft';
import { openDraft } from '@parindex/domain/framework/draft/stored';
import { draftLists, type Value } from '@parindex/domain/framework/draft/tree';
import type { LightMyRequestResponse as Response } from 'fastify';
import { parse } from 'yaml';
import { formOf } from '../../testing/upload.ts';
import type { Client, World } from '../../testing/world.ts';
import { sampleFramework } from '../framework/framework.samples.ts';

export const draftsUrl = '/api/framework-drafts';

type Document = Record<string, Value>;

/** Cases that the sample framework passes. */
export const soundCases: readonly Document[] = [
  { name: 'Đủ kế hoạch', item: '1.1', value: '100', points: '2', signedBy: 'Người Minh Hoạ', signedOn: '2025-10-01' },
  { name: 'Chưa kê khai', item: '1.1', value: null, points: 'missing' },
];

export function sampleDocument(): Document {
  return parse(sampleFramework()) as Document;
}

export async function openedDraft(
  client: Client,
  { document = sampleDocument(), cases = soundCases }: { document?: Document; cases?: readonly Document[] } = {},
): Promise<DraftDetail> {
  return succeeded(await client.post(draftsUrl, { from: 'document', authorityId: 'P', document, cases }), 201).json();
}

export async function readDraft(client: Client, id: string): Promise<DraftDetail> {
  return succeeded(await client.get(`${draftsUrl}/${id}`), 200).json();
}

export function send(client: Client, id: string, changes: readonly Change[], since = 0): Promise<Response> {
  return client.post(`${draftsUrl}/${id}/changes`, { batch: randomUUID(), since, changes });
}

export async function sent(client: Client, id: string, ...changes: Change[]): Promise<DraftChanges> {
  return succeeded(await send(client, id, changes), 200).json();
}

export function nodeOf(detail: Pick<DraftDetail, 'fields' | 'lists'>, code: string): DraftNode {
  const node = walkDraft(openDraft(detail), draftLists).find(({ fields }) => fields['code'] === code);
  if (!node) throw new Error(`the draft has no ${code}`);
  return node;
}

/** A change of one field from what stands there. */
export function setting(node: Pick<DraftNode, 'id' | 'fields'>, field: string, to: Value): Change {
  return { kind: 'set', node: node.id, field, from: node.fields[field] ?? null, to };
}

/** An issued framework of the authority P, imported as a file. */
export async function issuedFramework(world: World, content = sampleFramework()): Promise<string> {
  const officer = world.as('standingOfficer');
  const file = formOf({ name: 'bo.yaml', content }, { authorityId: 'P' });
  const { id } = succeeded(await officer.post('/api/frameworks', file), 201).json<{ id: string }>();
  const decision = { decisionNumber: '15/QĐ-UBND', decisionDate: '2025-10-20', revision: 1 };
  succeeded(await officer.post(`/api/frameworks/${id}/issue`, decision), 200);
  return id;
}

/** @throws {Error} with the whole reply, where the story meant it to succeed */
export function succeeded(reply: Response, status: number): Response {
  if (reply.statusCode !== status) throw new Error(`${reply.statusCode}: ${reply.body}`);
  return reply;
}

// Any run of changes by two people who write at once ends in the same document on the server and with both of them.
import type { DraftChanges, DraftDetail } from '@parindex/contract/framework-draft';
import { applyChanges, type Change } from '@parindex/domain/framework/draft/change';
import { type Draft, walkDraft } from '@parindex/domain/framework/draft/draft';
import { openDraft, storeDraft } from '@parindex/domain/framework/draft/stored';
import { draftLists } from '@parindex/domain/framework/draft/tree';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Client, withApp } from '../../testing/world.ts';
import { draftsUrl, openedDraft, readDraft, send, succeeded } from './framework-draft.samples.ts';

/** An editor as the browser has one: what the server has confirmed, and steps not yet sent. */
interface Writer {
  readonly client: Client;
  since: number;
  confirmed: Draft;
  pending: Change[][];
}

const kinds = ['set', 'set', 'set', 'insert', 'remove', 'move', 'send', 'send', 'pull'] as const;
const step = fc.record({
  writer: fc.nat({ max: 1 }),
  kind: fc.constantFrom(...kinds),
  node: fc.nat(),
  other: fc.nat(),
  field: fc.constantFrom('name', 'max', 'guidance'),
  to: fc.constantFrom<string | null>('1', '2', 'ba', null),
});
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

function take(writer: Writer, { batches, sequence }: DraftChanges): void {
  for (const { changes } of batches) {
    const outcome = applyChanges(writer.confirmed, changes);
    if (!outcome.ok) throw new Error(`a batch of the server cannot be made: ${JSON.stringify(outcome.conflict)}`);
    writer.confirmed = outcome.draft;
  }
  writer.since = sequence;
}

async function pull(writer: Writer, id: string): Promise<void> {
  const reply = await writer.client.get(`${draftsUrl}/${id}/changes?since=${writer.since}`);
  take(writer, succeeded(reply, 200).json());
}

/** Sends the oldest step; one that somebody else has made impossible is given up. @returns whether it was made */
async function sendOldest(writer: Writer, id: string): Promise<boolean> {
  const changes = writer.pending.shift();
  if (!changes) return false;
  const reply = await send(writer.client, id, changes, writer.since);
  if (reply.statusCode === 409) {
    await pull(writer, id);
    return false;
  }
  take(writer, succeeded(reply, 200).json());
  return true;
}

/** What the writer sees: the steps not yet sent on top of what is confirmed. */
function viewOf({ confirmed, pending }: Writer): Draft {
  return pending.reduce((draft, changes) => {
    const outcome = applyChanges(draft, changes);
    return outcome.ok ? outcome.draft : draft;
  }, confirmed);
}

function changeOf(draft: Draft, { kind, node, other, field, to }: Step, newId: () => string): Change | null {
  const nodes = walkDraft(draft, draftLists);
  const [chosen, target] = [nodes[node % Math.max(nodes.length, 1)], nodes[other % Math.max(nodes.length, 1)]];
  if (!chosen || !target) return null;
  const place = { list: target.list, parent: target.parent, before: target.id };
  if (kind === 'set') return { kind, node: chosen.id, field, from: chosen.fields[field] ?? null, to };
  if (kind === 'remove') return { kind, node: chosen.id };
  if (kind === 'move') return { kind, node: chosen.id, to: place };
  const children = [{ id: newId(), fields: {}, children: [] }];
  return { kind: 'insert', at: place, trees: [{ id: newId(), fields: { name: to }, children }] };
}

it(
  'two writers and the server agree in the end',
  withApp(async ({ as }) => {
    let made = 0;
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 40 }), async (steps) => {
        const client = as('standingOfficer');
        const draft: DraftDetail = await openedDraft(client);
        const writers = [0, 1].map((): Writer => ({ client, since: 0, confirmed: openDraft(draft), pending: [] }));
        let ids = 0;
        const note = (isMade: boolean) => {
          if (isMade) made += 1;
          else refused += 1;
        };
        for (const one of steps) {
          const writer = writers[one.writer]!;
          if (one.kind === 'pull') await pull(writer, draft.id);
          else if (one.kind === 'send') note(await sendOldest(writer, draft.id));
          else {
            const change = changeOf(viewOf(writer), one, () => `n-${(ids += 1)}`);
            if (change) writer.pending.push([change]);
          }
        }
        for (const writer of writers) while (writer.pending.length > 0) note(await sendOldest(writer, draft.id));
        for (const writer of writers) await pull(writer, draft.id);
        const { fields, lists, sequence } = await readDraft(client, draft.id);
        for (const writer of writers) {
          expect(storeDraft(writer.confirmed)).toEqual({ fields, lists });
          expect(writer.since).toBe(sequence);
        }
      }),
      { numRuns: 8 },
    );
    // Runs in which nothing meets would prove nothing.
    expect(made).toBeGreaterThan(25);
    expect(refused).toBeGreaterThan(3);
  }),
  120_000,
);

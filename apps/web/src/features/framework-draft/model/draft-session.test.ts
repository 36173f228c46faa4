// Writing a draft with others: nothing lost, nothing overwritten unseen, everything can be taken back.
import type { DraftChanges, SendChanges } from '@parindex/contract/framework-draft';
import { applyChanges, type Change } from '@parindex/domain/framework/draft/change';
import { type Draft, emptyDraft } from '@parindex/domain/framework/draft/draft';
import { beforeEach, describe, expect, it } from 'vitest';
import { saveSummary } from '../../../ui/autosave/save-summary.ts';
import { ConnectionError, ProblemError } from '../../../ui/problem/problem-error.ts';
import { createDraftSession, type SessionParts } from './draft-session.ts';

let now: number;
let timers: { at: number; call: () => void }[];
let kept: Map<string, string>;
let ids: number;
let server: { draft: Draft; batches: DraftChanges['batches'] };
/** What happens to the next requests: `offline` never arrives, `noAnswer` arrives but its answer is lost. */
let network: 'on' | 'offline' | 'noAnswer';
let visible: boolean;

const reply = (since: number): DraftChanges => ({
  sequence: server.batches.length,
  batches: server.batches.filter(({ sequence }) => sequence > since),
  editors: [],
});

/** The rules of the real one: a batch is made once, whole or not at all. */
function make(batch: string, changes: Change[], by = 'me'): void {
  if (server.batches.some((known) => known.batch === batch)) return;
  const outcome = applyChanges(server.draft, changes);
  if (!outcome.ok) {
    const { conflict } = outcome;
    const problem = { type: 'about:blank', code: 'record.changed', status: 409, title: 'conflict' };
    throw new ProblemError({ ...problem, conflict: { sent: changes, stands: conflict } });
  }
  server.draft = outcome.draft;
  const sequence = server.batches.length + 1;
  server.batches.push({ sequence, batch, by, at: '2025-12-01T00:00:00Z', changes } as DraftChanges['batches'][number]);
}

const parts: SessionParts = {
  send: async ({ batch, since, changes }: SendChanges) => {
    if (network === 'offline') throw new ConnectionError('gone');
    make(batch, changes);
    if (network === 'noAnswer') throw new ConnectionError('gone');
    return reply(since);
  },
  read: async (since) => {
    if (network !== 'on') throw new ConnectionError('gone');
    return reply(since);
  },
  reopen: async () => ({ draft: server.draft, sequence: server.batches.length, editors: [] }),
  store: {
    get length() {
      return kept.size;
    },
    key: (index) => [...kept.keys()][index] ?? null,
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, value) => void kept.set(name, value),
    removeItem: (name) => void kept.delete(name),
  },
  storeAs: 'unsent.me.draft',
  now: () => new Date(now),
  newId: () => `id${++ids}`,
  after: (milliseconds, call) => {
    const timer = { at: now + milliseconds, call };
    timers.push(timer);
    return () => {
      timers = timers.filter((other) => other !== timer);
    };
  },
  isVisible: () => visible,
};

async function pass(milliseconds: number) {
  now += milliseconds;
  const due = timers.filter(({ at }) => at <= now);
  timers = timers.filter(({ at }) => at > now);
  for (const { call } of due) call();
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
}

function open() {
  const session = createDraftSession(parts, { draft: server.draft, sequence: server.batches.length, editors: [] });
  session.start();
  return session;
}

const rename = (node: string, from: string, to: string): Change[] => [{ kind: 'set', node, field: 'name', from, to }];
const insertC: Change = {
  kind: 'insert',
  at: { list: 'items', parent: null, before: null },
  trees: [{ id: 'C', fields: { name: 'c' }, children: [] }],
};
const nameOf = (draft: Draft, node: string) => draft.nodes[node]?.fields['name'];

beforeEach(() => {
  now = Date.parse('2025-12-01T03:32:00Z');
  timers = [];
  kept = new Map();
  ids = 0;
  network = 'on';
  visible = true;
  const outcome = applyChanges(emptyDraft, [
    {
      kind: 'insert',
      at: { list: 'items', parent: null, before: null },
      trees: [
        { id: 'A', fields: { name: 'a' }, children: [{ id: 'A1', fields: { name: 'a1' }, children: [] }] },
        { id: 'B', fields: { name: 'b' }, children: [] },
      ],
    },
  ]);
  if (!outcome.ok) throw new Error('fixture');
  server = { draft: outcome.draft, batches: [] };
});

describe('writing alone', () => {
  it('shows a step at once, sends typing in one field as one step, and says that it is saved', async () => {
    const session = open();
    session.change(rename('A', 'a', 'aa'));
    await pass(600);
    session.change(rename('A', 'aa', 'aaa'));
    expect(nameOf(session.snapshot().draft, 'A')).toBe('aaa');
    await pass(600);
    expect(server.batches).toHaveLength(0);
    expect(saveSummary(session.snapshot().save).words).toBe('Đang lưu…');
    await pass(100);
    expect(server.batches.map(({ changes }) => changes)).toEqual([rename('A', 'a', 'aaa')]);
    expect(saveSummary(session.snapshot().save).words).toBe('Đã lưu 10:32');
    expect(kept.size).toBe(0);
  });

  it('takes everything back and makes it again, step by step', async () => {
    const session = open();
    session.change([{ kind: 'remove', node: 'A' }]);
    session.change(rename('B', 'b', 'bb'));
    await pass(700);
    session.undo();
    session.undo();
    expect(nameOf(session.snapshot().draft, 'A1')).toBe('a1');
    expect(session.snapshot()).toMatchObject({ canUndo: false, canRedo: true });
    await pass(0);
    expect(Object.keys(server.draft.nodes).toSorted()).toEqual(['A', 'A1', 'B']);
    session.redo();
    await pass(0);
    expect(Object.keys(server.draft.nodes)).toEqual(['B']);
  });
});

describe('a bad connection', () => {
  it('a step whose answer was lost is known again when others are listened to', async () => {
    const session = open();
    network = 'noAnswer';
    session.change([insertC]);
    await pass(700);
    await pass(2_000);
    network = 'on';
    // The next try is five seconds away; the poll comes first.
    await pass(3_000);
    expect(session.snapshot()).toMatchObject({ unsent: 0, conflict: null });
    expect(Object.keys(session.snapshot().draft.nodes).toSorted()).toEqual(['A', 'A1', 'B', 'C']);
    expect(server.batches).toHaveLength(1);
  });

  it('is said, tried again later and later, and every step arrives once', async () => {
    const session = open();
    network = 'noAnswer';
    session.change([
      {
        kind: 'insert',
        at: { list: 'items', parent: null, before: null },
        trees: [{ id: 'C', fields: {}, children: [] }],
      },
    ]);
    await pass(700);
    expect(saveSummary(session.snapshot().save).words).toBe('Chưa lưu: mất mạng, sẽ thử lại');
    network = 'on';
    await pass(2_000);
    expect(server.batches).toHaveLength(1);
    expect(session.snapshot()).toMatchObject({ unsent: 0, conflict: null });
  });

  it('hands unsent steps to the next page in their order, and none that was saved', async () => {
    const before = open();
    before.change(rename('B', 'b', 'sent'));
    await pass(700);
    network = 'offline';
    before.change([insertC]);
    before.change(rename('C', 'c', 'named later'));
    timers = [];
    network = 'on';
    // The store hands its names out in any order.
    kept = new Map([...kept].toReversed());
    const after = open();
    expect(nameOf(after.snapshot().draft, 'C')).toBe('named later');
    await pass(0);
    await pass(0);
    expect(nameOf(server.draft, 'C')).toBe('named later');
    expect(kept.size).toBe(0);
  });

  it('a step made by a page that was closed before the answer came is not asked about', async () => {
    const before = open();
    network = 'noAnswer';
    before.change([{ kind: 'remove', node: 'B' }]);
    await pass(700);
    timers = [];
    network = 'on';
    const after = open();
    expect(after.snapshot()).toMatchObject({ unsent: 1, conflict: null });
    await pass(0);
    expect(after.snapshot()).toMatchObject({ unsent: 0, conflict: null });
    expect(kept.size).toBe(0);
  });
});

describe('writing together', () => {
  it('takes in what others do every three seconds, under what is not sent yet, and only while it is looked at', async () => {
    const session = open();
    make('theirs1', rename('B', 'b', 'theirs'), 'other');
    visible = false;
    await pass(3_000);
    expect(nameOf(session.snapshot().draft, 'B')).toBe('b');
    visible = true;
    network = 'offline';
    session.change(rename('A', 'a', 'mine'));
    network = 'on';
    await pass(3_000);
    expect(nameOf(session.snapshot().draft, 'B')).toBe('theirs');
    expect(nameOf(session.snapshot().draft, 'A')).toBe('mine');
  });

  it('asks with both values where two wrote the same, and sends nothing until it is decided', async () => {
    const session = open();
    make('theirs1', rename('A', 'a', 'theirs'), 'other');
    session.change(rename('A', 'a', 'mine'));
    session.change(rename('B', 'b', 'bb'));
    await pass(700);
    expect(session.snapshot().conflict?.conflict).toMatchObject({ reason: 'changed', sent: 'mine', stands: 'theirs' });
    await pass(60_000);
    expect(server.batches).toHaveLength(1);
    session.decide('mine');
    await pass(0);
    await pass(0);
    expect([nameOf(server.draft, 'A'), nameOf(server.draft, 'B')]).toEqual(['mine', 'bb']);
  });

  it('lets theirs stand when told so, and goes on with the rest', async () => {
    const session = open();
    make('theirs1', rename('A', 'a', 'theirs'), 'other');
    session.change([...rename('A', 'a', 'mine'), ...rename('B', 'b', 'bb')]);
    await pass(700);
    session.decide('theirs');
    await pass(0);
    expect([nameOf(server.draft, 'A'), nameOf(server.draft, 'B')]).toEqual(['theirs', 'bb']);
    expect(session.snapshot()).toMatchObject({ unsent: 0, conflict: null });
  });

  it('puts back what somebody removed while it was being written', async () => {
    const session = open();
    session.change(rename('A1', 'a1', 'mine'));
    make('theirs1', [{ kind: 'remove', node: 'A' }], 'other');
    await pass(700);
    expect(session.snapshot().conflict).toMatchObject({ conflict: { reason: 'gone' }, restore: { kind: 'insert' } });
    session.decide('mine');
    await pass(0);
    expect(nameOf(server.draft, 'A1')).toBe('mine');
  });

  it('says why a step cannot be taken back any more, and takes back the one before it', async () => {
    const session = open();
    session.change(rename('B', 'b', 'bb'));
    await pass(700);
    session.change(rename('A', 'a', 'mine'));
    await pass(700);
    make('theirs1', rename('A', 'mine', 'theirs'), 'other');
    await pass(3_000);
    session.undo();
    expect(session.snapshot().failedStep).toMatchObject({ direction: 'undo', conflict: { stands: 'theirs' } });
    session.undo();
    await pass(0);
    expect([nameOf(server.draft, 'A'), nameOf(server.draft, 'B')]).toEqual(['theirs', 'b']);
  });
});

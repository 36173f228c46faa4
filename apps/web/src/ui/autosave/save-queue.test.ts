// Saving by itself: one at a time, tried again with the same key, nothing lost, nothing overwritten unseen.
import { beforeEach, describe, expect, it } from 'vitest';
import { ConnectionError, ProblemError } from '../problem/problem-error.ts';
import { createSaveQueue, restMilliseconds, type SaveQueueParts } from './save-queue.ts';
import { saveSummary } from './save-summary.ts';

interface Sent {
  field: string;
  value: string;
  key: string;
  stands?: unknown;
  answer: (error?: unknown) => Promise<void>;
}

let now: number;
let timers: { at: number; call: () => void }[];
let kept: Map<string, string>;
let sent: Sent[];
let keys: number;

/** A server that answers when the test says so, and a clock that moves when the test says so. */
const parts: SaveQueueParts<string> = {
  send: (field, value, how) =>
    new Promise<void>((resolve, reject) => {
      const answer = async (error?: unknown) => {
        if (error === undefined) resolve();
        else reject(error);
        await settled();
      };
      sent.push({ field, value, ...how, answer });
    }),
  store: {
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, value) => void kept.set(name, value),
    removeItem: (name) => void kept.delete(name),
  },
  storeAs: 'unsaved.an.assessment',
  now: () => new Date(now),
  newKey: () => `key${++keys}`,
  after: (milliseconds, call) => {
    const timer = { at: now + milliseconds, call };
    timers.push(timer);
    return () => {
      timers = timers.filter((other) => other !== timer);
    };
  },
};

async function settled() {
  for (let turn = 0; turn < 5; turn++) await Promise.resolve();
}

async function pass(milliseconds: number) {
  now += milliseconds;
  const due = timers.filter(({ at }) => at <= now);
  timers = timers.filter(({ at }) => at > now);
  for (const { call } of due) call();
  await settled();
}

function refusal(code: string, status: number, stands?: unknown): ProblemError {
  return new ProblemError({
    type: 'about:blank',
    code,
    status,
    title: code,
    ...(stands ? { conflict: { sent: null, stands } } : {}),
  });
}

beforeEach(() => {
  now = Date.parse('2025-12-01T03:32:00Z');
  timers = [];
  kept = new Map();
  sent = [];
  keys = 0;
});

describe('autosave', () => {
  it('waits until typing rests and sends the last value once', async () => {
    const queue = createSaveQueue(parts);
    queue.change('a', '1');
    await pass(restMilliseconds - 1);
    queue.change('a', '12');
    await pass(restMilliseconds - 1);
    expect(sent).toHaveLength(0);
    await pass(1);
    expect(sent.map(({ value }) => value)).toEqual(['12']);
    expect(saveSummary(queue.snapshot())).toMatchObject({ words: 'Đang lưu…', unsaved: true });
    await sent[0]!.answer();
    expect(saveSummary(queue.snapshot())).toMatchObject({ words: 'Đã lưu 10:32', unsaved: false });
    expect(kept.size).toBe(0);
  });

  it('never has two saves under way', async () => {
    const queue = createSaveQueue(parts);
    queue.change('a', '1');
    queue.change('b', '2');
    await pass(restMilliseconds);
    queue.change('c', '3');
    await pass(restMilliseconds);
    expect(sent.map(({ field }) => field)).toEqual(['a']);
    await sent[0]!.answer();
    expect(sent.map(({ field }) => field)).toEqual(['a', 'b']);
    await sent[1]!.answer();
    expect(sent.map(({ field }) => field)).toEqual(['a', 'b', 'c']);
  });

  it('sends what was typed while the older value was under way', async () => {
    const queue = createSaveQueue(parts);
    queue.change('a', '1');
    await pass(restMilliseconds);
    queue.change('a', '2');
    await sent[0]!.answer();
    expect(queue.snapshot().fields.get('a')).toMatchObject({ value: '2', status: 'waiting' });
    await pass(restMilliseconds);
    expect(sent[1]).toMatchObject({ value: '2' });
    expect(sent[1]!.key).not.toBe(sent[0]!.key);
  });

  it('tries again after a lost connection, later and later, with the same key', async () => {
    const queue = createSaveQueue(parts);
    queue.change('a', '1');
    await pass(restMilliseconds);
    await sent[0]!.answer(new ConnectionError('gone'));
    expect(saveSummary(queue.snapshot()).words).toBe('Chưa lưu: mất mạng, sẽ thử lại');
    await pass(1_999);
    expect(sent).toHaveLength(1);
    await pass(1);
    expect(sent).toHaveLength(2);
    await sent[1]!.answer(refusal('server.failed', 500));
    await pass(4_999);
    expect(sent).toHaveLength(2);
    queue.hurry();
    await settled();
    expect(sent.map(({ key }) => key)).toEqual(['key1', 'key1', 'key1']);
  });

  it('hands unsaved values to the next page under the same key, and nothing that was saved', async () => {
    const before = createSaveQueue(parts);
    before.change('a', '1');
    await pass(restMilliseconds);
    await sent[0]!.answer();
    before.change('b', '2');
    timers = [];
    const after = createSaveQueue(parts);
    expect([...after.snapshot().fields.keys()]).toEqual(['b']);
    after.start();
    await settled();
    expect(sent[1]).toMatchObject({ field: 'b', value: '2', key: 'key2' });
  });

  it('keeps a refused value, says so, and does not send it again by itself', async () => {
    const queue = createSaveQueue(parts);
    queue.change('a', 'x');
    await pass(restMilliseconds);
    await sent[0]!.answer(refusal('request.invalid', 400));
    await pass(60_000);
    expect(sent).toHaveLength(1);
    expect(saveSummary(queue.snapshot())).toMatchObject({ tone: 'wrong', unsaved: true });
    expect(kept.size).toBe(1);
  });

  it('stops at a conflict until the person has chosen', async () => {
    const queue = createSaveQueue(parts);
    queue.change('a', 'mine');
    await pass(restMilliseconds);
    await sent[0]!.answer(refusal('record.changed', 409, { value: 'theirs', revision: 7 }));
    await pass(60_000);
    expect(sent).toHaveLength(1);
    expect(queue.snapshot().fields.get('a')).toMatchObject({ status: 'conflict', stands: { revision: 7 } });
    queue.decide('a', 'mine');
    await settled();
    expect(sent[1]).toMatchObject({ value: 'mine', stands: { revision: 7 } });
    expect(sent[1]!.key).not.toBe(sent[0]!.key);
  });

  it('lets theirs stand when told so', async () => {
    const queue = createSaveQueue(parts);
    queue.change('a', 'mine');
    await pass(restMilliseconds);
    await sent[0]!.answer(refusal('record.changed', 409, { value: 'theirs' }));
    queue.decide('a', 'theirs');
    expect(queue.snapshot().fields.size).toBe(0);
    expect(kept.size).toBe(0);
  });
});

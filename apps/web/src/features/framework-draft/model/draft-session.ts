// Writes a draft together with the server: one step at a time, tried again with the same key, others' steps taken in.
import type { DraftChanges, SendChanges } from '@parindex/contract/framework-draft';
import type { Change, ChangeConflict } from '@parindex/domain/framework/draft/change';
import type { Draft } from '@parindex/domain/framework/draft/draft';
import type { FieldSave, SaveSnapshot } from '../../../ui/autosave/save-queue.ts';
import { restMilliseconds } from '../../../ui/autosave/save-queue.ts';
import { saveFailure } from '../../../ui/problem/problem-error.ts';
import {
  type DraftState,
  decide,
  edit,
  marked,
  type OpenConflict,
  openConflict,
  openState,
  receive,
  settled,
  stepBack,
} from './draft-state.ts';
import { keepUnsent, restoreUnsent, type UnsentStore } from './unsent.ts';

export interface OpenedDraft {
  readonly draft: Draft;
  readonly sequence: number;
  readonly editors: DraftChanges['editors'];
}

export interface SessionParts {
  /** Resolves after the server has committed the step. */
  readonly send: (body: SendChanges) => Promise<DraftChanges>;
  readonly read: (since: number) => Promise<DraftChanges>;
  /** The whole draft anew. */
  readonly reopen: () => Promise<OpenedDraft>;
  /** Keeps unsent steps over a closed tab: localStorage. */
  readonly store: UnsentStore;
  /** Begin of the names in the store: holds account and draft. */
  readonly storeAs: string;
  readonly now: () => Date;
  readonly newId: () => string;
  /** Calls back after so many milliseconds; returns what cancels it. */
  readonly after: (milliseconds: number, call: () => void) => () => void;
  readonly isVisible: () => boolean;
}

export interface SessionSnapshot {
  readonly draft: Draft;
  readonly sequence: number;
  readonly editors: DraftChanges['editors'];
  /** For <SaveState>. */
  readonly save: SaveSnapshot<null>;
  readonly conflict: OpenConflict | null;
  /** The server will not take the steps at all: the draft was issued or removed, or the right to write is gone. */
  readonly refusal: unknown;
  readonly unsent: number;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Why a step could not be made, taken back or made again; said for a while. */
  readonly failedStep: { readonly direction: 'undo' | 'redo' | 'edit'; readonly conflict: ChangeConflict } | null;
}

const pollMilliseconds = 3_000;
/** How long it is said that a step could not be made. */
const saidMilliseconds = 8_000;
const pauses = [2_000, 5_000, 15_000, 30_000];

export type DraftSession = ReturnType<typeof createDraftSession>;

/** Starts with the draft as it was read and whatever an earlier page left unsent; that goes out at once, under the same keys. */
export function createDraftSession(parts: SessionParts, opened: OpenedDraft) {
  let state = openState(opened.draft, opened.sequence, restoreUnsent(parts.store, parts.storeAs));
  let { editors } = opened;
  let savedAt: Date | null = null;
  let refusal: unknown = null;
  let failedStep: SessionSnapshot['failedStep'] = null;
  let dueAt = 0;
  let notBefore = 0;
  let failures = 0;
  let busy = false;
  let stopped = false;
  let cancelSend: () => void = nothing;
  let cancelPoll: () => void = nothing;
  const listeners = new Set<() => void>();
  let snapshot = takeSnapshot();

  function takeSnapshot(): SessionSnapshot {
    const conflict = openConflict(state);
    return {
      draft: state.shown,
      sequence: state.sequence,
      editors,
      save: { fields: new Map(fieldsOf(state, { conflict, refusal, isRetrying: failures > 0 })), savedAt },
      conflict,
      refusal,
      unsent: state.queue.length,
      canUndo: state.undo.length > 0,
      canRedo: state.redo.length > 0,
      failedStep,
    };
  }

  function put(next: DraftState) {
    if (next.queue !== state.queue) keepUnsent(parts.store, parts.storeAs, state.queue, next.queue);
    state = next;
    snapshot = takeSnapshot();
    for (const listener of listeners) listener();
  }

  function plan() {
    cancelSend();
    const [head] = state.queue;
    if (stopped || busy || refusal !== null || !head || head.status === 'refused') return;
    const wait = Math.max(dueAt, notBefore) - parts.now().getTime();
    if (wait <= 0) void sendHead();
    else cancelSend = parts.after(wait, plan);
  }

  async function sendHead() {
    const [head] = state.queue;
    if (!head) return;
    busy = true;
    put(marked(state, head.batch, 'sent'));
    const body = { batch: head.batch, since: state.sequence, changes: head.changes as SendChanges['changes'] };
    const outcome = await parts.send(body).then(
      (told) => ({ next: 'saved', told }) as const,
      (error: unknown) => saveFailure(error),
    );
    failures = outcome.next === 'retry' ? failures + 1 : 0;
    if (outcome.next === 'saved') await takeIn(outcome.told, head.batch);
    else if (outcome.next === 'retry') notBefore = parts.now().getTime() + (pauses[failures - 1] ?? 30_000);
    else if (outcome.next === 'conflict') await learnConflict(head.batch);
    else refusal = outcome.error;
    busy = false;
    put(state);
    plan();
  }

  /** What stands there is read before the person is asked; where nothing is in the way any more, the step goes again. */
  async function learnConflict(batch: string) {
    const told = await parts.read(state.sequence).catch(() => null);
    if (told) await takeIn(told, null);
    const refused = marked(state, batch, 'refused');
    put(openConflict(refused) ? refused : marked(state, batch, 'waiting'));
    if (!openConflict(refused)) notBefore = parts.now().getTime() + pollMilliseconds;
  }

  async function takeIn(told: DraftChanges, own: string | null) {
    ({ editors } = told);
    if (own !== null) savedAt = parts.now();
    const received = receive(state, told.batches, told.sequence);
    if (received) return put(own === null ? received : settled(received, own));
    const anew = await parts.reopen().catch(() => null);
    const queue = state.queue.filter(({ batch }) => batch !== own);
    if (anew) put({ ...openState(anew.draft, anew.sequence, queue), undo: state.undo, redo: state.redo });
  }

  async function poll() {
    if (parts.isVisible() && !busy) {
      busy = true;
      const told = await parts.read(state.sequence).catch(() => null);
      if (told) await takeIn(told, null);
      busy = false;
      plan();
    }
    if (!stopped) cancelPoll = parts.after(pollMilliseconds, () => void poll());
  }

  function step(direction: 'undo' | 'redo' | 'edit', made: ReturnType<typeof edit>) {
    const failed = made.conflict && { direction, conflict: made.conflict };
    failedStep = failed;
    if (failed) parts.after(saidMilliseconds, () => forgetFailure(failed));
    dueAt = parts.now().getTime() + (direction === 'edit' ? restMilliseconds : 0);
    put(made.state);
    plan();
  }

  function forgetFailure(failed: SessionSnapshot['failedStep']) {
    if (failedStep !== failed) return;
    failedStep = null;
    put(state);
  }

  function hurry() {
    dueAt = 0;
    notBefore = 0;
    plan();
  }

  return {
    /** Makes one step: shown at once, sent after a short rest. */
    change: (changes: readonly Change[]): void => step('edit', edit(state, changes, parts.newId())),
    undo: (): void => step('undo', stepBack(state, 'undo', parts.newId())),
    redo: (): void => step('redo', stepBack(state, 'redo', parts.newId())),
    decide: (choice: 'mine' | 'theirs'): void => {
      put(decide(state, choice, parts.newId()));
      hurry();
    },
    /** Tries now: the network is back, or the draft is about to be issued. */
    hurry,
    /** The refusal was read: the steps are tried once more. */
    again: (): void => {
      refusal = null;
      put(state);
      hurry();
    },
    snapshot: () => snapshot,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    start: (): void => {
      stopped = false;
      plan();
      cancelPoll();
      cancelPoll = parts.after(pollMilliseconds, () => void poll());
    },
    /** Leaves the draft; what waits goes out now. */
    stop: (): void => {
      cancelPoll();
      hurry();
      stopped = true;
    },
  };
}

function nothing(): void {}

interface Standing {
  readonly conflict: OpenConflict | null;
  readonly refusal: unknown;
  readonly isRetrying: boolean;
}

/** The whole queue as the one field that <SaveState> speaks of. */
function fieldsOf({ queue }: DraftState, { conflict, refusal, isRetrying }: Standing): [string, FieldSave<null>][] {
  if (queue.length === 0) return [];
  const status = conflict ? 'conflict' : refusal !== null ? 'refused' : isRetrying ? 'retrying' : 'saving';
  return [['draft', { value: null, status }]];
}

// What one screen knows of a draft: what the server has, and own steps not yet there laid over it. Pure.
import { applyChanges, type Change, type ChangeConflict } from '@parindex/domain/framework/draft/change';
import type { Draft } from '@parindex/domain/framework/draft/draft';

type Changes = readonly Change[];

/** One own step on its way. `refused`: the server found something else standing where it writes. */
export interface OwnBatch {
  readonly batch: string;
  readonly changes: Changes;
  readonly status: 'waiting' | 'sent' | 'refused';
}

export interface DraftState {
  /** As the server had it after `sequence`. */
  readonly base: Draft;
  readonly sequence: number;
  readonly queue: readonly OwnBatch[];
  /** `base` with the queue over it: what is on the screen. */
  readonly shown: Draft;
  /** What takes back own steps, oldest first. */
  readonly undo: readonly Changes[];
  readonly redo: readonly Changes[];
  /** What others have removed, by node: the change that puts it back. */
  readonly removed: Readonly<Record<string, Change>>;
}

/** A batch as the server tells it. */
export interface ToldBatch {
  readonly sequence: number;
  readonly batch: string;
  readonly changes: Changes;
}

/** The first own step that cannot be made, with the change in it that stands in the way. */
export interface OpenConflict {
  readonly batch: string;
  readonly change: Change;
  readonly conflict: ChangeConflict;
  /** Puts back what somebody else has removed; null where nothing has been removed. */
  readonly restore: Change | null;
}

export function openState(base: Draft, sequence: number, queue: readonly OwnBatch[] = []): DraftState {
  return withShown({ base, sequence, queue, shown: base, undo: [], redo: [], removed: {} });
}

function withShown(state: DraftState): DraftState {
  let shown = state.base;
  for (const { changes } of state.queue) {
    const outcome = applyChanges(shown, changes);
    if (outcome.ok) shown = outcome.draft;
  }
  return { ...state, shown };
}

export type Edit = { readonly state: DraftState; readonly conflict: ChangeConflict | null };

/** Makes one step of this person. Typing on in the same field stays one step until it is sent. */
export function edit(state: DraftState, changes: Changes, batch: string): Edit {
  const outcome = applyChanges(state.shown, changes);
  if (!outcome.ok) return { state, conflict: outcome.conflict };
  if (outcome.inverse.length === 0) return { state, conflict: null };
  const typedOn = typeOn(state, changes);
  if (typedOn) return { state: { ...typedOn, shown: outcome.draft }, conflict: null };
  const queue = [...state.queue, { batch, changes, status: 'waiting' } satisfies OwnBatch];
  const undo = [...state.undo, outcome.inverse];
  return { state: { ...state, queue, undo, redo: [], shown: outcome.draft }, conflict: null };
}

/** The state with the last, still waiting step made longer, or null where this is a step of its own. */
function typeOn(state: DraftState, changes: Changes): DraftState | null {
  const last = state.queue.at(-1);
  const back = state.undo.at(-1);
  const [now, more] = changes;
  const [before, other] = last?.changes ?? [];
  const [taken] = back ?? [];
  if (more || other || !last || last.status !== 'waiting' || now?.kind !== 'set') return null;
  if (before?.kind !== 'set' || taken?.kind !== 'set' || state.redo.length > 0) return null;
  if (!isSameField(now, before) || !isSameField(now, taken)) return null;
  const longer: OwnBatch = { ...last, changes: [{ ...before, to: now.to }] };
  const shorter: Changes = [{ ...taken, from: now.to }];
  return { ...state, queue: [...state.queue.slice(0, -1), longer], undo: [...state.undo.slice(0, -1), shorter] };
}

function isSameField(a: Change & { kind: 'set' }, b: Change & { kind: 'set' }): boolean {
  return a.node === b.node && a.field === b.field;
}

/**
 * Takes back the last own step, or makes again the last one taken back; the inverse is a step like any other.
 *
 * @returns the conflict when others have changed the same in the meantime: that step is left out from then on
 */
export function stepBack(state: DraftState, direction: 'undo' | 'redo', batch: string): Edit {
  const changes = state[direction].at(-1);
  if (!changes) return { state, conflict: null };
  const rest = { ...state, [direction]: state[direction].slice(0, -1) };
  const outcome = applyChanges(state.shown, changes);
  if (!outcome.ok) return { state: rest, conflict: outcome.conflict };
  const other = direction === 'undo' ? 'redo' : 'undo';
  const queue = [...state.queue, { batch, changes, status: 'waiting' } satisfies OwnBatch];
  return {
    state: { ...rest, queue, [other]: [...state[other], outcome.inverse], shown: outcome.draft },
    conflict: null,
  };
}

/**
 * Takes in what the server tells, own steps among it, and lays the queue over it anew.
 *
 * @returns null when it does not fit on what is here: then the draft must be read again
 */
export function receive(state: DraftState, batches: readonly ToldBatch[], sequence: number): DraftState | null {
  let { base, queue } = state;
  const removed = { ...state.removed };
  for (const told of batches.toSorted((a, b) => a.sequence - b.sequence)) {
    if (told.sequence <= state.sequence) continue;
    const outcome = applyChanges(base, told.changes);
    if (!outcome.ok) return null;
    if (!queue.some(({ batch }) => batch === told.batch)) keepRemoved(removed, outcome.inverse);
    base = outcome.draft;
    queue = queue.filter(({ batch }) => batch !== told.batch);
  }
  return withShown({ ...state, base, queue, removed, sequence: Math.max(sequence, state.sequence) });
}

function keepRemoved(removed: Record<string, Change>, inverse: Changes): void {
  for (const change of inverse) {
    if (change.kind !== 'insert') continue;
    const keep = (tree: (typeof change.trees)[number]): void => {
      removed[tree.id] = change;
      for (const child of tree.children) keep(child);
    };
    for (const tree of change.trees) keep(tree);
  }
}

/** The server has made this step. */
export function settled(state: DraftState, batch: string): DraftState {
  return withShown({ ...state, queue: state.queue.filter((own) => own.batch !== batch) });
}

/** The same with the step in another state on its way. */
export function marked(state: DraftState, batch: string, status: OwnBatch['status']): DraftState {
  return { ...state, queue: state.queue.map((own) => (own.batch === batch ? { ...own, status } : own)) };
}

/** What the person must decide: only once the server has refused, because a step may have arrived without its answer. */
export function openConflict({ base, queue, removed }: DraftState): OpenConflict | null {
  const [head] = queue;
  if (head?.status !== 'refused') return null;
  let draft = base;
  for (const change of head.changes) {
    const outcome = applyChanges(draft, [change]);
    if (!outcome.ok) {
      const { conflict } = outcome;
      const restore = conflict.reason === 'gone' ? (removed[conflict.node] ?? null) : null;
      return { batch: head.batch, change, conflict, restore };
    }
    draft = outcome.draft;
  }
  return null;
}

/**
 * Settles the open conflict: `mine` writes over what stands (or puts back what was removed), `theirs` lets it stand.
 *
 * @param batch id of the step as it is sent now
 */
export function decide(state: DraftState, choice: 'mine' | 'theirs', batch: string): DraftState {
  const open = openConflict(state);
  const [head, ...rest] = state.queue;
  if (!open || !head) return state;
  const changes = head.changes.flatMap((change): Changes => {
    if (change !== open.change) return [change];
    if (choice === 'theirs') return [];
    if (open.conflict.reason === 'changed' && change.kind === 'set') return [{ ...change, from: open.conflict.stands }];
    return open.restore ? [open.restore, change] : [];
  });
  const again: OwnBatch[] = changes.length === 0 ? [] : [{ batch, changes, status: 'waiting' }];
  return withShown({ ...state, queue: [...again, ...rest] });
}

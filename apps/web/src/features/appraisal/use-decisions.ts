// Saves the decisions of a screen one after another, retries what the network lost, and asks when two people differ.
import { type AppraisalEntry, type AppraisedItem, appraisalEntrySchema } from '@parindex/contract/appraisal';
import { useRef } from 'react';
import { useSession } from '../../app/session.ts';
import { useAutosave } from '../../ui/autosave/use-autosave.ts';
import { type PassKey, saveDecision } from './appraisal.queries.ts';
import type { Decision } from './decision-draft.ts';

export interface DecisionPlace extends PassKey {
  readonly code: string;
}

interface DecisionsOptions {
  /** What is being appraised, e.g. `appraisal.<id>.1`. */
  readonly name: string;
  /** Where the decision kept under this key belongs. */
  readonly placeOf: (key: string) => DecisionPlace;
  /** The revision on the screen now. */
  readonly revisionOf: (key: string) => number;
  readonly onSaved: (key: string, saved: AppraisedItem) => void;
  /** Somebody else's decision is to stand. */
  readonly onTheirs: () => void;
}

export interface OpenConflict {
  readonly key: string;
  readonly mine: Decision;
  readonly theirs: AppraisalEntry;
}

/** Kept with the revision it was made on: a decision resent after a reload must not write over somebody else's. */
interface Made {
  readonly decision: Decision;
  readonly revision: number;
}

export function useDecisions({ name, placeOf, revisionOf, onSaved, onTheirs }: DecisionsOptions) {
  const { accountId } = useSession();
  /** Revisions of what this screen has saved itself: a second decision may be made before the first is answered. */
  const ownRevisions = useRef(new Map<string, number>());
  const { change, decide, snapshot } = useAutosave<Made>({
    owner: accountId,
    name,
    send: async (key, { decision, revision: made }, { stands }) => {
      const { code, ...pass } = placeOf(key);
      const seen = appraisalEntrySchema.safeParse(stands);
      const revision = seen.success ? seen.data.revision : Math.max(made, ownRevisions.current.get(key) ?? 0);
      const saved = await saveDecision(pass, { code, decision, revision });
      ownRevisions.current.set(key, saved.appraisal.revision);
      onSaved(key, saved);
    },
  });
  const conflict = [...snapshot.fields].flatMap(([key, { status, value, stands }]): OpenConflict[] => {
    const theirs = appraisalEntrySchema.safeParse(stands);
    return status === 'conflict' && theirs.success ? [{ key, mine: value.decision, theirs: theirs.data }] : [];
  })[0];
  return {
    /** A decision is sent at once: it is made by a key or a button, not by typing. */
    save: (key: string, decision: Decision) => change(key, { decision, revision: revisionOf(key) }, 0),
    snapshot,
    conflict: conflict ?? null,
    settle: (key: string, choice: 'mine' | 'theirs') => {
      decide(key, choice);
      if (choice === 'theirs') onTheirs();
    },
  };
}

/** Where the decision of one item stands, for its row and its form; null = nothing of it is under way. */
export function pendingOf({ snapshot }: Decisions, key: string) {
  const field = snapshot.fields.get(key);
  if (!field || field.status === 'saved') return null;
  return { decision: field.value.decision, refused: field.status === 'refused', error: field.error };
}

export type Pending = ReturnType<typeof pendingOf>;

export type Decisions = ReturnType<typeof useDecisions>;

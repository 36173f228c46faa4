// Saves the rows of a mapping one after another, retries what the network lost, and asks when two people differ.
import { type MappingDetail, type MappingRowReply, mappingRowSchema } from '@parindex/contract/framework-version';
import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useSession } from '../../app/session.ts';
import { useAutosave } from '../../ui/autosave/use-autosave.ts';
import { type MappingKey, mappingQuery, saveRow } from './framework-version.queries.ts';
import { type RowChoice, rowKey } from './mapping-rules.ts';

/** Kept with the revision it was made on: a choice resent after a reload must not write over somebody else's. */
interface Made extends RowChoice {
  readonly side: MappingRowReply['side'];
  readonly code: string;
  readonly revision: number;
}

export interface MappingConflict {
  readonly key: string;
  readonly mine: Made;
  readonly theirs: MappingRowReply;
}

export function useMapping(key: MappingKey) {
  const { accountId } = useSession();
  const queryClient = useQueryClient();
  const { queryKey } = mappingQuery(key);
  /** Revisions of what this screen has saved itself: a second choice may be made before the first is answered. */
  const ownRevisions = useRef(new Map<string, number>());
  const { change, decide, snapshot } = useAutosave<Made>({
    owner: accountId,
    name: `mapping.${key.id}.${key.earlierId}`,
    send: async (field, { side, code, before, kind, revision: made }, { stands }) => {
      const seen = mappingRowSchema.safeParse(stands);
      const revision = seen.success ? seen.data.revision : Math.max(made, ownRevisions.current.get(field) ?? 0);
      const state = await saveRow(key, { side, code, body: { before: [...before], kind, revision } });
      const saved = state.rows.find((row) => rowKey(row) === field);
      if (saved) ownRevisions.current.set(field, saved.revision);
      queryClient.setQueryData(queryKey, (stood: MappingDetail | undefined) => stood && { ...stood, ...state });
    },
  });
  const conflict = [...snapshot.fields].flatMap(([field, { status, value, stands }]): MappingConflict[] => {
    const theirs = mappingRowSchema.safeParse(stands);
    return status === 'conflict' && theirs.success ? [{ key: field, mine: value, theirs: theirs.data }] : [];
  })[0];
  return {
    snapshot,
    /** Choices the server does not have yet. */
    pending: new Map(
      [...snapshot.fields].filter(([, { status }]) => status !== 'saved').map(([field, { value }]) => [field, value]),
    ),
    refused: [...snapshot.fields].flatMap(([, { status, error }]) => (status === 'refused' ? [error] : []))[0] ?? null,
    /** A choice is made by a key or a button: it is sent at once. */
    save: ({ side, code, revision }: MappingRowReply, choice: RowChoice) =>
      change(rowKey({ side, code }), { side, code, revision, ...choice }, 0),
    conflict: conflict ?? null,
    settle: (field: string, choice: 'mine' | 'theirs') => {
      decide(field, choice);
      if (choice === 'theirs') void queryClient.invalidateQueries({ queryKey });
    },
  };
}

// The state of the score sheet: saved rows with what is being typed over them, saving by itself, conflicts.
import { selfEntrySchema } from '@parindex/contract/assessment';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef } from 'react';
import { useSession } from '../../app/session.ts';
import { useAutosave } from '../../ui/autosave/use-autosave.ts';
import { assessmentQuery, sendItem, withSavedItem } from './assessment.queries.ts';
import { type SheetRow, sheetRow, type TypedEntry } from './sheet-rules.ts';

/** What still stands against handing in is read again once typing rests. */
const refreshAfter = 1200;

export function useSheet(id: string) {
  const { accountId } = useSession();
  const queryClient = useQueryClient();
  const query = assessmentQuery(id);
  const { data: sheet } = useSuspenseQuery(query);
  const followed = useRevisions();
  const refresh = useDelayed(() => void queryClient.invalidateQueries({ queryKey: query.queryKey, exact: true }));

  const autosave = useAutosave<TypedEntry>({
    owner: accountId,
    name: `assessment.${id}`,
    send: async (code, typed, { key, stands }) => {
      const seen = selfEntrySchema.safeParse(stands);
      const revision = seen.success ? seen.data.revision : followed.newest(code, typed.revision);
      const saved = await sendItem(id, code, { ...typed, revision }, key);
      followed.note(code, revision, saved.entry.revision);
      queryClient.setQueryData(query.queryKey, (before) => before && withSavedItem(before, code, saved));
      refresh();
    },
  });

  const { fields } = autosave.snapshot;
  const rows = useMemo(
    () =>
      sheet.rows.map((row) => {
        const field = fields.get(row.code);
        return sheetRow(row, field && field.status !== 'saved' ? field.value : undefined);
      }),
    [sheet.rows, fields],
  );
  const conflict = [...fields].find(([, { status }]) => status === 'conflict') ?? null;

  return {
    sheet,
    rows,
    autosave,
    conflict: conflict && { code: conflict[0], ...conflict[1] },
    change: (row: SheetRow, typed: TypedEntry, rest?: number) => autosave.change(row.code, typed, rest),
    decide: (code: string, choice: 'mine' | 'theirs') => {
      autosave.decide(code, choice);
      if (choice === 'theirs') refresh();
    },
  };
}

export type Sheet = ReturnType<typeof useSheet>;

/**
 * What was typed over revision 3 while the save of revision 3 → 4 was under way is typed over 4: our own saves are
 * followed, those of others are not, so that theirs still show as a conflict.
 */
function useRevisions() {
  const moves = useRef(new Map<string, number>());
  return {
    newest: (code: string, revision: number): number => {
      let newest = revision;
      for (let next = moves.current.get(`${code} ${newest}`); next; next = moves.current.get(`${code} ${newest}`)) {
        newest = next;
      }
      return newest;
    },
    note: (code: string, from: number, to: number) => {
      if (to > from) moves.current.set(`${code} ${from}`, to);
    },
  };
}

/** Calls once things have rested; never after the screen is gone. */
function useDelayed(call: () => void): () => void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(call, refreshAfter);
  };
}

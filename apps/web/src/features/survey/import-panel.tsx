// Takes a sheet of results: tried first, told what it would change, stored when the person agrees.
import { Button } from '@mantine/core';
import type { ImportReply } from '@parindex/contract/survey';
import { type ReactNode, useState } from 'react';
import { FileDrop } from '../../ui/file-drop.tsx';
import { FindingsTable } from '../../ui/findings-table.tsx';
import { ProblemAlert } from '../../ui/problem/problem-alert.tsx';
import { ProblemError } from '../../ui/problem/problem-error.ts';
import classes from './survey.module.css';
import { sendResults, useStoreResults } from './survey.queries.ts';
import { text } from './survey.vi.ts';

type Trial =
  | { readonly outcome: 'sound'; readonly file: File; readonly reply: ImportReply }
  | { readonly outcome: 'unsound'; readonly file: File; readonly error: ProblemError };

export function ImportPanel({ roundId }: { roundId: string }) {
  const [trial, setTrial] = useState<Trial | null>(null);
  const store = useStoreResults(roundId);

  async function tryFile(file: File, onProgress: (share: number) => void) {
    setTrial(null);
    store.reset();
    try {
      setTrial({ outcome: 'sound', file, reply: await sendResults(roundId, file, { dryRun: true, onProgress }) });
    } catch (error) {
      if (!(error instanceof ProblemError) || error.problem.code !== 'survey.unsound') throw error;
      setTrial({ outcome: 'unsound', file, error });
    }
  }
  return (
    <div className={classes['stack']}>
      <FileDrop label={text.drop} accept=".xlsx,.csv" upload={tryFile} />
      {trial?.outcome === 'unsound' && (
        <>
          <p role="alert">{text.unsound(trial.file.name)}</p>
          <FindingsTable findings={trial.error.problem.findings ?? []} />
        </>
      )}
      {trial?.outcome === 'sound' && (
        <>
          <TrialReport reply={trial.reply} stored={store.data ?? null}>
            {store.data === undefined && (
              <Button loading={store.isPending} onClick={() => store.mutate(trial.file)}>
                {text.store}
              </Button>
            )}
          </TrialReport>
          <ProblemAlert problem={store.error} />
          <FindingsTable findings={trial.reply.findings} />
        </>
      )}
    </div>
  );
}

interface TrialReportProps {
  readonly reply: ImportReply;
  /** What was stored; null = nothing yet. */
  readonly stored: ImportReply | null;
  readonly children: ReactNode;
}

function TrialReport({ reply, stored, children }: TrialReportProps) {
  const { rows, agencies, added, changed, unchanged } = reply;
  return (
    <div className={classes['report']}>
      <div role="status">
        <strong>{stored ? text.stored(stored.added + stored.changed) : text.trial(rows, agencies)}</strong>
        <ul>
          <li>{text.added(added)}</li>
          <li>{text.changed(changed)}</li>
          <li>{text.unchanged(unchanged)}</li>
        </ul>
      </div>
      {children}
    </div>
  );
}

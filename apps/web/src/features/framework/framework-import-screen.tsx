// Imports a framework file: read first, shown with its tree and findings, stored only when the person agrees.
import { Button } from '@mantine/core';
import type { FrameworkImportReply } from '@parindex/contract/framework';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useSession } from '../../app/session.ts';
import { FileDrop } from '../../ui/file-drop.tsx';
import { FindingsTable } from '../../ui/findings-table.tsx';
import { showDecimal } from '../../ui/format.ts';
import { ProblemAlert } from '../../ui/problem/problem-alert.tsx';
import { ProblemError } from '../../ui/problem/problem-error.ts';
import { Screen } from '../../ui/screen.tsx';
import { useAddress } from '../../ui/use-address.ts';
import classes from './framework.module.css';
import { type ImportTarget, sendFramework, useStoreFramework } from './framework.queries.ts';
import { text } from './framework.vi.ts';
import { FrameworkTree } from './framework-tree.tsx';

/** What the dry run of a file said. */
type Trial =
  | { readonly outcome: 'sound'; readonly file: File; readonly reply: FrameworkImportReply }
  | { readonly outcome: 'unsound'; readonly file: File; readonly error: ProblemError };

export function FrameworkImportScreen() {
  const target = useTarget();
  const [trial, setTrial] = useState<Trial | null>(null);
  const title = 'id' in target ? text.replaceTitle : text.importTitle;

  async function tryFile(file: File, onProgress: (share: number) => void) {
    setTrial(null);
    try {
      setTrial({ outcome: 'sound', file, reply: await sendFramework(file, target, { dryRun: true, onProgress }) });
    } catch (error) {
      if (!(error instanceof ProblemError) || error.problem.code !== 'framework.unsound') throw error;
      setTrial({ outcome: 'unsound', file, error });
    }
  }
  return (
    <Screen
      title={title}
      breadcrumb={[
        { label: text.home, to: '/viec-cua-toi' },
        { label: text.title, to: '/bo-tieu-chi' },
      ]}
      help={text.importHelp}
    >
      <div className={classes['stack']}>
        <FileDrop label={text.drop} accept=".xlsx,.yaml,.yml,.json" upload={tryFile} />
        {trial?.outcome === 'unsound' && (
          <>
            <p role="alert">{text.unsound(trial.file.name)}</p>
            <FindingsTable findings={trial.error.problem.findings ?? []} />
          </>
        )}
        {trial?.outcome === 'sound' && <Preview trial={trial} target={target} />}
      </div>
    </Screen>
  );
}

function Preview({ trial, target }: { trial: Extract<Trial, { outcome: 'sound' }>; target: ImportTarget }) {
  const navigate = useNavigate();
  const store = useStoreFramework((id) => void navigate({ to: '/bo-tieu-chi/$id', params: { id } }));
  const { title, itemCount, maxPoints, findings, rows } = trial.reply;
  return (
    <>
      <div className={classes['head']}>
        <div role="status">
          <strong>{title}</strong>
          <br />
          {text.preview(itemCount, showDecimal(maxPoints))}
        </div>
        <Button loading={store.isPending} onClick={() => store.mutate({ file: trial.file, target })}>
          {'id' in target ? text.replaceStore : text.store}
        </Button>
      </div>
      <ProblemAlert problem={store.error} />
      <FindingsTable findings={findings} />
      <FrameworkTree rows={rows} />
    </>
  );
}

/** The draft named in the address, or else a new one of the authority this person runs rounds for. */
function useTarget(): ImportTarget {
  const [{ id, revision }] = useAddress();
  const { grants } = useSession();
  if (id !== undefined && revision !== undefined) return { id, revision };
  const standing = grants.find(({ role }) => role === 'standingAgency');
  return { authorityId: standing?.authorityId ?? '' };
}

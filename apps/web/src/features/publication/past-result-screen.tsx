// Entering the result of an earlier year: the decision it was published by, its scores, a look, then the edition.
import { TextInput } from '@mantine/core';
import type { PastResult } from '@parindex/contract/result';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { DayInput } from '../../ui/day-input.tsx';
import { FileDrop } from '../../ui/file-drop.tsx';
import { FindingsTable } from '../../ui/findings-table.tsx';
import { ProblemError } from '../../ui/problem/problem-error.ts';
import { Screen } from '../../ui/screen.tsx';
import classes from './publication.module.css';
import { type PastResultForm, roundQuery, sendPastResult, useEnterPastResult } from './publication.queries.ts';
import { text } from './publication.vi.ts';

const nothingYet = { decisionNumber: '', decisionDate: null, publishedOn: null, sourceName: '' };

interface Filled {
  readonly decisionNumber: string;
  readonly decisionDate: string | null;
  readonly publishedOn: string | null;
  readonly sourceName: string;
}

type Trial =
  | { readonly outcome: 'sound'; readonly form: PastResultForm; readonly reply: PastResult }
  | { readonly outcome: 'unsound'; readonly problem: ProblemError };

export function PastResultScreen() {
  const { roundId = '' } = useParams({ strict: false });
  const { data: round } = useSuspenseQuery(roundQuery(roundId));
  const [filled, setFilled] = useState<Filled>(nothingYet);
  const [trial, setTrial] = useState<Trial | null>(null);
  const fields = fieldsOf(filled);

  async function tryFile(file: File, onProgress: (share: number) => void) {
    if (fields === null) return;
    const form = { fields, file };
    setTrial(null);
    try {
      const reply = await sendPastResult(roundId, form, { dryRun: true, onProgress });
      setTrial({ outcome: 'sound', form, reply });
    } catch (error) {
      if (!(error instanceof ProblemError) || !error.problem.findings) throw error;
      setTrial({ outcome: 'unsound', problem: error });
    }
  }
  return (
    <Screen
      title={text.title}
      help={text.help}
      breadcrumb={[
        { label: text.rounds, to: '/dot' },
        { label: round.title, to: `/dot/${roundId}` },
      ]}
    >
      <p>{text.intro(round.title)}</p>
      <Fields filled={filled} onFilled={(change) => setFilled({ ...filled, ...change })} />
      {fields === null ? (
        <p>{text.fieldsFirst}</p>
      ) : (
        <FileDrop label={text.file} accept=".csv,.xlsx" upload={tryFile} />
      )}
      {trial?.outcome === 'unsound' && <FindingsTable findings={trial.problem.problem.findings ?? []} />}
      {trial?.outcome === 'sound' && <Preview roundId={roundId} form={trial.form} reply={trial.reply} />}
    </Screen>
  );
}

function Fields({ filled, onFilled }: { filled: Filled; onFilled: (change: Partial<Filled>) => void }) {
  return (
    <div className={classes['fields']}>
      <TextInput
        label={text.decisionNumber}
        required
        value={filled.decisionNumber}
        onChange={(event) => onFilled({ decisionNumber: event.currentTarget.value })}
      />
      <DayInput
        label={text.decisionDate}
        required
        value={filled.decisionDate}
        onDay={(decisionDate) => onFilled({ decisionDate })}
      />
      <DayInput
        label={text.publishedAt}
        required
        value={filled.publishedOn}
        onDay={(publishedOn) => onFilled({ publishedOn })}
      />
      <TextInput
        label={text.source}
        description={text.sourceExample}
        required
        value={filled.sourceName}
        onChange={(event) => onFilled({ sourceName: event.currentTarget.value })}
      />
    </div>
  );
}

interface PreviewProps {
  readonly roundId: string;
  readonly form: PastResultForm;
  readonly reply: PastResult;
}

/** What would stand, in the sentences of the province's letters: the person compares them with the published paper. */
function Preview({ roundId, form, reply }: PreviewProps) {
  const enter = useEnterPastResult(roundId);
  if (enter.data?.edition) {
    return (
      <p role="status">
        {text.entered} <a href={enter.data.edition.path}>{text.see}</a>
      </p>
    );
  }
  return (
    <section className={classes['preview']} aria-label={text.preview}>
      <h2>{text.preview}</h2>
      <p>{text.previewNote}</p>
      {reply.groups.map(({ code, name, agencies, ranked, statistics }) => (
        <div key={code}>
          <h3>{text.group(name, agencies, ranked)}</h3>
          <ul>
            {statistics.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </div>
      ))}
      <ConfirmButton
        label={text.enter}
        consequence={<p>{text.sureBody}</p>}
        busy={enter.isPending}
        problem={enter.error}
        onConfirm={() => enter.mutateAsync(form)}
      />
    </section>
  );
}

/** The fields as they are sent; null until all of them are there. A day of publication counts from its beginning in Viet Nam. */
function fieldsOf({ decisionNumber, decisionDate, publishedOn, sourceName }: Filled): PastResultForm['fields'] | null {
  if (decisionNumber.trim() === '' || sourceName.trim() === '' || decisionDate === null || publishedOn === null) {
    return null;
  }
  return { decisionNumber, decisionDate, publishedAt: `${publishedOn}T00:00:00+07:00`, sourceName };
}

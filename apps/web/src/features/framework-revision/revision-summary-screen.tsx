// All proposals on one framework, for the standing agency: dates, answers, the annex, and the way into next year's draft.
import { Button } from '@mantine/core';
import type { FrameworkRevision } from '@parindex/contract/framework-revision';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { DownloadLink } from '../../ui/download-link.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Screen } from '../../ui/screen.tsx';
import { DataTable } from '../../ui/table/data-table.tsx';
import { AnswerDrawer } from './answer-drawer.tsx';
import { CarryDrawer } from './carry-drawer.tsx';
import { CollectDialog } from './collect-dialog.tsx';
import { CollectingNote } from './collecting-note.tsx';
import { annexAddress, revisionQuery } from './framework-revision.queries.ts';
import { text } from './framework-revision.vi.ts';
import classes from './revision.module.css';
import { summaryColumns } from './summary-columns.tsx';

/** What is open over the table. */
type Open =
  | { readonly what: 'dates' }
  | { readonly what: 'answer'; readonly ids: readonly string[] }
  | { readonly what: 'carry'; readonly id: string };

export function RevisionSummaryScreen() {
  const { frameworkId = '' } = useParams({ strict: false });
  const { data: revision } = useSuspenseQuery(revisionQuery(frameworkId));
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [open, setOpen] = useState<Open | null>(null);
  const { framework, may } = revision;
  const proposals = revision.proposals.filter(({ state }) => state !== 'draft');
  const ids = proposals.filter(({ id, may: { answer } }) => answer.allowed && selected.has(id)).map(({ id }) => id);
  const close = () => setOpen(null);

  return (
    <Screen
      title={text.summaryTitle}
      breadcrumb={[
        { label: text.home, to: '/viec-cua-toi' },
        { label: text.frameworks, to: '/bo-tieu-chi' },
        { label: framework.title, to: `/bo-tieu-chi/${framework.id}` },
      ]}
      help={text.summaryHelp}
      actions={
        may.answer.allowed && (
          <>
            <DownloadLink href={annexAddress(frameworkId, 'xlsx')}>{text.xlsx}</DownloadLink>
            <DownloadLink href={annexAddress(frameworkId, 'csv')}>{text.csv}</DownloadLink>
            {may.collect.allowed && <Button onClick={() => setOpen({ what: 'dates' })}>{text.setDates}</Button>}
          </>
        )
      }
    >
      <CollectingNote revision={revision} />
      <Counts counts={revision.counts} />
      <DataTable
        caption={text.summaryTable}
        rows={proposals}
        rowKey={({ id }) => id}
        columns={summaryColumns(proposals, {
          selected,
          onSelect: setSelected,
          onAnswer: (id) => setOpen({ what: 'answer', ids: [id] }),
          onCarry: (id) => setOpen({ what: 'carry', id }),
        })}
        empty={<EmptyState title={text.summaryEmptyTitle}>{text.summaryEmpty}</EmptyState>}
      >
        {ids.length > 0 && (
          <Button onClick={() => setOpen({ what: 'answer', ids })}>{text.answerSelected(ids.length)}</Button>
        )}
      </DataTable>
      <Opened revision={revision} open={open} onClose={close} onAnswered={() => setSelected(new Set())} />
    </Screen>
  );
}

interface OpenedProps {
  readonly revision: FrameworkRevision;
  readonly open: Open | null;
  readonly onClose: () => void;
  readonly onAnswered: () => void;
}

function Opened({ revision, open, onClose, onAnswered }: OpenedProps) {
  const { framework, proposals } = revision;
  if (open === null) return null;
  if (open.what === 'dates') return <CollectDialog revision={revision} onClose={onClose} />;
  if (open.what === 'carry') {
    const proposal = proposals.find(({ id }) => id === open.id);
    return proposal && <CarryDrawer framework={framework} proposal={proposal} onClose={onClose} />;
  }
  const close = () => {
    onAnswered();
    onClose();
  };
  const asked = proposals.filter(({ id }) => open.ids.includes(id));
  return <AnswerDrawer frameworkId={framework.id} proposals={asked} onClose={close} />;
}

function Counts({ counts }: { counts: FrameworkRevision['counts'] }) {
  const names = ['total', 'unanswered', 'accepted', 'partly', 'rejected', 'carried'] as const;
  return (
    <p className={classes['head']}>
      {names.map((name) => (
        <span key={name}>
          <strong>{counts[name]}</strong> {text[name]}
        </span>
      ))}
    </p>
  );
}

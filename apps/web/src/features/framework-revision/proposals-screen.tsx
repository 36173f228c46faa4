// What one agency proposes for next year's framework: its officer writes, its head sends, both read the answers.
import { Button } from '@mantine/core';
import type { FrameworkRevision, Proposal } from '@parindex/contract/framework-revision';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Icon } from '../../ui/icons.tsx';
import { Screen } from '../../ui/screen.tsx';
import { DataTable, type ShownColumn } from '../../ui/table/data-table.tsx';
import { CollectingNote } from './collecting-note.tsx';
import { revisionQuery, useRemoveProposal, useSendProposal } from './framework-revision.queries.ts';
import { text } from './framework-revision.vi.ts';
import { answerColumn, kindColumn, placeColumn, proposalColumn, stateColumn } from './proposal-columns.tsx';
import { ProposalDrawer } from './proposal-drawer.tsx';
import classes from './revision.module.css';

/** What the drawer writes: another content of one that is there, or a new one for an agency. */
interface Writing {
  readonly proposal: Proposal | null;
  readonly agencyId: string;
}

export function ProposalsScreen() {
  const { frameworkId = '' } = useParams({ strict: false });
  const { data: revision } = useSuspenseQuery(revisionQuery(frameworkId));
  const [writing, setWriting] = useState<Writing | null>(null);
  const { framework, agencies, proposals } = revision;
  const own = proposals.filter(({ agencyId }) => agencies.some(({ id }) => id === agencyId));
  const add = <AddButtons revision={revision} onAdd={(agencyId) => setWriting({ proposal: null, agencyId })} />;
  return (
    <Screen
      title={text.title}
      breadcrumb={[
        { label: text.home, to: '/viec-cua-toi' },
        { label: text.frameworks, to: '/bo-tieu-chi' },
        { label: framework.title, to: `/bo-tieu-chi/${framework.id}` },
      ]}
      help={text.help}
      actions={add}
    >
      <CollectingNote revision={revision} />
      <DataTable
        caption={text.table}
        rows={own}
        rowKey={({ id }) => id}
        columns={[
          placeColumn,
          kindColumn,
          proposalColumn,
          stateColumn,
          answerColumn,
          actionColumn(frameworkId, (proposal) => setWriting({ proposal, agencyId: proposal.agencyId })),
        ]}
        empty={<EmptyState title={text.emptyTitle}>{text.emptyBody}</EmptyState>}
      />
      {writing && <ProposalDrawer frameworkId={frameworkId} {...writing} onClose={() => setWriting(null)} />}
    </Screen>
  );
}

/** One button, or one for each agency somebody writes for. */
function AddButtons({ revision, onAdd }: { revision: FrameworkRevision; onAdd: (agencyId: string) => void }) {
  const writable = revision.agencies.filter(({ write }) => write.allowed);
  return writable.map(({ id, name }) => (
    <Button key={id} leftSection={<Icon name="plus" />} onClick={() => onAdd(id)}>
      {writable.length === 1 ? text.add : `${text.add} · ${name}`}
    </Button>
  ));
}

function actionColumn(frameworkId: string, onEdit: (proposal: Proposal) => void): ShownColumn<Proposal> {
  return {
    key: 'action',
    title: text.action,
    control: true,
    text: () => '',
    render: (proposal) => <Actions frameworkId={frameworkId} proposal={proposal} onEdit={() => onEdit(proposal)} />,
  };
}

function Actions({ frameworkId, proposal, onEdit }: { frameworkId: string; proposal: Proposal; onEdit: () => void }) {
  const send = useSendProposal(frameworkId);
  const remove = useRemoveProposal(frameworkId);
  const { may, place } = proposal;
  return (
    <div className={classes['buttons']}>
      {may.send.allowed && (
        <ConfirmButton
          size="compact-sm"
          label={text.send}
          consequence={text.sendConsequence(place)}
          onConfirm={() => send.mutateAsync(proposal)}
          busy={send.isPending}
          problem={send.error}
        />
      )}
      {may.change.allowed && (
        <>
          <Button size="compact-sm" variant="default" onClick={onEdit}>
            {text.edit}
          </Button>
          <ConfirmButton
            size="compact-sm"
            variant="subtle"
            label={text.remove}
            consequence={text.removeConsequence(place)}
            onConfirm={() => remove.mutateAsync(proposal.id)}
            busy={remove.isPending}
            problem={remove.error}
          />
        </>
      )}
    </div>
  );
}

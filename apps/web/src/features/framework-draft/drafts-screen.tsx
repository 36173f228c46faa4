// The drafts of the authorities this person writes frameworks for, and the way to a new one.
import { Button } from '@mantine/core';
import type { DraftSummary } from '@parindex/contract/framework-draft';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { EmptyState } from '../../ui/empty-state.tsx';
import { showMoment } from '../../ui/format.ts';
import { Icon } from '../../ui/icons.tsx';
import { Screen } from '../../ui/screen.tsx';
import { DataTable, type ShownColumn } from '../../ui/table/data-table.tsx';
import { text } from './draft.vi.ts';
import { draftsQuery } from './framework-draft.queries.ts';
import { NewDraftDialog } from './new-draft-dialog.tsx';

export function DraftsScreen() {
  const { data } = useSuspenseQuery(draftsQuery);
  const [creating, setCreating] = useState(false);
  const mayCreate = data.may.create.allowed;
  const button = mayCreate && (
    <Button size="sm" leftSection={<Icon name="plus" />} onClick={() => setCreating(true)}>
      {text.create}
    </Button>
  );
  return (
    <Screen
      title={text.title}
      breadcrumb={[
        { label: text.home, to: '/viec-cua-toi' },
        { label: text.frameworks, to: '/bo-tieu-chi' },
      ]}
      help={text.help}
      actions={button}
    >
      <DataTable
        caption={text.table}
        rows={data.drafts}
        rowKey={({ id }) => id}
        columns={columns}
        empty={
          <EmptyState title={text.emptyTitle} action={button}>
            {mayCreate ? text.emptyBody : text.emptyMayNot}
          </EmptyState>
        }
      />
      {creating && <NewDraftDialog onClose={() => setCreating(false)} />}
    </Screen>
  );
}

const columns: ShownColumn<DraftSummary>[] = [
  {
    key: 'title',
    title: text.name,
    text: ({ title }) => title,
    render: ({ id, title }) => (
      <Link to="/bo-tieu-chi/soan-thao/$draftId" params={{ draftId: id }}>
        {title}
      </Link>
    ),
  },
  { key: 'year', title: text.year, text: ({ year }) => String(year ?? ''), order: ({ year }) => year },
  { key: 'purpose', title: text.purpose, text: ({ purpose }) => text.purposes[purpose] },
  { key: 'base', title: text.base, text: ({ base }) => base?.title ?? '' },
  {
    key: 'updated',
    title: text.updated,
    text: ({ updatedAt, updatedBy }) => text.updatedBy(showMoment(updatedAt), updatedBy),
    order: ({ updatedAt }) => updatedAt,
  },
];

// The rounds one may see, the newest first.
import type { RoundSummary } from '@parindex/contract/round';
import { statusNames } from '@parindex/domain/access/access.vi';
import { roundStatuses } from '@parindex/domain/round/round';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ButtonLink } from '../../ui/button-link.tsx';
import { Deadline } from '../../ui/deadline.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { showMoment } from '../../ui/format.ts';
import { Screen } from '../../ui/screen.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { DataTable, type ShownColumn } from '../../ui/table/data-table.tsx';
import classes from './round.module.css';
import { roundsQuery } from './round.queries.ts';
import { text } from './round.vi.ts';

const columns: readonly ShownColumn<RoundSummary>[] = [
  {
    key: 'name',
    title: text.name,
    text: ({ title }) => title,
    render: ({ id, title }) => <Link to={`/dot/${id}`}>{title}</Link>,
  },
  { key: 'year', title: text.year, text: ({ yearJudged }) => String(yearJudged), align: 'end' },
  {
    key: 'status',
    title: text.status,
    text: ({ status }) => statusNames[status],
    order: ({ status }) => roundStatuses.indexOf(status),
    render: ({ status }) => (
      <span className={classes['nowrap']}>
        <StatusBadge tone={status === 'published' ? 'good' : status === 'draft' ? 'quiet' : 'accent'}>
          {statusNames[status]}
        </StatusBadge>
      </span>
    ),
    filter: {
      label: text.status,
      of: ({ status }) => status,
      options: roundStatuses.map((status) => ({ value: status, label: statusNames[status] })),
    },
  },
  {
    key: 'due',
    title: text.due,
    text: ({ closesAt }) => (closesAt === null ? '' : showMoment(closesAt)),
    order: ({ closesAt }) => (closesAt === null ? null : Date.parse(closesAt)),
    render: ({ closesAt }) => (closesAt === null ? text.noDue : <Deadline at={closesAt} />),
  },
  {
    key: 'submitted',
    title: text.submitted,
    text: ({ submittedCount, agencyCount }) => text.submittedOf(submittedCount, agencyCount),
    order: ({ submittedCount }) => submittedCount,
    render: ({ submittedCount, agencyCount }) => (
      <span className={classes['nowrap']}>{text.submittedOf(submittedCount, agencyCount)}</span>
    ),
    align: 'end',
  },
  { key: 'authority', title: text.authority, text: ({ authorityName }) => authorityName },
];

export function RoundsScreen() {
  const { data } = useSuspenseQuery(roundsQuery);
  const create = data.may.create.allowed && (
    <ButtonLink to="/dot/moi" size="sm">
      {text.create}
    </ButtonLink>
  );
  return (
    <Screen
      title={text.rounds}
      help={text.listHelp}
      actions={create}
      breadcrumb={[{ label: text.home, to: '/viec-cua-toi' }]}
    >
      <DataTable
        caption={text.table}
        rows={data.rounds}
        rowKey={({ id }) => id}
        columns={columns}
        empty={
          <EmptyState title={text.emptyTitle} action={create}>
            {text.emptyBody}
          </EmptyState>
        }
      />
    </Screen>
  );
}

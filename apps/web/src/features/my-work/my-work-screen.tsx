// "Việc của tôi": what waits for me, on which thing, until when, and the button that does it.
import { type MyWork, type Task, taskKinds } from '@parindex/contract/my-work';
import { useSuspenseQuery } from '@tanstack/react-query';
import { ButtonLink } from '../../ui/button-link.tsx';
import { Deadline } from '../../ui/deadline.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { showMoment } from '../../ui/format.ts';
import { Screen } from '../../ui/screen.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { DataTable, type ShownColumn } from '../../ui/table/data-table.tsx';
import { myWorkQuery } from './my-work.queries.ts';
import { actionLabels, kindLabels, text } from './my-work.vi.ts';
import classes from './my-work-screen.module.css';

const columns: readonly ShownColumn<Task>[] = [
  { key: 'task', title: text.task, text: ({ title }) => title },
  { key: 'thing', title: text.thing, text: ({ thing }) => thing },
  { key: 'agency', title: text.agency, text: ({ agencyName }) => agencyName },
  {
    key: 'due',
    title: text.due,
    text: ({ dueAt }) => (dueAt === null ? text.noDue : showMoment(dueAt)),
    order: ({ dueAt }) => (dueAt === null ? null : Date.parse(dueAt)),
    render: ({ dueAt }) => (dueAt === null ? text.noDue : <Deadline at={dueAt} />),
  },
  {
    key: 'kind',
    title: text.act,
    text: ({ kind, blockedReason }) => blockedReason ?? kindLabels[kind],
    filter: {
      label: text.kind,
      of: ({ kind }) => kind,
      options: taskKinds.map((kind) => ({ value: kind, label: kindLabels[kind] })),
    },
    render: (task) => <TaskAction task={task} />,
  },
];

export function MyWorkScreen() {
  const { data } = useSuspenseQuery(myWorkQuery);
  return (
    <Screen title={text.title} help={text.help}>
      <Counts counts={data.counts} />
      <DataTable
        caption={text.table}
        rows={data.tasks}
        rowKey={({ id }) => id}
        columns={columns}
        empty={<EmptyState title={text.emptyTitle}>{text.emptyBody}</EmptyState>}
      />
    </Screen>
  );
}

function Counts({ counts }: { counts: MyWork['counts'] }) {
  return (
    <ul className={classes['counts']} aria-label={text.summary}>
      <li>
        <strong>{counts.total}</strong> {text.total}
      </li>
      <li data-wrong={counts.late > 0 || undefined}>
        <strong>{counts.late}</strong> {text.late}
      </li>
      <li>
        <strong>{counts.soon}</strong> {text.soon}
      </li>
    </ul>
  );
}

/** What cannot be done yet can still be looked at, with the reason beside it. */
function TaskAction({ task }: { task: Task }) {
  if (task.blockedReason === null) return <ButtonLink to={task.href}>{actionLabels[task.kind]}</ButtonLink>;
  return (
    <span className={classes['blocked']}>
      <StatusBadge tone="quiet" icon="lock">
        {task.blockedReason}
      </StatusBadge>
      <ButtonLink to={task.href} variant="default">
        {text.open}
      </ButtonLink>
    </span>
  );
}

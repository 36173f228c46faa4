// The frameworks of the authorities this person belongs to, newest year first.
import { type FrameworkSummary, frameworkStatuses } from '@parindex/contract/framework';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ButtonLink } from '../../ui/button-link.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { showDay, showDecimal } from '../../ui/format.ts';
import { Icon } from '../../ui/icons.tsx';
import { Screen } from '../../ui/screen.tsx';
import { DataTable, type ShownColumn } from '../../ui/table/data-table.tsx';
import { frameworksQuery } from './framework.queries.ts';
import { statusNames, text } from './framework.vi.ts';
import { FrameworkStatus } from './framework-status.tsx';

export function FrameworksScreen() {
  const { data } = useSuspenseQuery(frameworksQuery);
  const mayImport = data.may.import.allowed;
  const importLink = mayImport && (
    <>
      <ButtonLink to="/bo-tieu-chi/soan-thao" size="sm" variant="default" leftSection={<Icon name="edit" />}>
        {text.drafts}
      </ButtonLink>
      <ButtonLink to="/bo-tieu-chi/nhap-phu-luc" size="sm" variant="default">
        {text.importAnnex}
      </ButtonLink>
      <ButtonLink to="/bo-tieu-chi/nhap" size="sm" leftSection={<Icon name="plus" />}>
        {text.import}
      </ButtonLink>
    </>
  );
  return (
    <Screen
      title={text.title}
      breadcrumb={[{ label: text.home, to: '/viec-cua-toi' }]}
      help={text.help}
      actions={importLink}
    >
      <DataTable
        caption={text.table}
        rows={data.frameworks}
        rowKey={({ id }) => id}
        columns={columns}
        empty={
          <EmptyState title={text.emptyTitle} action={importLink}>
            {mayImport ? text.emptyMayImport : text.emptyBody}
          </EmptyState>
        }
      />
    </Screen>
  );
}

const columns: ShownColumn<FrameworkSummary>[] = [
  {
    key: 'title',
    title: text.name,
    text: ({ title }) => title,
    render: ({ id, title }) => (
      <Link to="/bo-tieu-chi/$id" params={{ id }}>
        {title}
      </Link>
    ),
  },
  { key: 'year', title: text.year, text: ({ year }) => String(year), order: ({ year }) => year },
  {
    key: 'status',
    title: text.status,
    text: ({ status }) => statusNames[status],
    render: (framework) => <FrameworkStatus framework={framework} />,
    filter: {
      label: text.status,
      of: ({ status }) => status,
      options: frameworkStatuses.map((status) => ({ value: status, label: statusNames[status] })),
    },
  },
  {
    key: 'items',
    title: text.items,
    text: ({ itemCount }) => String(itemCount),
    order: ({ itemCount }) => itemCount,
    align: 'end',
  },
  {
    key: 'points',
    title: text.maxPoints,
    text: ({ maxPoints }) => showDecimal(maxPoints),
    order: ({ maxPoints }) => Number(maxPoints),
    align: 'end',
  },
  {
    key: 'survey',
    title: text.surveyPoints,
    text: ({ surveyMaxPoints }) => showDecimal(surveyMaxPoints),
    order: ({ surveyMaxPoints }) => Number(surveyMaxPoints),
    align: 'end',
  },
  {
    key: 'decision',
    title: text.decision,
    text: ({ decisionNumber, decisionDate }) =>
      decisionNumber === null ? '' : text.decisionOf(decisionNumber, showDay(decisionDate)),
    order: ({ decisionDate }) => decisionDate,
  },
  { key: 'key', title: text.key, text: ({ key }) => key },
];

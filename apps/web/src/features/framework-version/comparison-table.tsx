// Two frameworks in two columns, aligned node by node; search, filters and export are those of every table.
import { Checkbox } from '@mantine/core';
import type { ComparedNodeReply } from '@parindex/contract/framework-version';
import { nodeStatusNames } from '@parindex/domain/framework/compare/compare.vi';
import { nodeStatuses } from '@parindex/domain/framework/compare/compare-frameworks';
import { EmptyState } from '../../ui/empty-state.tsx';
import type { IconName } from '../../ui/icons.tsx';
import { StatusBadge, type Tone } from '../../ui/status-badge.tsx';
import { DataTable, type ShownColumn } from '../../ui/table/data-table.tsx';
import { useAddress } from '../../ui/use-address.ts';
import { ChangedWords } from './changed-words.tsx';
import { type ComparisonRow, sideText } from './comparison-rules.ts';
import classes from './framework-version.module.css';
import { text } from './framework-version.vi.ts';

const tones: Record<ComparedNodeReply['status'], Tone> = {
  same: 'quiet',
  text: 'accent',
  points: 'warn',
  structure: 'warn',
};
const icons: Record<ComparedNodeReply['status'], IconName> = {
  same: 'dash',
  text: 'info',
  points: 'edit',
  structure: 'sort',
};

interface ComparisonTableProps {
  readonly rows: readonly ComparisonRow[];
  /** Heads of the two columns. */
  readonly titles: { readonly before: string; readonly after: string };
}

export function ComparisonTable({ rows, titles }: ComparisonTableProps) {
  const [address, change] = useAddress();
  const onlyChanges = address['khac'] !== '0';
  const shown = onlyChanges ? rows.filter(({ status }) => status !== 'same') : rows;
  return (
    <DataTable
      caption={text.comparisonTable}
      rows={shown}
      rowKey={({ key }) => key}
      columns={columnsOf(titles)}
      empty={<EmptyState title={text.noNodes}>{text.noNodesBody}</EmptyState>}
    >
      <Checkbox
        label={text.onlyChanges}
        checked={onlyChanges}
        onChange={(event) => change({ khac: event.currentTarget.checked ? undefined : '0' })}
      />
    </DataTable>
  );
}

function columnsOf(titles: ComparisonTableProps['titles']): ShownColumn<ComparisonRow>[] {
  return [
    { key: 'code', title: text.code, text: ({ code }) => code, width: '7rem' },
    {
      key: 'change',
      title: text.change,
      width: '11rem',
      text: ({ change }) => change,
      render: ({ change, status }) => (
        <StatusBadge tone={tones[status]} icon={icons[status]}>
          {change}
        </StatusBadge>
      ),
      filter: {
        label: text.change,
        of: ({ status }) => status,
        options: nodeStatuses.map((status) => ({ value: status, label: nodeStatusNames[status] })),
      },
    },
    column('before', titles.before),
    column('after', titles.after),
  ];
}

function column(side: 'before' | 'after', title: string): ShownColumn<ComparisonRow> {
  return {
    key: side,
    title,
    width: '40%',
    text: (row) => sideText(row, side),
    render: (row) => <Side row={row} side={side} />,
  };
}

function Side({ row, side }: { row: ComparisonRow; side: 'before' | 'after' }) {
  const place = row[side];
  if (place === null) return <span className={classes['nothing']}>{text.absent}</span>;
  const { before, after } = row;
  const head = (part: 'name' | 'points') => (
    <ChangedWords before={before?.[part] ?? null} after={after?.[part] ?? null} side={side} />
  );
  return (
    <div className={classes['side']}>
      <div className={row.isItem ? undefined : classes['branch']}>
        {head('name')}
        {place.points !== '' && (
          <span className={classes['points']}>
            {' · '}
            {head('points')} {text.pointsUnit}
          </span>
        )}
      </div>
      {row.fields.map(({ label, before: from, after: to }) => (
        <div key={label}>
          {label !== '' && <span className={classes['label']}>{label}: </span>}
          <ChangedWords before={from} after={to} side={side} />
        </div>
      ))}
    </div>
  );
}

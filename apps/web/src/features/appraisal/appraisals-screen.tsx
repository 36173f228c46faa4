// The agencies and the items assigned to me: by agency, or one item across all of them.
import { Button } from '@mantine/core';
import type { AppraisalList } from '@parindex/contract/appraisal';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { ButtonLink } from '../../ui/button-link.tsx';
import { Deadline } from '../../ui/deadline.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Screen } from '../../ui/screen.tsx';
import { StatusBadge, type Tone } from '../../ui/status-badge.tsx';
import { DataTable, type ShownColumn } from '../../ui/table/data-table.tsx';
import { useAddress } from '../../ui/use-address.ts';
import classes from './appraisal.module.css';
import { appraisalsQuery } from './appraisal.queries.ts';
import { text } from './appraisal.vi.ts';
import { ItemAcrossView } from './item-across-view.tsx';

type Row = AppraisalList['rows'][number];

export function AppraisalsScreen() {
  const { roundId = '' } = useParams({ strict: false });
  const { data } = useSuspenseQuery(appraisalsQuery(roundId));
  const [address, change] = useAddress();
  const byItem = address['view'] === 'item' && data.pass !== null;
  return (
    <Screen
      title={`${text.listTitle(data.pass)}: ${data.roundTitle}`}
      breadcrumb={[{ label: text.home, to: '/' }]}
      help={text.listHelp}
    >
      <div className={classes['filters']}>
        {data.pass !== null && (
          <fieldset className={classes['views']}>
            <legend className="unseen">{text.view}</legend>
            <ViewButton label={text.byAgency} pressed={!byItem} onClick={() => change({ view: undefined })} />
            <ViewButton label={text.byItem} pressed={byItem} onClick={() => change({ view: 'item' })} />
          </fieldset>
        )}
        {data.closesAt !== null && (
          <span>
            {text.closes}: <Deadline at={data.closesAt} />
          </span>
        )}
      </div>
      {byItem && data.pass !== null ? (
        <ItemAcrossView roundId={roundId} pass={data.pass} items={data.items} />
      ) : (
        <DataTable
          caption={text.agencies}
          rows={data.rows}
          rowKey={({ assessmentId }) => assessmentId}
          columns={columnsFor(data)}
          empty={<EmptyState title={text.noneTitle}>{data.pass === null ? text.notYet : text.noneBody}</EmptyState>}
        />
      )}
    </Screen>
  );
}

function ViewButton({ label, pressed, onClick }: { label: string; pressed: boolean; onClick: () => void }) {
  return (
    <Button size="xs" variant={pressed ? 'filled' : 'default'} aria-pressed={pressed} onClick={onClick}>
      {label}
    </Button>
  );
}

function columnsFor({ pass, rows }: AppraisalList): ShownColumn<Row>[] {
  const groups = [...new Set(rows.map(({ groupName }) => groupName))];
  return [
    { key: 'agency', title: text.agency, text: ({ agencyName }) => agencyName },
    {
      key: 'group',
      title: text.group,
      text: ({ groupName }) => groupName,
      filter: {
        label: text.group,
        of: ({ groupName }) => groupName,
        options: groups.map((group) => ({ value: group, label: group })),
      },
    },
    {
      key: 'progress',
      title: text.progress,
      text: ({ decided, toDecide }) => text.progressOf(decided, toDecide),
      order: ({ decided, toDecide }) => toDecide - decided,
      render: ({ decided, toDecide }) => (
        <span className={classes['progress']}>
          <progress value={decided} max={Math.max(toDecide, 1)} aria-hidden="true" />
          {text.progressOf(decided, toDecide)}
        </span>
      ),
    },
    {
      key: 'state',
      title: text.state,
      text: (row) => stateOf(row).words,
      render: (row) => <StatusBadge tone={stateOf(row).tone}>{stateOf(row).words}</StatusBadge>,
    },
    ...(pass === null ? [] : [openColumn(pass)]),
  ];
}

function openColumn(pass: number): ShownColumn<Row> {
  return {
    key: 'action',
    control: true,
    title: text.act,
    text: () => '',
    render: ({ assessmentId, agencyName }) => (
      <ButtonLink to={`/ho-so/${assessmentId}/tham-dinh/${pass}`} aria-label={text.openAgency(agencyName)}>
        {text.open}
      </ButtonLink>
    ),
  };
}

function stateOf({ completed, submitted, decided }: Row): { words: string; tone: Tone } {
  if (completed) return { words: text.completed, tone: 'good' };
  if (!submitted) return { words: text.notSubmitted, tone: 'warn' };
  return decided > 0 ? { words: text.inWork, tone: 'accent' } : { words: text.waiting, tone: 'quiet' };
}

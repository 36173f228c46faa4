// The board of a round: agency × step, who has the ball and until when.
import type { Board, BoardCell } from '@parindex/contract/round';
import { stepNames } from '@parindex/domain/access/access.vi';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { EmptyState } from '../../ui/empty-state.tsx';
import { showMoment } from '../../ui/format.ts';
import { Icon, type IconName } from '../../ui/icons.tsx';
import { Screen } from '../../ui/screen.tsx';
import { StatusBadge, type Tone } from '../../ui/status-badge.tsx';
import { DataTable, type ShownColumn } from '../../ui/table/data-table.tsx';
import classes from './round.module.css';
import { boardQuery } from './round.queries.ts';
import { stateNames, text } from './round.vi.ts';

type Row = Board['rows'][number];
type State = BoardCell['state'];

const looks: Record<State, { tone: Tone; icon: IconName }> = {
  waiting: { tone: 'quiet', icon: 'dash' },
  open: { tone: 'accent', icon: 'edit' },
  late: { tone: 'wrong', icon: 'wrong' },
  done: { tone: 'good', icon: 'good' },
  notConcerned: { tone: 'quiet', icon: 'dash' },
};
const states: readonly State[] = ['late', 'open', 'waiting', 'done', 'notConcerned'];

export function BoardScreen() {
  const { roundId = '' } = useParams({ strict: false });
  const { data } = useSuspenseQuery(boardQuery(roundId));
  return (
    <Screen
      title={text.boardTitle}
      help={text.boardHelp}
      breadcrumb={[
        { label: text.rounds, to: '/dot' },
        { label: data.title, to: `/dot/${roundId}` },
      ]}
    >
      <Counts board={data} />
      <DataTable
        caption={text.boardTable}
        rows={data.rows}
        rowKey={({ assessmentId }) => assessmentId}
        columns={columnsOf(data)}
        empty={<EmptyState title={text.boardEmpty}>{text.boardEmptyBody}</EmptyState>}
      />
    </Screen>
  );
}

/** The cell of the step the round is in; of a draft the first, of a settled round the last. */
function presentCell(board: Board, row: Row): BoardCell | undefined {
  const present = board.steps.findIndex((step) => step === board.status);
  const fallback = board.status === 'draft' ? 0 : row.cells.length - 1;
  return row.cells[present === -1 ? fallback : present];
}

function Counts({ board }: { board: Board }) {
  const counted = Map.groupBy(board.rows, (row) => presentCell(board, row)?.state);
  return (
    <ul className={classes['counts']} aria-label={text.summary}>
      {states
        .filter((state) => counted.has(state))
        .map((state) => (
          <li key={state}>
            <strong>{counted.get(state)?.length}</strong>
            <StatusBadge {...looks[state]}>{stateNames[state]}</StatusBadge>
          </li>
        ))}
    </ul>
  );
}

function columnsOf(board: Board): ShownColumn<Row>[] {
  const groups = [...new Map(board.rows.map(({ group, groupName }) => [group, groupName]))];
  return [
    {
      key: 'agency',
      title: text.agencyColumn,
      text: ({ agencyName }) => agencyName,
      render: ({ agencyName }) => <span className={classes['agency']}>{agencyName}</span>,
    },
    {
      key: 'group',
      title: text.groupColumn,
      text: ({ groupName }) => groupName,
      render: ({ groupName }) => <span className={classes['nowrap']}>{groupName}</span>,
      filter: {
        label: text.groupColumn,
        of: ({ group }) => group,
        options: groups.map(([value, label]) => ({ value, label })),
      },
    },
    {
      key: 'filled',
      title: text.filled,
      align: 'end',
      text: ({ filled, toFill }) => text.filledOf(filled, toFill),
      order: ({ filled, toFill }) => (toFill === 0 ? 1 : filled / toFill),
    },
    {
      key: 'state',
      title: text.stateNow,
      text: (row) => stateNames[presentCell(board, row)?.state ?? 'waiting'],
      render: (row) => {
        const state = presentCell(board, row)?.state ?? 'waiting';
        return (
          <span className={classes['nowrap']}>
            <StatusBadge {...looks[state]}>{stateNames[state]}</StatusBadge>
          </span>
        );
      },
      filter: {
        label: text.stateNow,
        of: (row) => presentCell(board, row)?.state ?? 'waiting',
        options: states.map((state) => ({ value: state, label: stateNames[state] })),
      },
    },
    ...board.steps.map((step, index): ShownColumn<Row> => {
      const wordsOf = ({ cells }: Row) => cells[index]?.ball ?? '';
      return {
        key: step,
        title: text.capital(stepNames[step]),
        text: wordsOf,
        render: ({ cells }) => <Cell cell={cells[index]} isPresent={step === board.status} />,
      };
    }),
  ];
}

/** The deadline is told only where it still counts: in the present step. */
function Cell({ cell, isPresent }: { cell: BoardCell | undefined; isPresent: boolean }) {
  if (!cell) return null;
  // Most cells of most rounds: a dash, so that what is going on stands out. The words are there to be heard.
  if (!isPresent && (cell.state === 'notConcerned' || cell.state === 'waiting')) {
    return (
      <span className={classes['notYet']} title={cell.ball}>
        <Icon name="dash" size={14} />
        <span className="unseen">{cell.ball}</span>
      </span>
    );
  }
  return (
    <span className={classes['cell']}>
      <StatusBadge {...looks[cell.state]}>{cell.ball}</StatusBadge>
      {isPresent && cell.until !== null && <small>{text.until(showMoment(cell.until))}</small>}
    </span>
  );
}

// Why one agency has its index: sentences of the roll-up, then every item with who decided it and on what.
import { Drawer, Loader } from '@mantine/core';
import type { ResultRow, Trace } from '@parindex/contract/result';
import { layerNames } from '@parindex/domain/result/result.vi';
import { useQuery } from '@tanstack/react-query';
import { Points } from '../../ui/points.tsx';
import { ProblemAlert } from '../../ui/problem/problem-alert.tsx';
import { type TreeColumn, TreeTable } from '../../ui/table/tree-table.tsx';
import classes from './result.module.css';
import { traceQuery } from './result.queries.ts';
import { text } from './result.vi.ts';
import { shortPoints } from './show-points.ts';

interface TraceDrawerProps {
  readonly roundId: string;
  readonly row: ResultRow;
  readonly onClose: () => void;
}

export function TraceDrawer({ roundId, row, onClose }: TraceDrawerProps) {
  const { data: trace, error } = useQuery(traceQuery(roundId, row.assessmentId));
  return (
    <Drawer opened onClose={onClose} position="right" size="75rem" title={text.trace(row.agencyName)}>
      <ProblemAlert problem={error} />
      {!trace && !error && <Loader />}
      {trace && <TraceBody trace={trace} />}
    </Drawer>
  );
}

function TraceBody({ trace }: { trace: Trace }) {
  return (
    <>
      <ol className={classes['summary']}>
        {trace.summary.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ol>
      <h2>{text.items}</h2>
      <TreeTable caption={text.items} rows={trace.items.map(asRow)} columns={columns} />
      <p className={classes['facts']}>
        {text.engine}: <code>{trace.engine}</code> · {text.framework}: <code>{trace.frameworkHash.slice(0, 12)}</code>
      </p>
    </>
  );
}

type Line = Trace['items'][number] & { readonly id: string; readonly parentId: string | null };

function asRow(item: Trace['items'][number]): Line {
  return { ...item, id: item.code, parentId: item.parent };
}

const columns: readonly TreeColumn<Line>[] = [
  {
    key: 'item',
    title: text.item,
    render: ({ code, name, isItem }) => (
      <span className={isItem ? undefined : classes['branch']}>{`${code}. ${name}`}</span>
    ),
    width: '32%',
  },
  {
    key: 'points',
    title: text.points,
    align: 'end',
    render: ({ points, maxPoints, outcome }) => (
      <Points
        value={shortPoints(points)}
        max={shortPoints(maxPoints) ?? ''}
        notApplicable={outcome === 'notApplicable' && points === null}
      />
    ),
  },
  {
    key: 'why',
    title: text.why,
    render: ({ why }) => <span className={classes['sentence']}>{why}</span>,
    width: '32%',
  },
  { key: 'decided', title: text.decided, render: Decided },
];

function Decided({ decidedIn, decidedBy, reason, evidence }: Line) {
  if (decidedIn === null && evidence.length === 0) return null;
  return (
    <span className={classes['sentence']}>
      {decidedIn !== null && (layerNames[decidedIn] ?? decidedIn)}
      {decidedBy !== null && `, ${decidedBy}`}
      {reason !== null && (
        <>
          <br />
          {text.reason}: {reason}
        </>
      )}
      {evidence.map(({ name, hash }) => (
        <span key={hash}>
          <br />
          {text.evidence}: {name} <code title={hash}>{hash.slice(0, 8)}</code>
        </span>
      ))}
    </span>
  );
}

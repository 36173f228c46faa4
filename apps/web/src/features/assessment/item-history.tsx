// The life of one item: who, when, from, to, why; newest first.
import { useQuery } from '@tanstack/react-query';
import { showMoment } from '../../ui/format.ts';
import { ProblemAlert } from '../../ui/problem/problem-alert.tsx';
import { historyQuery } from './assessment.queries.ts';
import { text } from './assessment.vi.ts';
import classes from './sheet.module.css';

interface ItemHistoryProps {
  readonly assessmentId: string;
  readonly code: string;
  /** Of the entry: another one means that there is more to tell. */
  readonly revision: number;
}

export function ItemHistory({ assessmentId, code, revision }: ItemHistoryProps) {
  const { data, error } = useQuery(historyQuery(assessmentId, code, revision));
  return (
    <details className={classes['history']}>
      <summary>{text.history}</summary>
      <ProblemAlert problem={error} />
      {data?.changes.length === 0 && <p className={classes['soft']}>{text.noHistory}</p>}
      <ol>
        {data?.changes.map((change) => (
          <li key={`${change.at} ${change.layer} ${change.from} ${change.to}`}>
            <p className={classes['soft']}>
              {showMoment(change.at)} · {change.by} · {text.layers[change.layer]}
            </p>
            <p>
              {change.from ?? text.nothing} → <strong>{change.to ?? text.nothing}</strong>
            </p>
            {change.reason && <p>{change.reason}</p>}
          </li>
        ))}
      </ol>
    </details>
  );
}

// The result of a round: computing it, the ranking of each group, approving and publishing.
import { Alert, SegmentedControl } from '@mantine/core';
import type { Result, ResultRow } from '@parindex/contract/result';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { EmptyState } from '../../ui/empty-state.tsx';
import { showDay, showMoment } from '../../ui/format.ts';
import { Icon } from '../../ui/icons.tsx';
import { ProblemAlert } from '../../ui/problem/problem-alert.tsx';
import { Screen } from '../../ui/screen.tsx';
import { useAddress } from '../../ui/use-address.ts';
import { ComputeButton } from './compute-button.tsx';
import { GroupResult } from './group-result.tsx';
import classes from './result.module.css';
import { resultQuery, useCompute } from './result.queries.ts';
import { text } from './result.vi.ts';
import { ResultActions } from './result-actions.tsx';
import { TraceDrawer } from './trace-drawer.tsx';

export function ResultScreen() {
  const { roundId = '' } = useParams({ strict: false });
  const { data: result } = useSuspenseQuery(resultQuery(roundId));
  const compute = useCompute(roundId);
  const button = <ComputeButton compute={compute} result={result} />;
  return (
    <Screen
      title={result ? `${text.title}: ${result.roundTitle}` : text.title}
      help={text.help}
      breadcrumb={[
        { label: text.rounds, to: '/dot' },
        { label: result?.roundTitle ?? text.thisRound, to: `/dot/${roundId}` },
      ]}
      actions={result && <ResultActions result={result}>{button}</ResultActions>}
    >
      <ProblemAlert problem={compute.error} />
      {result ? (
        <Computed result={result} />
      ) : (
        <EmptyState title={text.notComputed} action={button}>
          {text.notComputedBody}
        </EmptyState>
      )}
    </Screen>
  );
}

function Computed({ result }: { result: Result }) {
  const [address, changeAddress] = useAddress();
  const [traced, setTraced] = useState<ResultRow | null>(null);
  const group = result.groups.find(({ code }) => code === address['khoi']) ?? result.groups[0];
  return (
    <>
      {result.stale && (
        <Alert role="alert" color="yellow" icon={<Icon name="clock" />} title={text.stale} mb="md">
          {text.staleBody}
        </Alert>
      )}
      <Facts result={result} />
      <Missing result={result} />
      {result.together.map(({ groups, statistics }) => (
        <section key={groups.join()} className={classes['statistics']}>
          <h2>{text.together(groups.join('; '))}</h2>
          {statistics.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </section>
      ))}
      {result.groups.length > 1 && group && (
        <SegmentedControl
          aria-label={text.group}
          data={result.groups.map(({ code, name }) => ({ value: code, label: name }))}
          value={group.code}
          onChange={(khoi) => changeAddress({ khoi })}
          mb="md"
        />
      )}
      {group && <GroupResult key={group.code} group={group} onTrace={setTraced} />}
      {traced && <TraceDrawer roundId={result.roundId} row={traced} onClose={() => setTraced(null)} />}
    </>
  );
}

function Facts({ result }: { result: Result }) {
  const { computedAt, computedBy, hash, approval } = result;
  return (
    <p className={classes['facts']}>
      {text.computed(showMoment(computedAt), computedBy)} · {text.hash}: <code title={hash}>{hash.slice(0, 12)}</code>
      {approval && (
        <>
          <br />
          {text.approved(approval.decisionNumber, showDay(approval.decisionDate), approval.approvedBy)}
        </>
      )}
    </p>
  );
}

/** Who still lacks what: nobody should find that out from a rank that is not there. */
function Missing({ result }: { result: Result }) {
  const provisional = result.groups.flatMap(({ rows }) => rows).filter((row) => row.provisional);
  if (provisional.length === 0) return null;
  const items = provisional.reduce((sum, row) => sum + row.missing, 0);
  return (
    <details className={classes['missing']}>
      <summary>
        <strong>{text.missing}.</strong> {text.missingOf(provisional.length, items)}
      </summary>
      <ul>
        {provisional.map(({ assessmentId, agencyName, missing }) => (
          <li key={assessmentId}>{text.missingLine(agencyName, missing)}</li>
        ))}
      </ul>
    </details>
  );
}

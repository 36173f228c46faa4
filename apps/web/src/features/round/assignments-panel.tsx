// Who appraises what: a table of person × agency × pillar, many added at once, saved as a whole.
import { Button, Group } from '@mantine/core';
import type { RoundDetail } from '@parindex/contract/round';
import { useState } from 'react';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ProblemAlert } from '../../ui/problem/problem-alert.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { type Appraiser, keyOf, type Line } from './assignment-rules.ts';
import { BulkAdd } from './bulk-add.tsx';
import classes from './round.module.css';
import { useAssign } from './round.queries.ts';
import { text } from './round.vi.ts';

/** Starts over, by its key, whenever the stored assignment has changed. */
export function AssignmentsPanel({ round }: { round: RoundDetail }) {
  const [lines, setLines] = useState<readonly Line[]>(round.assignments);
  const assign = useAssign(round.id, () => {});
  const mayAssign = round.may.schedule.allowed;
  const isChanged = lines !== round.assignments;
  if (!mayAssign && round.assignments.length === 0) return null;
  const save = () =>
    assign.mutate({
      assignments: lines.map(({ accountId, agencyId, pillar }) => ({ accountId, agencyId, pillar })),
      revision: round.revision,
    });
  return (
    <section className={classes['panel']}>
      <h2>{text.assignHead}</h2>
      {mayAssign && <BulkAdd round={round} lines={lines} onLines={setLines} />}
      {lines.length === 0 ? (
        <EmptyState title={text.noAssignments}>
          {mayAssign ? text.noAssignmentsBody : text.noAssignmentsRead}
        </EmptyState>
      ) : (
        <Lines
          round={round}
          lines={lines}
          onRemove={mayAssign ? (line) => setLines(lines.filter((one) => one !== line)) : null}
        />
      )}
      <ProblemAlert problem={assign.error} />
      {isChanged && (
        <Group mt="md">
          <Button loading={assign.isPending} onClick={save}>
            {text.assignSave}
          </Button>
          <Button variant="default" onClick={() => setLines(round.assignments)}>
            {text.undo}
          </Button>
          <StatusBadge tone="warn">{text.unsaved}</StatusBadge>
        </Group>
      )}
    </section>
  );
}

interface LinesProps {
  readonly round: RoundDetail;
  readonly lines: readonly Line[];
  readonly onRemove: ((line: Line) => void) | null;
}

function Lines({ round, lines, onRemove }: LinesProps) {
  const people = new Map<string, Pick<Appraiser, 'name' | 'agencyName'>>([
    ...round.assignments.map(
      ({ accountId, accountName }) => [accountId, { name: accountName, agencyName: '' }] as const,
    ),
    ...round.appraisers.map((person) => [person.accountId, person] as const),
  ]);
  const agencies = new Map(
    round.groups.flatMap((group) => group.agencies.map(({ agencyId, name }) => [agencyId, name])),
  );
  const pillars = new Map(round.groups.flatMap((group) => group.pillars.map(({ code, name }) => [code, name])));
  return (
    <section className={classes['scroll']} tabIndex={0} aria-label={text.assignTable}>
      <table className={classes['plain']}>
        <caption className="unseen">{text.assignTable}</caption>
        <thead>
          <tr>
            <th scope="col">{text.person}</th>
            <th scope="col">{text.personAgency}</th>
            <th scope="col">{text.agency}</th>
            <th scope="col">{text.pillar}</th>
            {onRemove && <th scope="col">{text.action}</th>}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => {
            const person = people.get(line.accountId);
            return (
              <tr key={keyOf(line)}>
                <th scope="row">{person?.name ?? line.accountId}</th>
                <td>{person?.agencyName}</td>
                <td>{line.agencyId === null ? text.allAgencies : (agencies.get(line.agencyId) ?? line.agencyId)}</td>
                <td>{line.pillar === null ? text.allPillars : `${line.pillar}. ${pillars.get(line.pillar) ?? ''}`}</td>
                {onRemove && (
                  <td>
                    <Button
                      size="compact-sm"
                      variant="subtle"
                      aria-label={text.removeLine(person?.name ?? '')}
                      onClick={() => onRemove(line)}
                    >
                      {text.remove}
                    </Button>
                  </td>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

// What became of one agency, oldest first; who took part is named as it was called on that day.

import { Text } from '@mantine/core';
import type { Agency, Succession } from '@parindex/contract/agency';
import { addDays } from '@parindex/domain/day';
import { useQueries, useQuery } from '@tanstack/react-query';
import { showDay } from '../../ui/format.ts';
import { ProblemAlert } from '../../ui/problem/problem-alert.tsx';
import classes from './agency.module.css';
import { agenciesQuery, agencyHistoryQuery } from './agency.queries.ts';
import { successionNames, text } from './agency.vi.ts';

export function SuccessionsList({ agencyId }: { agencyId: string }) {
  const { data, error } = useQuery(agencyHistoryQuery(agencyId));
  const successions = data?.successions ?? [];
  const names = useNames(successions);
  return (
    <section aria-labelledby="successions" className={classes['successions']}>
      <h3 id="successions">{text.successions}</h3>
      <ProblemAlert problem={error} />
      {data && successions.length === 0 && <Text size="sm">{text.noSuccessions}</Text>}
      <ul>
        {successions.map((succession) => (
          <li key={succession.id}>
            <strong>{showDay(succession.on)}</strong> {lineOf(succession, names)}
            {succession.legalBasis !== null && <small>{text.successionBasis(succession.legalBasis)}</small>}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Names on a day: `names(day).get(id)`. The list of today does not know agencies that ended. */
type NamesOn = (day: string) => ReadonlyMap<string, string>;

function useNames(successions: readonly Succession[]): NamesOn {
  const days = [...new Set(successions.flatMap(({ on }) => [addDays(on, -1), on]))];
  const lists = useQueries({ queries: days.map((day) => agenciesQuery(day)) });
  const byDay = new Map(days.map((day, index) => [day, namesOf(lists[index]?.data?.agencies ?? [])]));
  return (day) => byDay.get(day) ?? new Map();
}

function namesOf(agencies: readonly Agency[]): Map<string, string> {
  return new Map(agencies.map(({ id, name }) => [id, name]));
}

function lineOf({ kind, on, predecessorIds, successorIds }: Succession, names: NamesOn): string {
  const named = (ids: readonly string[], day: string) =>
    ids.map((id) => names(day).get(id) ?? text.unknownAgency).join(', ');
  const from = named(predecessorIds, addDays(on, -1));
  return text.successionLine({ kind: successionNames[kind], from, to: named(successorIds, on) });
}

// Adds many lines of an assignment at once: some people × some agencies × one pillar or all.
import { Button, MultiSelect, NativeSelect } from '@mantine/core';
import type { RoundDetail } from '@parindex/contract/round';
import { assignmentText } from '@parindex/domain/round/round.vi';
import { useState } from 'react';
import { addLines, type Line } from './assignment-rules.ts';
import classes from './round.module.css';
import { text } from './round.vi.ts';

interface BulkAddProps {
  readonly round: RoundDetail;
  readonly lines: readonly Line[];
  readonly onLines: (lines: readonly Line[]) => void;
}

/** What the list of agencies offers besides single ones: all of them, or all of a group. */
const everyAgency = 'every';
const groupPrefix = 'group:';

export function BulkAdd({ round, lines, onLines }: BulkAddProps) {
  const [people, setPeople] = useState<string[]>([]);
  const [agencies, setAgencies] = useState<string[]>([everyAgency]);
  const [pillar, setPillar] = useState('');
  const [outcome, setOutcome] = useState<readonly string[]>([]);
  const pillars = new Map(round.groups.flatMap((group) => group.pillars.map(({ code, name }) => [code, name])));

  function add() {
    const result = addLines(lines, {
      people: round.appraisers.filter(({ accountId }) => people.includes(accountId)),
      agencyIds: chosenAgencies(round, agencies),
      pillar: pillar === '' ? null : pillar,
    });
    onLines(result.lines);
    const refused = result.conflicts.map(({ name, agencyName }) => assignmentText.ownAgency(name, agencyName));
    setOutcome([text.added(result.added, result.skipped), ...refused]);
  }

  return (
    <fieldset className={classes['bare']}>
      <legend className="unseen">{text.bulk}</legend>
      <div className={classes['fields']}>
        <MultiSelect
          size="sm"
          label={text.bulkPeople}
          searchable
          data={round.appraisers.map(({ accountId, name, agencyName }) => ({
            value: accountId,
            label: `${name} (${agencyName})`,
          }))}
          value={people}
          onChange={setPeople}
        />
        <MultiSelect
          size="sm"
          label={text.bulkAgencies}
          searchable
          data={agencyOptions(round)}
          value={agencies}
          onChange={setAgencies}
        />
        <NativeSelect
          size="sm"
          label={text.pillar}
          value={pillar}
          data={[
            { value: '', label: text.allPillars },
            ...[...pillars].map(([code, name]) => ({ value: code, label: `${code}. ${name}` })),
          ]}
          onChange={(event) => setPillar(event.currentTarget.value)}
        />
        <Button size="sm" variant="default" disabled={people.length === 0 || agencies.length === 0} onClick={add}>
          {text.add}
        </Button>
      </div>
      <div role="status">
        {outcome.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
    </fieldset>
  );
}

function agencyOptions(round: RoundDetail) {
  return [
    { value: everyAgency, label: text.allAgencies },
    ...round.groups.map(({ code, name }) => ({ value: `${groupPrefix}${code}`, label: text.bulkGroup(name) })),
    ...round.groups.flatMap((group) =>
      group.agencies.map(({ agencyId, name }) => ({ value: `agency:${agencyId}`, label: name })),
    ),
  ];
}

function chosenAgencies(round: RoundDetail, chosen: readonly string[]): (string | null)[] {
  const ids = chosen.flatMap((value): (string | null)[] => {
    if (value === everyAgency) return [null];
    if (!value.startsWith(groupPrefix)) return [value.replace('agency:', '')];
    const group = round.groups.find(({ code }) => value === `${groupPrefix}${code}`);
    return group?.agencies.map(({ agencyId }) => agencyId) ?? [];
  });
  return [...new Set(ids)];
}

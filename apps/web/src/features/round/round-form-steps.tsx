// The four steps of the form of a round.
import { Button, Group, TextInput } from '@mantine/core';
import type { Agency } from '@parindex/contract/agency';
import type { FrameworkSummary } from '@parindex/contract/framework';
import { stepNames } from '@parindex/domain/access/access.vi';
import { addDays } from '@parindex/domain/day';
import { useState } from 'react';
import { EmptyState } from '../../ui/empty-state.tsx';
import { dayOf, showMoment } from '../../ui/format.ts';
import { GroupEditor } from './group-editor.tsx';
import classes from './round.module.css';
import { text } from './round.vi.ts';
import { newGroup, stepsOf, suggestDates, type TypedRound } from './round-plan.ts';
import { StepDates } from './step-dates.tsx';

interface StepProps {
  readonly typed: TypedRound;
  readonly onChange: (typed: TypedRound) => void;
  readonly agencies: readonly Agency[];
  readonly frameworks: readonly FrameworkSummary[];
}

export function YearsStep({ typed, onChange }: StepProps) {
  return (
    <section className={classes['panel']}>
      <div className={classes['fields']}>
        <TextInput
          label={text.name}
          required
          value={typed.title}
          onChange={(event) => onChange({ ...typed, title: event.currentTarget.value })}
        />
        {(
          [
            ['yearJudged', text.year],
            ['yearCarriedOut', text.yearCarriedOut],
            ['yearPublished', text.yearPublished],
          ] as const
        ).map(([field, label]) => (
          <TextInput
            key={field}
            label={label}
            required
            inputMode="numeric"
            maxLength={4}
            value={typed[field]}
            error={/^\d{4}$/.test(typed[field]) ? undefined : text.yearHint}
            onChange={(event) => onChange({ ...typed, [field]: event.currentTarget.value.replace(/\D/g, '') })}
          />
        ))}
      </div>
    </section>
  );
}

export function GroupsStep({ typed, onChange, agencies, frameworks }: StepProps) {
  const { groups } = typed;
  if (frameworks.length === 0) return <EmptyState title={text.chooseFramework}>{text.noFramework}</EmptyState>;
  return (
    <>
      {groups.map((group, index) => {
        const others = groups.filter(({ key }) => key !== group.key);
        const taken = others.flatMap(({ name, agencyIds }) =>
          agencyIds.map(
            (agencyId) => [agencyId, name || text.group(groups.findIndex((one) => one.name === name) + 1)] as const,
          ),
        );
        return (
          <GroupEditor
            key={group.key}
            number={index + 1}
            group={group}
            agencies={agencies}
            frameworks={frameworks}
            taken={new Map(taken)}
            onChange={(changed) =>
              onChange({ ...typed, groups: groups.map((one) => (one.key === group.key ? changed : one)) })
            }
            onRemove={groups.length === 1 ? null : () => onChange({ ...typed, groups: others })}
          />
        );
      })}
      <Button variant="default" onClick={() => onChange({ ...typed, groups: [...groups, newGroup()] })}>
        {text.addGroup}
      </Button>
    </>
  );
}

export function DatesStep({ typed, onChange }: StepProps) {
  const [tomorrow] = useState(() => addDays(dayOf(new Date()), 1));
  return (
    <section className={classes['panel']}>
      <Group mb="md">
        <Button variant="default" onClick={() => onChange({ ...typed, dates: suggestDates(tomorrow) })}>
          {text.suggest}
        </Button>
      </Group>
      <StepDates dates={typed.dates} onChange={(dates) => onChange({ ...typed, dates })} />
    </section>
  );
}

export function CheckStep({ typed, frameworks }: StepProps) {
  const steps = stepsOf(typed.dates);
  const titleOf = (id: string) => frameworks.find((framework) => framework.id === id)?.title ?? '';
  const { yearJudged, yearPublished, yearCarriedOut } = typed;
  return (
    <section className={classes['panel']}>
      <h2>{typed.title}</h2>
      <p>{text.years(Number(yearJudged), Number(yearPublished), Number(yearCarriedOut))}</p>
      <h2>{text.checkGroups}</h2>
      <ul>
        {typed.groups.map(({ key, name, frameworkId, agencyIds }) => (
          <li key={key}>{text.checkLine(name, titleOf(frameworkId), agencyIds.length)}</li>
        ))}
      </ul>
      <h2>{text.datesHead}</h2>
      {steps.length === 0 ? (
        <p>{text.noDates}</p>
      ) : (
        <ul>
          {steps.map(({ step, opensAt, closesAt }) => (
            <li key={step}>
              {text.capital(stepNames[step])}: {showMoment(opensAt)} – {showMoment(closesAt)}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

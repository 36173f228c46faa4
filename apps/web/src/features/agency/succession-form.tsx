// The fields of a succession. Who may be chosen depends on the day: before it the old agencies, from it on the new ones.
import { Alert, Button, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import type { Agency, SuccessionInput } from '@parindex/contract/agency';
import { successionKinds } from '@parindex/domain/agency/agency';
import { endedBy, successionBlockers } from '@parindex/domain/agency/succession';
import { addDays } from '@parindex/domain/day';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { DayInput } from '../../ui/day-input.tsx';
import { dayOf, showDay } from '../../ui/format.ts';
import { Icon } from '../../ui/icons.tsx';
import { ProblemAlert } from '../../ui/problem/problem-alert.tsx';
import { SearchMultiSelect } from '../../ui/search-select.tsx';
import { agenciesQuery } from './agency.queries.ts';
import { successionHints, successionNames, text } from './agency.vi.ts';

interface SuccessionFormProps {
  readonly busy: boolean;
  readonly problem: unknown;
  readonly onSubmit: (input: SuccessionInput) => void;
  readonly onCancel: () => void;
}

export function SuccessionForm({ busy, problem, onSubmit, onCancel }: SuccessionFormProps) {
  const [input, setInput] = useState<SuccessionInput>(nothingYet);
  const [tried, setTried] = useState(false);
  const set = (changes: Partial<SuccessionInput>) => setInput((before) => ({ ...before, ...changes }));
  const lastDay = addDays(input.on, -1);
  const before = useAgenciesOn(lastDay);
  const after = useAgenciesOn(input.on);
  const errors = inputErrors(input);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setTried(true);
    const isDayUnreadable = event.currentTarget.querySelector('input[inputmode="numeric"][aria-invalid="true"]');
    if (!errors.predecessors && !errors.successors && !isDayUnreadable) onSubmit(input);
  }

  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <ProblemAlert problem={problem ?? before.error ?? after.error} />
        <NativeSelect
          label={text.successionKind}
          description={successionHints[input.kind]}
          data-autofocus
          inputWrapperOrder={['label', 'input', 'description']}
          value={input.kind}
          data={successionKinds.map((kind) => ({ value: kind, label: successionNames[kind] }))}
          onChange={(event) => set(withKind(input, event.currentTarget.value))}
        />
        <DayInput
          label={text.successionOn}
          description={text.successionOnHint}
          required
          value={input.on}
          onDay={(on) => on !== null && set({ on })}
        />
        <SearchMultiSelect
          label={text.predecessors}
          description={text.predecessorsHint(showDay(lastDay))}
          required
          options={before.options}
          value={input.predecessorIds}
          error={tried && errors.predecessors}
          onChoose={(predecessorIds) => set({ predecessorIds })}
        />
        {input.kind !== 'abolished' && (
          <SearchMultiSelect
            label={text.successors}
            description={text.successorsHint(showDay(input.on))}
            required
            options={after.options}
            value={input.successorIds}
            error={tried && errors.successors}
            onChoose={(successorIds) => set({ successorIds })}
          />
        )}
        <TextInput
          label={text.legalBasis}
          description={text.legalBasisHint}
          maxLength={300}
          value={input.legalBasis ?? ''}
          onChange={(event) => set({ legalBasis: event.currentTarget.value || null })}
        />
        <Consequence input={input} agencies={before.agencies} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onCancel}>
            {text.cancel}
          </Button>
          <Button type="submit" loading={busy}>
            {text.record}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Says before the button is pressed which agencies end by it: that cannot be taken back here. */
function Consequence({ input, agencies }: { input: SuccessionInput; agencies: readonly Agency[] }) {
  const ended = endedBy(input).flatMap((id) => agencies.find((agency) => agency.id === id)?.name ?? []);
  return (
    <Alert color="brand" variant="light" icon={<Icon name="info" />}>
      {ended.length > 0 && <p>{text.ending(ended.join('; '))}</p>}
      {input.kind !== 'abolished' && <p>{text.staysHint}</p>}
      <p>{text.comparison}</p>
    </Alert>
  );
}

function useAgenciesOn(day: string) {
  const { data, error } = useQuery({ ...agenciesQuery(day), placeholderData: keepPreviousData });
  const agencies = data?.agencies ?? [];
  return { agencies, error, options: agencies.map(({ id, name }) => ({ value: id, label: name })) };
}

function inputErrors(input: SuccessionInput) {
  const blockers = successionBlockers(input).join(' ') || undefined;
  const isNobodyBefore = input.predecessorIds.length === 0;
  return {
    predecessors: isNobodyBefore ? text.predecessorMissing : input.kind === 'abolished' ? blockers : undefined,
    successors: isNobodyBefore || input.kind === 'abolished' ? undefined : blockers,
  };
}

/** Nobody succeeds what is abolished. */
function withKind(input: SuccessionInput, chosen: string): Partial<SuccessionInput> {
  const kind = successionKinds.find((known) => known === chosen) ?? input.kind;
  return kind === 'abolished' ? { kind, successorIds: [] } : { kind };
}

function nothingYet(): SuccessionInput {
  return { kind: 'merged', on: dayOf(new Date()), predecessorIds: [], successorIds: [], legalBasis: null };
}

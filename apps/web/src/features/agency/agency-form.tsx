// The fields of an agency.
import { Autocomplete, Button, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { type Agency, type AgencyInput, agencyKinds } from '@parindex/contract/agency';
import { type FormEvent, useState } from 'react';
import { DayInput } from '../../ui/day-input.tsx';
import { compareVietnamese } from '../../ui/fold.ts';
import { dayOf } from '../../ui/format.ts';
import { ProblemAlert } from '../../ui/problem/problem-alert.tsx';
import { kindNames, text } from './agency.vi.ts';

interface AgencyFormProps {
  readonly agency: Agency | null;
  readonly agencies: readonly Agency[];
  readonly busy: boolean;
  readonly problem: unknown;
  readonly onSubmit: (input: AgencyInput) => void;
  readonly onCancel: () => void;
}

export function AgencyForm({ agency, agencies, busy, problem, onSubmit, onCancel }: AgencyFormProps) {
  const [input, setInput] = useState(() => inputOf(agency));
  const [tried, setTried] = useState(false);
  const set = (changes: Partial<AgencyInput>) => setInput((before) => ({ ...before, ...changes }));
  const endsBefore = input.validTo !== null && input.validTo < input.validFrom;
  const missing = (value: string) => tried && value.trim() === '' && text.required;

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (input.name.trim() !== '' && input.code.trim() !== '' && !endsBefore) onSubmit(input);
  }

  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <ProblemAlert problem={problem} />
        <TextInput
          label={text.name}
          required
          data-autofocus
          value={input.name}
          error={missing(input.name)}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
        <TextInput
          label={text.code}
          required
          value={input.code}
          error={missing(input.code)}
          onChange={(event) => set({ code: event.currentTarget.value })}
        />
        <NativeSelect
          label={text.kind}
          value={input.kind}
          data={agencyKinds.map((kind) => ({ value: kind, label: kindNames[kind] }))}
          onChange={(event) =>
            set({ kind: agencyKinds.find((kind) => kind === event.currentTarget.value) ?? input.kind })
          }
        />
        <Autocomplete
          size="md"
          label={text.group}
          placeholder={text.noGroup}
          data={[...new Set(agencies.flatMap(({ group }) => group ?? []))]}
          value={input.group ?? ''}
          onChange={(group) => set({ group: group.trim() === '' ? null : group })}
        />
        <NativeSelect
          label={text.parent}
          value={input.parentId ?? ''}
          data={[{ value: '', label: text.noParent }, ...parentOptions(agencies, agency)]}
          onChange={(event) => set({ parentId: event.currentTarget.value || null })}
        />
        <DayInput
          label={text.validFrom}
          required
          description={agency ? text.validFromHint : undefined}
          value={input.validFrom}
          onDay={(validFrom) => validFrom !== null && set({ validFrom })}
        />
        <DayInput
          label={text.validTo}
          description={text.validToHint}
          value={input.validTo}
          error={endsBefore && text.wrongOrder}
          onDay={(validTo) => set({ validTo })}
        />
        <TextInput
          label={text.legalBasis}
          description={text.legalBasisHint}
          value={input.legalBasis ?? ''}
          onChange={(event) => set({ legalBasis: event.currentTarget.value || null })}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onCancel}>
            {text.cancel}
          </Button>
          <Button type="submit" loading={busy}>
            {text.save}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function inputOf(agency: Agency | null): AgencyInput {
  if (agency === null) {
    const validFrom = dayOf(new Date());
    return {
      code: '',
      name: '',
      kind: 'department',
      parentId: null,
      group: null,
      validFrom,
      validTo: null,
      legalBasis: null,
    };
  }
  const { code, name, kind, parentId, group, validFrom, validTo, legalBasis } = agency;
  return { code, name, kind, parentId, group, validFrom, validTo, legalBasis };
}

/** No agency stands under itself. */
function parentOptions(agencies: readonly Agency[], agency: Agency | null) {
  return agencies
    .filter(({ id }) => id !== agency?.id)
    .toSorted((left, right) => compareVietnamese(left.name, right.name))
    .map(({ id, name }) => ({ value: id, label: name }));
}

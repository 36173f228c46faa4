// One group of a round in the form: name, framework, and its agencies picked from the list of today.
import { Button, Checkbox, Group, NativeSelect, TextInput } from '@mantine/core';
import type { Agency } from '@parindex/contract/agency';
import type { FrameworkSummary } from '@parindex/contract/framework';
import { useState } from 'react';
import { matches } from '../../ui/fold.ts';
import classes from './round.module.css';
import { text } from './round.vi.ts';
import type { TypedGroup } from './round-plan.ts';

interface GroupEditorProps {
  readonly number: number;
  readonly group: TypedGroup;
  readonly agencies: readonly Agency[];
  /** Issued ones only. */
  readonly frameworks: readonly FrameworkSummary[];
  /** Agency to the name of the other group that has it. */
  readonly taken: ReadonlyMap<string, string>;
  readonly onChange: (group: TypedGroup) => void;
  /** null = the only group, which cannot go. */
  readonly onRemove: (() => void) | null;
}

export function GroupEditor({ number, group, agencies, frameworks, taken, onChange, onRemove }: GroupEditorProps) {
  return (
    <section className={classes['panel']} aria-label={text.group(number)}>
      <div className={classes['panelHead']}>
        <h2>{text.group(number)}</h2>
        {onRemove && (
          <Button variant="subtle" size="compact-sm" onClick={onRemove}>
            {text.removeGroup}
          </Button>
        )}
      </div>
      <div className={classes['fields']}>
        <TextInput
          label={text.groupName}
          required
          value={group.name}
          onChange={(event) => onChange({ ...group, name: event.currentTarget.value })}
        />
        <NativeSelect
          label={text.framework}
          required
          value={group.frameworkId}
          data={[
            { value: '', label: text.chooseFramework },
            ...frameworks.map(({ id, title }) => ({ value: id, label: title })),
          ]}
          onChange={(event) => onChange({ ...group, frameworkId: event.currentTarget.value })}
        />
      </div>
      <AgencyPicker
        agencies={agencies}
        chosen={group.agencyIds}
        taken={taken}
        onChange={(agencyIds) => onChange({ ...group, agencyIds })}
      />
    </section>
  );
}

interface AgencyPickerProps {
  readonly agencies: readonly Agency[];
  readonly chosen: readonly string[];
  readonly taken: ReadonlyMap<string, string>;
  readonly onChange: (agencyIds: readonly string[]) => void;
}

function AgencyPicker({ agencies, chosen, taken, onChange }: AgencyPickerProps) {
  const [search, setSearch] = useState('');
  const isChosen = new Set(chosen);
  const free = agencies.filter(({ id }) => !taken.has(id));
  const add = (ids: readonly string[]) => onChange([...new Set([...chosen, ...ids])]);
  return (
    <fieldset className={classes['bare']}>
      <legend>
        <strong>{text.agencies(chosen.length)}</strong>
      </legend>
      <Group mt="xs" align="flex-end">
        <TextInput
          type="search"
          size="sm"
          label={text.searchAgency}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        {(['department', 'commune'] as const).map((kind) => {
          const ids = free.filter((agency) => agency.kind === kind).map(({ id }) => id);
          return (
            <Button key={kind} variant="default" size="sm" disabled={ids.length === 0} onClick={() => add(ids)}>
              {text.allOf(text.kinds[kind], ids.length)}
            </Button>
          );
        })}
        <Button variant="subtle" size="sm" disabled={chosen.length === 0} onClick={() => onChange([])}>
          {text.clear}
        </Button>
      </Group>
      <div className={classes['agencies']}>
        {agencies
          .filter(({ name, code }) => matches(`${name} ${code}`, search))
          // What another group has comes last: it is there only to say where it is.
          .toSorted((one, other) => Number(taken.has(one.id)) - Number(taken.has(other.id)))
          .map(({ id, name }) => {
            const other = taken.get(id);
            return (
              <Checkbox
                key={id}
                label={other === undefined ? name : `${name} (${text.inOther(other)})`}
                disabled={other !== undefined}
                checked={isChosen.has(id)}
                onChange={(event) =>
                  event.currentTarget.checked ? add([id]) : onChange(chosen.filter((agencyId) => agencyId !== id))
                }
              />
            );
          })}
      </div>
    </fieldset>
  );
}

// The roles of one account as rows to fill: role, where, for whose rounds, from when to when.
import { Button, Fieldset, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import type { GrantInput } from '@parindex/contract/account';
import type { Agency } from '@parindex/contract/agency';
import { roles } from '@parindex/domain/access/actor';
import { roleNames } from '../../app/app.vi.ts';
import { DayInput } from '../../ui/day-input.tsx';
import { dayOf } from '../../ui/format.ts';
import { Icon } from '../../ui/icons.tsx';
import { SearchSelect } from '../../ui/search-select.tsx';
import classes from './accounts.module.css';
import { text } from './accounts.vi.ts';
import { grantFindings, mayHavePillar, servesAuthority } from './grant-rules.ts';

/** A row keeps its key while rows before it come and go, so that what is being typed stays where it is. */
export interface GrantRow {
  readonly key: string;
  readonly grant: GrantInput;
}

export const rowsOf = (grants: readonly GrantInput[]): GrantRow[] =>
  grants.map((grant) => ({ key: crypto.getRandomValues(new Uint32Array(2)).join('-'), grant }));

interface GrantsFieldsProps {
  readonly rows: readonly GrantRow[];
  readonly agencies: readonly Agency[];
  /** Where a new role is most likely held; '' = not chosen yet. */
  readonly agencyId: string;
  /** Shows what is wrong; before the first try to save nothing is. */
  readonly tried: boolean;
  readonly onChange: (rows: GrantRow[]) => void;
}

export function GrantsFields({ rows, agencies, agencyId, tried, onChange }: GrantsFieldsProps) {
  const findings = tried ? grantFindings(rows.map(({ grant }) => grant)) : [];
  const authority = defaultAuthority(agencies);
  const add = () => onChange([...rows, ...rowsOf([newGrant(agencyId)])]);
  const set = (key: string, changes: Partial<GrantInput>) =>
    onChange(rows.map((row) => (row.key === key ? { key, grant: { ...row.grant, ...changes } } : row)));

  return (
    <Stack>
      {rows.length === 0 && <Text size="sm">{text.noRolesYet}</Text>}
      {rows.map(({ key, grant }, index) => (
        <Fieldset key={key} legend={text.roleNumber(index + 1)}>
          <GrantFields
            grant={grant}
            agencies={agencies}
            authority={authority}
            onSet={(changes) => set(key, changes)}
            findings={findings.filter(({ row }) => row === index).map(({ message }) => message)}
          />
          <Button
            mt="sm"
            size="compact-sm"
            variant="subtle"
            onClick={() => onChange(rows.filter((row) => row.key !== key))}
          >
            {text.removeRole}
          </Button>
        </Fieldset>
      ))}
      <Button variant="default" leftSection={<Icon name="plus" />} onClick={add}>
        {text.addRole}
      </Button>
    </Stack>
  );
}

interface GrantFieldsProps {
  readonly grant: GrantInput;
  readonly agencies: readonly Agency[];
  readonly authority: string | null;
  readonly findings: readonly string[];
  readonly onSet: (changes: Partial<GrantInput>) => void;
}

function GrantFields({ grant, agencies, authority, findings, onSet }: GrantFieldsProps) {
  const { role } = grant;
  const errorOf = (message: string) => findings.includes(message) && message;

  function choose(chosen: string) {
    const next = roles.find((known) => known === chosen) ?? role;
    const authorityId = servesAuthority(next) ? (grant.authorityId ?? authority) : null;
    onSet({ role: next, authorityId, pillar: mayHavePillar(next) ? grant.pillar : null });
  }

  return (
    <div className={classes['grant']}>
      <NativeSelect
        label={text.role}
        value={role}
        error={errorOf(text.roleTwice)}
        data={roles.map((known) => ({ value: known, label: roleNames[known] }))}
        onChange={(event) => choose(event.currentTarget.value)}
      />
      <SearchSelect
        label={text.roleAgency}
        required
        options={agencyOptions(agencies, grant.agencyId)}
        value={grant.agencyId || null}
        error={errorOf(text.agencyMissing)}
        onChoose={(agencyId) => onSet({ agencyId: agencyId ?? '' })}
      />
      {servesAuthority(role) && (
        <SearchSelect
          label={text.authority}
          required
          options={agencyOptions(agencies, grant.authorityId)}
          value={grant.authorityId}
          error={errorOf(text.authorityMissing)}
          onChoose={(authorityId) => onSet({ authorityId })}
        />
      )}
      {(mayHavePillar(role) || grant.pillar !== null) && (
        <TextInput
          label={text.pillar}
          description={text.pillarHint}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          maxLength={40}
          value={grant.pillar ?? ''}
          onChange={(event) =>
            onSet({ pillar: event.currentTarget.value.trim() === '' ? null : event.currentTarget.value })
          }
        />
      )}
      <DayInput
        label={text.validFrom}
        required
        inputWrapperOrder={['label', 'input', 'error']}
        value={grant.validFrom}
        onDay={(validFrom) => validFrom !== null && onSet({ validFrom })}
      />
      <DayInput
        label={text.validTo}
        description={text.validToHint}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={grant.validTo}
        error={errorOf(text.wrongOrder)}
        onDay={(validTo) => onSet({ validTo })}
      />
    </div>
  );
}

/** The agencies of today; one that is chosen already stays to be seen although it ended. */
export function agencyOptions(agencies: readonly Agency[], chosen: string | null) {
  const options = agencies.map(({ id, name }) => ({ value: id, label: name }));
  const isKnown = !chosen || options.some(({ value }) => value === chosen);
  return isKnown ? options : [...options, { value: chosen, label: text.formerAgency }];
}

function newGrant(agencyId: string): GrantInput {
  return { role: 'reporter', agencyId, authorityId: null, pillar: null, validFrom: dayOf(new Date()), validTo: null };
}

/** Most installations have one authority: the agency that stands under none. */
function defaultAuthority(agencies: readonly Agency[]): string | null {
  const topmost = agencies.filter(({ parentId }) => parentId === null);
  return topmost.length === 1 ? (topmost[0]?.id ?? null) : null;
}

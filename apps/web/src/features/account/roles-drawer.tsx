// The roles of one person: added, dated, taken away; when somebody else was faster, shows both and asks.
import { Alert, Button, Drawer, Group, Stack, Text } from '@mantine/core';
import { type Account, accountSchema, type GrantInput } from '@parindex/contract/account';
import type { Agency } from '@parindex/contract/agency';
import { canChangeRoles } from '@parindex/domain/account/access';
import { type FormEvent, useState } from 'react';
import { useSession } from '../../app/session.ts';
import { ConflictDialog } from '../../ui/autosave/conflict-dialog.tsx';
import { dayOf } from '../../ui/format.ts';
import { Icon } from '../../ui/icons.tsx';
import { ProblemAlert } from '../../ui/problem/problem-alert.tsx';
import { ProblemError } from '../../ui/problem/problem-error.ts';
import { useChangeRoles } from './accounts.queries.ts';
import { text } from './accounts.vi.ts';
import { conflictLines, grantFindings, type Names } from './grant-rules.ts';
import { type GrantRow, GrantsFields, rowsOf } from './grants-fields.tsx';
import { RoleLines } from './role-lines.tsx';
import { hasUnreadableField } from './unreadable-field.ts';

interface RolesDrawerProps {
  readonly account: Account;
  readonly agencies: readonly Agency[];
  readonly names: Names;
  readonly onClose: () => void;
}

export function RolesDrawer(props: RolesDrawerProps) {
  const { account, names, onClose } = props;
  const [today] = useState(() => dayOf(new Date()));
  const decision = canChangeRoles(useSession(), account.id);
  return (
    <Drawer
      opened
      onClose={onClose}
      size="lg"
      closeOnClickOutside={false}
      title={decision.allowed ? text.changeRolesOf(account.name) : text.rolesOf(account.name)}
    >
      {decision.allowed ? (
        <RolesForm {...props} />
      ) : (
        <Stack>
          <Alert color="brand" variant="light" icon={<Icon name="lock" />}>
            {decision.reason}
          </Alert>
          <RoleLines account={account} names={names} today={today} />
          <Button variant="default" onClick={onClose}>
            {text.close}
          </Button>
        </Stack>
      )}
    </Drawer>
  );
}

function RolesForm({ account, agencies, names, onClose }: RolesDrawerProps) {
  const [rows, setRows] = useState<GrantRow[]>(() => rowsOf(account.grants));
  const [tried, setTried] = useState(false);
  const change = useChangeRoles(account.id, onClose);
  const grants = rows.map(({ grant }) => grant);
  const stands = standing(change.error);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setTried(true);
    if (grantFindings(grants).length > 0 || hasUnreadableField(event.currentTarget)) return;
    change.mutate({ revision: account.revision, grants });
  }

  return (
    <>
      <form onSubmit={submit} noValidate>
        <Stack>
          <ProblemAlert problem={stands === null ? change.error : null} />
          <Text size="sm">{[account.title, account.agencyName].filter(Boolean).join(' · ')}</Text>
          <GrantsFields rows={rows} agencies={agencies} agencyId={account.agencyId} tried={tried} onChange={setRows} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {text.cancel}
            </Button>
            <Button type="submit" loading={change.isPending}>
              {text.save}
            </Button>
          </Group>
        </Stack>
      </form>
      <RolesConflict
        mine={grants}
        stands={stands}
        names={names}
        onMine={(revision) => change.mutate({ revision, grants })}
        onTheirs={onClose}
      />
    </>
  );
}

interface RolesConflictProps {
  readonly mine: readonly GrantInput[];
  /** null = nobody was faster. */
  readonly stands: Account | null;
  readonly names: Names;
  readonly onMine: (revision: number) => void;
  readonly onTheirs: () => void;
}

function RolesConflict({ mine, stands, names, onMine, onTheirs }: RolesConflictProps) {
  return (
    <ConflictDialog
      subject={stands && text.conflictSubject(stands.name)}
      lines={stands ? conflictLines(mine, stands.grants, names) : []}
      onDecide={(choice) => (choice === 'mine' && stands ? onMine(stands.revision) : onTheirs())}
    />
  );
}

/** The account as it stands, when that is why the change was refused. */
function standing(error: unknown): Account | null {
  if (!(error instanceof ProblemError) || error.problem.code !== 'record.changed') return null;
  const stands = accountSchema.safeParse(error.problem.conflict?.stands);
  return stands.success ? stands.data : null;
}

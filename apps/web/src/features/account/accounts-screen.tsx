// Everybody who can sign in: list, filters, new accounts, and the roles of each with their dates.
import { Button } from '@mantine/core';
import type { Account } from '@parindex/contract/account';
import { roles } from '@parindex/domain/access/actor';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { roleNames } from '../../app/app.vi.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { compareVietnamese } from '../../ui/fold.ts';
import { dayOf } from '../../ui/format.ts';
import { Icon } from '../../ui/icons.tsx';
import { Screen } from '../../ui/screen.tsx';
import { DataTable, type ShownColumn } from '../../ui/table/data-table.tsx';
import { AccountDrawer } from './account-drawer.tsx';
import { accountsQuery, agencyChoicesQuery } from './accounts.queries.ts';
import { text } from './accounts.vi.ts';
import { type Names, stateOn } from './grant-rules.ts';
import { RoleLines, roleLinesText } from './role-lines.tsx';
import { RolesDrawer } from './roles-drawer.tsx';

/** In the filter of roles: who holds none today. No role is called so. */
const noRole = 'none';

export function AccountsScreen() {
  const { data } = useSuspenseQuery(accountsQuery);
  const { data: agencies } = useSuspenseQuery(agencyChoicesQuery);
  const [opened, setOpened] = useState<Account | 'new' | null>(null);
  const names: Names = new Map(agencies.map(({ id, name }) => [id, name]));
  const close = () => setOpened(null);

  const add = data.may.create && (
    <Button leftSection={<Icon name="plus" />} onClick={() => setOpened('new')}>
      {text.add}
    </Button>
  );
  return (
    <Screen title={text.title} breadcrumb={[{ label: text.home, to: '/viec-cua-toi' }]} help={text.help} actions={add}>
      <DataTable
        caption={text.table}
        rows={data.accounts}
        rowKey={({ id }) => id}
        columns={columnsFor(data.accounts, names, setOpened)}
        empty={
          <EmptyState title={text.emptyTitle} action={add}>
            {text.emptyBody}
          </EmptyState>
        }
      />
      {opened === 'new' && <AccountDrawer agencies={agencies} onClose={close} />}
      {opened !== null && opened !== 'new' && (
        <RolesDrawer key={opened.id} account={opened} agencies={agencies} names={names} onClose={close} />
      )}
    </Screen>
  );
}

function columnsFor(
  accounts: readonly Account[],
  names: Names,
  onOpen: (account: Account) => void,
): ShownColumn<Account>[] {
  const today = dayOf(new Date());
  const agencies = [...new Set(accounts.map(agencyOf))].toSorted(compareVietnamese);
  return [
    { key: 'name', title: text.name, text: ({ name }) => name },
    { key: 'username', title: text.username, text: ({ username }) => username },
    { key: 'title', title: text.personTitle, text: ({ title }) => title },
    {
      key: 'agency',
      title: text.agency,
      text: agencyOf,
      filter: {
        label: text.agency,
        of: agencyOf,
        options: agencies.map((name) => ({ value: name, label: name })),
      },
    },
    {
      key: 'role',
      title: text.roles,
      text: (account) => roleLinesText(account, names, today),
      render: (account) => <RoleLines account={account} names={names} today={today} />,
      filter: {
        label: text.role,
        of: (account) => heldRoles(account, today),
        options: [
          ...roles.map((role) => ({ value: role, label: roleNames[role] })),
          { value: noRole, label: text.noRoleToday },
        ],
      },
    },
    actionColumn(onOpen),
  ];
}

/** An agency that has ended has no name today. */
function agencyOf({ agencyName }: Account): string {
  return agencyName || text.formerAgency;
}

function heldRoles({ grants }: Account, today: string): readonly string[] {
  const held = grants.filter((grant) => stateOn(grant, today) === 'present').map(({ role }) => role);
  return held.length === 0 ? [noRole] : held;
}

function actionColumn(onOpen: (account: Account) => void): ShownColumn<Account> {
  return {
    key: 'action',
    control: true,
    title: text.action,
    text: () => '',
    render: (account) => (
      <Button
        size="compact-sm"
        variant="subtle"
        aria-label={text.changeRolesOf(account.name)}
        onClick={() => onOpen(account)}
      >
        {text.changeRoles}
      </Button>
    ),
  };
}

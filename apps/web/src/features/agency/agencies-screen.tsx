// The agencies as they stood on a day: list, filters, and the drawer in which they are added and changed.
import { Button } from '@mantine/core';
import { type Agency, agencyKinds } from '@parindex/contract/agency';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { DayInput } from '../../ui/day-input.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { compareVietnamese } from '../../ui/fold.ts';
import { showDay } from '../../ui/format.ts';
import { Icon } from '../../ui/icons.tsx';
import { Screen } from '../../ui/screen.tsx';
import { DataTable, type ShownColumn } from '../../ui/table/data-table.tsx';
import { useAddress } from '../../ui/use-address.ts';
import classes from './agency.module.css';
import { agenciesQuery } from './agency.queries.ts';
import { kindNames, shortKindNames, text } from './agency.vi.ts';
import { AgencyDrawer } from './agency-drawer.tsx';
import { SuccessionDrawer } from './succession-drawer.tsx';

export function AgenciesScreen() {
  const [address, changeAddress] = useAddress();
  const on = address['on'];
  const { data } = useSuspenseQuery(agenciesQuery(on));
  const [opened, setOpened] = useState<Agency | 'new' | 'succession' | null>(null);
  const close = () => setOpened(null);

  const add = data.may.edit && (
    <Button leftSection={<Icon name="plus" />} onClick={() => setOpened('new')}>
      {text.add}
    </Button>
  );
  const record = data.may.edit && (
    <Button variant="default" onClick={() => setOpened('succession')}>
      {text.recordSuccession}
    </Button>
  );
  const actions = (
    <>
      {record}
      {add}
    </>
  );
  return (
    <Screen
      title={text.title}
      breadcrumb={[{ label: text.home, to: '/viec-cua-toi' }]}
      help={text.help}
      actions={actions}
    >
      <DataTable
        caption={text.table}
        rows={data.agencies}
        rowKey={({ id }) => id}
        oneLine
        columns={columnsFor(data.agencies, data.may.edit, setOpened)}
        empty={
          <EmptyState title={text.emptyTitle} action={add}>
            {text.emptyBody}
          </EmptyState>
        }
      >
        <DayInput
          size="sm"
          label={text.on}
          description={text.onHint}
          inputWrapperOrder={['label', 'input', 'error']}
          value={on ?? null}
          onDay={(day) => changeAddress({ on: day ?? undefined })}
        />
      </DataTable>
      {opened === 'succession' && <SuccessionDrawer onClose={close} />}
      {opened !== null && opened !== 'succession' && (
        <AgencyDrawer
          key={opened === 'new' ? 'new' : opened.id}
          agency={opened === 'new' ? null : opened}
          agencies={data.agencies}
          mayEdit={data.may.edit}
          onClose={close}
        />
      )}
    </Screen>
  );
}

function columnsFor(
  agencies: readonly Agency[],
  mayEdit: boolean,
  onOpen: (agency: Agency) => void,
): ShownColumn<Agency>[] {
  const names = new Map(agencies.map(({ id, name }) => [id, name]));
  const groups = [...new Set(agencies.flatMap(({ group }) => group ?? []))].toSorted(compareVietnamese);
  return [
    { key: 'name', title: text.name, text: ({ name }) => name, render: ({ name }) => cut(name) },
    { key: 'code', title: text.code, text: ({ code }) => code },
    {
      key: 'kind',
      title: text.kind,
      text: ({ kind }) => kindNames[kind],
      render: ({ kind }) => shortKindNames[kind],
      filter: {
        label: text.kind,
        of: ({ kind }) => kind,
        options: agencyKinds.map((kind) => ({ value: kind, label: kindNames[kind] })),
      },
    },
    {
      key: 'group',
      title: text.group,
      text: ({ group }) => group ?? '',
      order: ({ group }) => group,
      filter: {
        label: text.group,
        of: ({ group }) => group ?? '',
        options: groups.map((group) => ({ value: group, label: group })),
      },
    },
    { key: 'parent', title: text.parent, text: ({ parentId }) => (parentId && names.get(parentId)) ?? '' },
    { key: 'valid', title: text.valid, text: validity, render: shortValidity, order: ({ validFrom }) => validFrom },
    {
      key: 'legalBasis',
      title: text.legalBasis,
      text: ({ legalBasis }) => legalBasis ?? '',
      render: ({ legalBasis }) => cut(legalBasis ?? ''),
    },
    actionColumn(mayEdit, onOpen),
  ];
}

function actionColumn(mayEdit: boolean, onOpen: (agency: Agency) => void): ShownColumn<Agency> {
  return {
    key: 'action',
    control: true,
    title: text.action,
    text: () => '',
    render: (agency) => (
      <Button
        size="compact-sm"
        variant="subtle"
        aria-label={mayEdit ? text.editTitle(agency.name) : `${text.view}: ${agency.name}`}
        onClick={() => onOpen(agency)}
      >
        {mayEdit ? text.edit : text.view}
      </Button>
    ),
  };
}

/** A long text on one line; the whole of it at a touch of the pointer, in the drawer and in the exported file. */
function cut(whole: string) {
  return whole === '' ? (
    ''
  ) : (
    <span className={classes['cut']} title={whole}>
      {whole}
    </span>
  );
}

function validity({ validFrom, validTo }: Agency): string {
  return validTo === null ? text.from(showDay(validFrom)) : text.between(showDay(validFrom), showDay(validTo));
}

/** In the list an agency that has ended, or will, says when; since when stands in the drawer and in the file. */
function shortValidity({ validFrom, validTo }: Agency): string {
  return validTo === null ? text.from(showDay(validFrom)) : text.until(showDay(validTo));
}

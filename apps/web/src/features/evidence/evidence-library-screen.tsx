// The agency's library of evidence: everything uploaded, where it is used, and uploading more.
import { Anchor, Button, Modal, NativeSelect } from '@mantine/core';
import type { Evidence } from '@parindex/contract/evidence';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSession } from '../../app/session.ts';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { DocumentForm } from '../../ui/document-form.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { showDay, showMoment } from '../../ui/format.ts';
import { Icon } from '../../ui/icons.tsx';
import { Screen } from '../../ui/screen.tsx';
import { DataTable, type ShownColumn } from '../../ui/table/data-table.tsx';
import { useAddress } from '../../ui/use-address.ts';
import { libraryQuery, uploadDocument, useDeleteEvidence } from './evidence.queries.ts';
import { text } from './evidence.vi.ts';

export function EvidenceLibraryScreen() {
  const { grants } = useSession();
  const [address, changeAddress] = useAddress();
  const own = grants.filter(({ role }) => role === 'reporter' || role === 'head');
  const agencies = [...new Map(own.map(({ agencyId, agencyName }) => [agencyId, agencyName]))];
  const agencyId = agencies.find(([id]) => id === address['agency'])?.[0] ?? agencies[0]?.[0];
  if (agencyId === undefined) {
    return (
      <Screen title={text.title} breadcrumb={[{ label: text.home, to: '/' }]} help={text.help}>
        <EmptyState title={text.noAgencyTitle}>{text.noAgency}</EmptyState>
      </Screen>
    );
  }
  return (
    <Library agencyId={agencyId}>
      {agencies.length > 1 && (
        <NativeSelect
          size="sm"
          label={text.agency}
          value={agencyId}
          data={agencies.map(([value, label]) => ({ value, label }))}
          onChange={({ currentTarget: { value } }) => changeAddress({ agency: value })}
        />
      )}
    </Library>
  );
}

function Library({ agencyId, children }: { agencyId: string; children: React.ReactNode }) {
  const queryClient = useQueryClient();
  const { data } = useSuspenseQuery(libraryQuery(agencyId));
  const [isAdding, setAdding] = useState(false);
  const [notice, setNotice] = useState<string | null>(null);
  const add = data.may.upload.allowed && (
    <Button leftSection={<Icon name="plus" />} onClick={() => setAdding(true)}>
      {text.add}
    </Button>
  );
  return (
    <Screen title={text.title} breadcrumb={[{ label: text.home, to: '/' }]} help={text.help} actions={add}>
      {notice && <p role="status">{notice}</p>}
      <DataTable
        caption={text.table}
        rows={data.evidence}
        rowKey={({ id }) => id}
        columns={columnsFor(agencyId)}
        empty={
          <EmptyState title={text.emptyTitle} action={add}>
            {text.emptyBody}
          </EmptyState>
        }
      >
        {children}
      </DataTable>
      <Modal opened={isAdding} onClose={() => setAdding(false)} title={text.add}>
        <DocumentForm
          upload={async (fields, file, onProgress) => {
            const { evidence, duplicate } = await uploadDocument(agencyId, { fields, file }, onProgress);
            setNotice(duplicate ? text.duplicate(evidence.name) : null);
            await queryClient.invalidateQueries({ queryKey: ['evidence', agencyId] });
            setAdding(false);
          }}
        />
      </Modal>
    </Screen>
  );
}

function columnsFor(agencyId: string): ShownColumn<Evidence>[] {
  return [
    {
      key: 'name',
      title: text.name,
      text: ({ name }) => name,
      render: ({ id, name, confidential }) => (
        <>
          <Anchor href={`/api/evidence/${id}/file`} download size="sm">
            {name}
          </Anchor>
          {confidential && ` (${text.confidential})`}
        </>
      ),
    },
    { key: 'number', title: text.number, text: ({ documentNumber }) => documentNumber ?? '' },
    { key: 'issuer', title: text.issuer, text: ({ issuer }) => issuer ?? '' },
    {
      key: 'date',
      title: text.date,
      text: ({ documentDate }) => showDay(documentDate),
      order: ({ documentDate }) => documentDate,
    },
    { key: 'period', title: text.period, text: ({ period }) => period ?? '' },
    { key: 'file', title: text.file, text: ({ fileName, size }) => `${fileName} (${sizeText(size)})` },
    {
      key: 'uploaded',
      title: text.uploaded,
      text: ({ uploadedAt, uploadedBy }) => `${showMoment(uploadedAt)}, ${uploadedBy}`,
      order: ({ uploadedAt }) => uploadedAt,
    },
    { key: 'links', title: text.links, text: ({ linkCount }) => text.linkCount(linkCount) },
    {
      key: 'action',
      title: text.action,
      text: () => '',
      render: (evidence) => evidence.linkCount === 0 && <DeleteButton agencyId={agencyId} evidence={evidence} />,
    },
  ];
}

function DeleteButton({ agencyId, evidence }: { agencyId: string; evidence: Evidence }) {
  const remove = useDeleteEvidence(agencyId);
  return (
    <ConfirmButton
      size="compact-sm"
      variant="subtle"
      label={text.delete}
      consequence={text.deleteConsequence(evidence.name)}
      onConfirm={() => remove.mutateAsync(evidence.id)}
      busy={remove.isPending}
      problem={remove.error}
    />
  );
}

function sizeText(bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1024));
  if (kilobytes < 1024) return text.kilobytes(String(kilobytes));
  return text.megabytes((kilobytes / 1024).toFixed(1).replace('.', ','));
}

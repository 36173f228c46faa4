// What begins with an issued framework: a copy for a new year, an amendment, its end.
import { Button, Group, Modal, Stack, Textarea, TextInput } from '@mantine/core';
import type { FrameworkDetail } from '@parindex/contract/framework';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { ProblemAlert } from '../../ui/problem/problem-alert.tsx';
import { historyQuery, useCreateDraft, useRetireFramework } from './framework.queries.ts';
import { versionText as text } from './framework.vi.ts';

export function VersionActions({ framework }: { framework: FrameworkDetail }) {
  const { data: history } = useQuery(historyQuery(framework.id));
  const [open, setOpen] = useState<'copy' | 'retire' | null>(null);
  const { create, begun } = useBegin();
  if (history === undefined) return null;
  const { amend, copy, retire } = history.may;
  const close = () => setOpen(null);
  return (
    <>
      {copy.allowed && (
        <Button variant="default" onClick={() => setOpen('copy')}>
          {text.copy}
        </Button>
      )}
      {amend.allowed && (
        <ConfirmButton
          variant="default"
          label={text.amend}
          consequence={text.amendConsequence}
          onConfirm={() => create.mutateAsync({ from: 'amendment', frameworkId: framework.id }).then(begun)}
          busy={create.isPending}
          problem={create.error}
        />
      )}
      {retire.allowed && (
        <Button variant="default" onClick={() => setOpen('retire')}>
          {text.retire}
        </Button>
      )}
      {open === 'copy' && <CopyDialog framework={framework} onClose={close} />}
      {open === 'retire' && <RetireDialog framework={framework} onClose={close} />}
    </>
  );
}

/** Opens the editor on a draft just made. */
function useBegin() {
  const create = useCreateDraft();
  const navigate = useNavigate();
  return { create, begun: ({ id }: { id: string }) => navigate({ to: `/bo-tieu-chi/soan-thao/${id}` }) };
}

interface DialogProps {
  readonly framework: FrameworkDetail;
  readonly onClose: () => void;
}

function CopyDialog({ framework, onClose }: DialogProps) {
  const next = framework.year + 1;
  const [year, setYear] = useState(String(next));
  const [title, setTitle] = useState(framework.title.replaceAll(String(framework.year), String(next)));
  const { create, begun } = useBegin();
  const isReady = title.trim() !== '' && /^(19|20|21)\d{2}$/.test(year.trim());
  const copy = () =>
    create.mutate(
      { from: 'copy', frameworkId: framework.id, title: title.trim(), year: Number(year.trim()) },
      { onSuccess: (draft) => void begun(draft) },
    );
  return (
    <Modal opened onClose={onClose} title={text.copy}>
      <Stack>
        <p>{text.copyConsequence}</p>
        <TextInput
          label={text.year}
          required
          inputMode="numeric"
          data-autofocus
          value={year}
          onChange={(event) => setYear(event.currentTarget.value)}
        />
        <TextInput
          label={text.newTitle}
          required
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <ProblemAlert problem={create.error} />
        <DialogButtons label={text.copy} onClose={onClose} busy={create.isPending} ready={isReady} onConfirm={copy} />
      </Stack>
    </Modal>
  );
}

function RetireDialog({ framework, onClose }: DialogProps) {
  const [reason, setReason] = useState('');
  const retire = useRetireFramework(framework.id, onClose);
  return (
    <Modal opened onClose={onClose} title={text.retire}>
      <Stack>
        <p>{text.retireConsequence}</p>
        <Textarea
          label={text.reason}
          required
          autosize
          minRows={2}
          data-autofocus
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <ProblemAlert problem={retire.error} />
        <DialogButtons
          label={text.retire}
          onClose={onClose}
          busy={retire.isPending}
          ready={reason.trim() !== ''}
          onConfirm={() => retire.mutate({ reason: reason.trim(), revision: framework.revision })}
        />
      </Stack>
    </Modal>
  );
}

interface DialogButtonsProps {
  readonly label: string;
  readonly busy: boolean;
  readonly ready: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

function DialogButtons({ label, busy, ready, onConfirm, onClose }: DialogButtonsProps) {
  return (
    <Group justify="flex-end">
      <Button variant="default" onClick={onClose}>
        {text.cancel}
      </Button>
      <Button loading={busy} disabled={!ready} onClick={onConfirm}>
        {label}
      </Button>
    </Group>
  );
}

// Begins a framework with nothing but its title and year.
import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useSession } from '../../app/session.ts';
import { ProblemAlert } from '../../ui/problem/problem-alert.tsx';
import { text } from './draft.vi.ts';
import { useCreateDraft } from './framework-draft.queries.ts';

export function NewDraftDialog({ onClose }: { onClose: () => void }) {
  const navigate = useNavigate();
  const { grants } = useSession();
  const create = useCreateDraft(
    (draftId) => void navigate({ to: '/bo-tieu-chi/soan-thao/$draftId', params: { draftId } }),
  );
  const [title, setTitle] = useState('');
  const [year, setYear] = useState(() => String(new Date().getFullYear()));
  const [tried, setTried] = useState(false);
  const authorityId = grants.find(({ role }) => role === 'standingAgency')?.authorityId ?? '';
  const isYear = /^\d{4}$/.test(year) && Number(year) >= 1990 && Number(year) <= 2200;

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (title.trim() === '' || !isYear) return;
    create.mutate({ from: 'blank', authorityId, title: title.trim(), year: Number(year) });
  }

  return (
    <Modal opened onClose={onClose} title={text.createTitle}>
      <form onSubmit={submit} noValidate>
        <Stack>
          <ProblemAlert problem={create.error} />
          <TextInput
            label={text.name}
            required
            data-autofocus
            value={title}
            error={tried && title.trim() === '' && text.required}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
          <TextInput
            label={text.year}
            required
            inputMode="numeric"
            value={year}
            error={tried && !isYear && text.yearWrong}
            onChange={(event) => setYear(event.currentTarget.value)}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {text.cancel}
            </Button>
            <Button type="submit" loading={create.isPending}>
              {text.createButton}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

// Sets between which moments proposals are taken.
import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import type { FrameworkRevision } from '@parindex/contract/framework-revision';
import { type FormEvent, useState } from 'react';
import { DayInput } from '../../ui/day-input.tsx';
import { dayOf, timeOf } from '../../ui/format.ts';
import { ProblemAlert } from '../../ui/problem/problem-alert.tsx';
import { useCollect } from './framework-revision.queries.ts';
import { text } from './framework-revision.vi.ts';

export function CollectDialog({ revision, onClose }: { revision: FrameworkRevision; onClose: () => void }) {
  const { window, framework } = revision;
  const [opensOn, setOpensOn] = useState(() => dayOf(window === null ? new Date() : new Date(window.opensAt)));
  const [closesOn, setClosesOn] = useState(() => (window === null ? null : dayOf(new Date(window.closesAt))));
  const [time, setTime] = useState(() => (window === null ? '17:00' : timeOf(new Date(window.closesAt))));
  const collect = useCollect(framework.id, onClose);
  const isTime = /^([01]?\d|2[0-3]):[0-5]\d$/.test(time.trim());

  function submit(event: FormEvent) {
    event.preventDefault();
    if (closesOn === null || !isTime) return;
    collect.mutate({
      opensAt: momentOf(opensOn, '00:00'),
      closesAt: momentOf(closesOn, time.trim().padStart(5, '0')),
      revision: window?.revision ?? 0,
    });
  }

  return (
    <Modal opened onClose={onClose} title={text.setDates}>
      <form onSubmit={submit} noValidate>
        <Stack>
          <DayInput label={text.opensOn} required value={opensOn} onDay={(day) => day !== null && setOpensOn(day)} />
          <DayInput label={text.closesOn} required value={closesOn} onDay={setClosesOn} />
          <TextInput
            label={text.closesAt}
            required
            inputMode="numeric"
            value={time}
            error={!isTime && text.closesAtExample}
            onChange={({ currentTarget: { value } }) => setTime(value)}
          />
          <ProblemAlert problem={collect.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {text.cancel}
            </Button>
            <Button type="submit" loading={collect.isPending}>
              {text.saveDates}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

/** Viet Nam keeps UTC+7 the whole year. */
function momentOf(day: string, time: string): string {
  return new Date(`${day}T${time}:00+07:00`).toISOString();
}

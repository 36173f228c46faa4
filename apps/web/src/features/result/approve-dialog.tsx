// The Chairman approves the very result on the screen: number and date of the decision.
import { Button, Group, Modal, TextInput } from '@mantine/core';
import type { Result } from '@parindex/contract/result';
import { type FormEvent, useState } from 'react';
import { DayInput } from '../../ui/day-input.tsx';
import { ProblemAlert } from '../../ui/problem/problem-alert.tsx';
import { useApprove } from './result.queries.ts';
import { text } from './result.vi.ts';

export function ApproveDialog({ result, onClose }: { result: Result; onClose: () => void }) {
  const [number, setNumber] = useState('');
  const [day, setDay] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const approve = useApprove(result.roundId);

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (day === null) return;
    const body = { decisionNumber: number, decisionDate: day, resultHash: result.hash };
    approve.mutate(body, { onSuccess: onClose });
  }

  return (
    <Modal opened onClose={onClose} title={text.approve}>
      <form onSubmit={submit}>
        <p>{text.approveBody(result.hash.slice(0, 12))}</p>
        <TextInput
          label={text.number}
          value={number}
          onChange={(event) => setNumber(event.currentTarget.value)}
          required
          maxLength={100}
          data-autofocus
          mb="sm"
        />
        <DayInput
          label={text.date}
          value={day}
          onDay={setDay}
          required
          error={tried && day === null ? text.dateNeeded : undefined}
        />
        <ProblemAlert problem={approve.error} />
        <Group mt="lg" justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {text.cancel}
          </Button>
          <Button type="submit" loading={approve.isPending}>
            {text.approve}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}

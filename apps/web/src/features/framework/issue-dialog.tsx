// Asks for number and date of the decision that issues a framework; after that nothing of it changes.
import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import type { FrameworkDetail } from '@parindex/contract/framework';
import { type FormEvent, useState } from 'react';
import { DayInput } from '../../ui/day-input.tsx';
import { ProblemAlert } from '../../ui/problem/problem-alert.tsx';
import { useIssueFramework } from './framework.queries.ts';
import { text } from './framework.vi.ts';

export function IssueDialog({ framework, onClose }: { framework: FrameworkDetail; onClose: () => void }) {
  const [number, setNumber] = useState('');
  const [day, setDay] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const issue = useIssueFramework(framework.id, onClose);

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    const decisionNumber = number.trim();
    if (decisionNumber === '' || day === null) return;
    issue.mutate({ decisionNumber, decisionDate: day, revision: framework.revision });
  }

  return (
    <Modal opened onClose={onClose} title={text.issueTitle}>
      <form onSubmit={submit} noValidate>
        <Stack>
          <p>{framework.title}</p>
          <p>{text.issueConsequence}</p>
          <ProblemAlert problem={issue.error} />
          <TextInput
            label={text.decisionNumber}
            description={text.decisionNumberExample}
            required
            data-autofocus
            value={number}
            error={tried && number.trim() === '' && text.required}
            onChange={(event) => setNumber(event.currentTarget.value)}
          />
          <DayInput
            label={text.decisionDate}
            required
            value={day}
            error={tried && day === null && text.required}
            onDay={setDay}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {text.cancel}
            </Button>
            <Button type="submit" loading={issue.isPending}>
              {text.issue}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

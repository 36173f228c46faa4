// Changes dates of a round, for one reason that is kept.
import { Button, Drawer, Group, Stack, Textarea } from '@mantine/core';
import type { RoundDetail } from '@parindex/contract/round';
import { useState } from 'react';
import { ProblemAlert } from '../../ui/problem/problem-alert.tsx';
import { useSchedule } from './round.queries.ts';
import { text } from './round.vi.ts';
import { datesFrom, stepsOf } from './round-plan.ts';
import { StepDates } from './step-dates.tsx';

export function ScheduleDrawer({ round, onClose }: { round: RoundDetail; onClose: () => void }) {
  const [dates, setDates] = useState(() => datesFrom(round.steps));
  const [reason, setReason] = useState('');
  const schedule = useSchedule(round.id, onClose);
  return (
    <Drawer opened onClose={onClose} size="xl" position="right" title={text.reschedule}>
      <Stack>
        <StepDates dates={dates} onChange={setDates} />
        <Textarea
          label={text.scheduleReason}
          description={text.scheduleReasonHint}
          required
          autosize
          minRows={2}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <ProblemAlert problem={schedule.error} />
        <Group justify="flex-end">
          <Button
            loading={schedule.isPending}
            disabled={reason.trim() === ''}
            onClick={() => schedule.mutate({ steps: stepsOf(dates), reason, revision: round.revision })}
          >
            {text.scheduleSave}
          </Button>
        </Group>
      </Stack>
    </Drawer>
  );
}

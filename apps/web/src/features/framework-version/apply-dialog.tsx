// Puts the amended version under one group of a running round, for one reason that is kept.
import { Button, Group, Modal, Stack, Textarea } from '@mantine/core';
import type { RoundEffect } from '@parindex/contract/framework-version';
import { useState } from 'react';
import { ProblemAlert } from '../../ui/problem/problem-alert.tsx';
import { useApply } from './framework-version.queries.ts';
import { text } from './framework-version.vi.ts';

interface ApplyDialogProps {
  readonly round: RoundEffect;
  readonly group: RoundEffect['groups'][number];
  readonly version: { readonly id: string; readonly title: string };
  readonly onClose: () => void;
}

export function ApplyDialog({ round, group, version, onClose }: ApplyDialogProps) {
  const [reason, setReason] = useState('');
  const apply = useApply(onClose);
  const { roundId, revision, title } = round;
  return (
    <Modal opened onClose={onClose} title={text.applyTitle}>
      <Stack>
        <p>{text.applyConsequence(title, group.name, version.title)}</p>
        <Textarea
          label={text.applyReason}
          required
          autosize
          minRows={2}
          data-autofocus
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <ProblemAlert problem={apply.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {text.cancel}
          </Button>
          <Button
            loading={apply.isPending}
            disabled={reason.trim() === ''}
            onClick={() =>
              apply.mutate({ roundId, group: group.code, frameworkId: version.id, reason: reason.trim(), revision })
            }
          >
            {text.apply(group.name)}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

// What holds the round up, and the button that moves it on: with a reason where something is only worth a warning.
import { Textarea } from '@mantine/core';
import type { RoundDetail } from '@parindex/contract/round';
import { statusNames } from '@parindex/domain/access/access.vi';
import { useState } from 'react';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import classes from './round.module.css';
import { useAdvance } from './round.queries.ts';
import { text } from './round.vi.ts';

export function AdvancePanel({ round }: { round: RoundDetail }) {
  const advance = useAdvance(round.id);
  const [reason, setReason] = useState('');
  const { nextStatus, blockers, revision, status } = round;
  if (!round.may.advance.allowed || nextStatus === null) return null;
  const isBlocked = blockers.some(({ severity }) => severity === 'error');
  const needsReason = !isBlocked && blockers.length > 0;
  return (
    <section className={classes['panel']} aria-label={text.advanceHead}>
      <h2>{text.advanceHead}</h2>
      {blockers.length === 0 && <p>{text.ready}</p>}
      <ul className={classes['blockers']}>
        {blockers.map(({ message, severity }) => (
          <li key={message}>
            <StatusBadge tone={severity === 'error' ? 'wrong' : 'warn'} icon={severity === 'error' ? 'wrong' : 'info'}>
              {severity === 'error' ? text.error : text.warning}
            </StatusBadge>
            {message}
          </li>
        ))}
      </ul>
      {!isBlocked && (
        <ConfirmButton
          label={status === 'draft' ? text.open : text.advanceTo(statusNames[nextStatus])}
          consequence={
            <>
              <p>
                {status === 'draft'
                  ? text.openConsequence
                  : text.advanceConsequence(statusNames[status], statusNames[nextStatus])}
              </p>
              {needsReason && (
                <Textarea
                  label={text.reason}
                  description={text.reasonMissing}
                  required
                  autosize
                  minRows={2}
                  value={reason}
                  onChange={(event) => setReason(event.currentTarget.value)}
                />
              )}
            </>
          }
          busy={advance.isPending}
          problem={advance.error}
          onConfirm={async () => {
            await advance.mutateAsync({ to: nextStatus, revision, ...(needsReason ? { reason } : {}) });
            setReason('');
          }}
        />
      )}
    </section>
  );
}

// What a mapping has come to: how much of both years compares, what is left to do, and its review.
import { Button, Modal, Textarea } from '@mantine/core';
import type { MappingDetail } from '@parindex/contract/framework-version';
import { useState } from 'react';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { showDecimal, showMoment } from '../../ui/format.ts';
import { ProblemAlert } from '../../ui/problem/problem-alert.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import classes from './framework-version.module.css';
import { type MappingKey, useReview } from './framework-version.queries.ts';
import { text } from './framework-version.vi.ts';
import { showShare } from './show.ts';

export function MappingShare({ mapping }: { mapping: MappingDetail }) {
  const { share, framework, earlier, open, rows, status, reviewedBy, reviewedAt, blockers } = mapping;
  const line = (year: number, { comparable, total, share: part, direct }: typeof share.after) => (
    <span key={year}>
      {text.shareOf(year, showDecimal(comparable), showDecimal(total), showShare(part))}{' '}
      <span className={classes['label']}>({text.direct(showDecimal(direct))})</span>
    </span>
  );
  return (
    <section className={classes['share']} aria-label={text.shareTitle}>
      <h2>{text.shareTitle}</h2>
      {line(framework.year, share.after)}
      {line(earlier.year, share.before)}
      <span role="status">{text.openCount(open, rows.length)}</span>
      {open === 0 && blockers.length > 0 && <StatusBadge tone="warn">{text.blockers(blockers.length)}</StatusBadge>}
      <StatusBadge tone={status === 'reviewed' ? 'good' : 'warn'}>
        {status === 'reviewed' ? text.done : text.draft}
      </StatusBadge>
      {reviewedBy !== null && reviewedAt !== null && <span>{text.reviewed(reviewedBy, showMoment(reviewedAt))}</span>}
    </section>
  );
}

export function ReviewActions({ mapping, mappingKey }: { mapping: MappingDetail; mappingKey: MappingKey }) {
  const { review, reopen } = useReview(mappingKey);
  const [reopening, setReopening] = useState(false);
  const [reason, setReason] = useState('');
  if (!mapping.may.review.allowed) return null;
  if (mapping.status === 'draft') {
    return (
      <ConfirmButton
        label={text.review}
        consequence={text.reviewConsequence}
        onConfirm={() => review.mutateAsync()}
        busy={review.isPending}
        problem={review.error}
      />
    );
  }
  return (
    <>
      <Button variant="default" onClick={() => setReopening(true)}>
        {text.reopen}
      </Button>
      <Modal opened={reopening} onClose={() => setReopening(false)} title={text.reopen}>
        <Textarea
          label={text.reopenReason}
          required
          data-autofocus
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <ProblemAlert problem={reopen.error} />
        <Button
          mt="md"
          loading={reopen.isPending}
          disabled={reason.trim() === ''}
          onClick={() => reopen.mutate(reason.trim(), { onSuccess: () => setReopening(false) })}
        >
          {text.reopen}
        </Button>
      </Modal>
    </>
  );
}

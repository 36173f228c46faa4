// What may be done with a result next: approve it, publish it, look at the public page.
import { Button } from '@mantine/core';
import type { Result } from '@parindex/contract/result';
import { type ReactNode, useState } from 'react';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { ApproveDialog } from './approve-dialog.tsx';
import { usePublish } from './result.queries.ts';
import { text } from './result.vi.ts';

export function ResultActions({ result, children }: { result: Result; children: ReactNode }) {
  const [approving, setApproving] = useState(false);
  const publish = usePublish(result.roundId);
  const { may, editionId, stale } = result;
  return (
    <>
      {children}
      {may.approve.allowed && (
        <Button disabled={stale} onClick={() => setApproving(true)}>
          {text.approve}
        </Button>
      )}
      {may.publish.allowed && (
        <ConfirmButton
          label={text.publish}
          consequence={<p>{text.publishBody}</p>}
          onConfirm={() => publish.mutateAsync()}
          busy={publish.isPending}
          problem={publish.error}
        />
      )}
      {editionId !== null && (
        <Button component="a" href={`/cong-khai/${editionId}`} variant="default">
          {text.publicPage}
        </Button>
      )}
      {approving && <ApproveDialog result={result} onClose={() => setApproving(false)} />}
    </>
  );
}

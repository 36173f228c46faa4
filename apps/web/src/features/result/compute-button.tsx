// Computes the result now; says why not where it may not be done.
import { Button } from '@mantine/core';
import type { Result } from '@parindex/contract/result';
import type { useCompute } from './result.queries.ts';
import { text } from './result.vi.ts';

interface ComputeButtonProps {
  readonly compute: ReturnType<typeof useCompute>;
  /** null = never computed: the server says whether this person may. */
  readonly result: Result | null;
}

export function ComputeButton({ compute, result }: ComputeButtonProps) {
  if (result && !result.may.compute.allowed) return null;
  return (
    <Button
      variant={result && !result.stale ? 'default' : 'filled'}
      loading={compute.isPending}
      onClick={() => compute.mutate()}
    >
      {result ? text.computeAgain : text.compute}
    </Button>
  );
}

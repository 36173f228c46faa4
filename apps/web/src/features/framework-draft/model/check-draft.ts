// The live lint: the same gate the server keeps before issuing, over the draft as it stands on the screen.
import { type Draft, rootId } from '@parindex/domain/framework/draft/draft';
import { checkDraft as checkGate } from '@parindex/domain/framework/draft/gate';
import type { Framework } from '@parindex/domain/framework/framework';

export interface DraftIssue {
  /** The node, or `root` for the framework itself. */
  readonly node: string;
  readonly field: string | null;
  readonly message: string;
  readonly severity: 'error' | 'warning';
}

export interface DraftChecking {
  /** Null while there is an error. */
  readonly framework: Framework | null;
  /** Errors first, each kind in the order of the document. */
  readonly issues: readonly DraftIssue[];
}

export function checkDraft(draft: Draft): DraftChecking {
  const { framework, findings: issues } = checkGate(draft);
  const errors = issues.filter(({ severity }) => severity === 'error');
  return { framework, issues: [...errors, ...issues.filter(({ severity }) => severity === 'warning')] };
}

export function issuesAt(issues: readonly DraftIssue[], node: string, field?: string): DraftIssue[] {
  return issues.filter((issue) => issue.node === node && (field === undefined || issue.field === field));
}

export function countIssues(issues: readonly DraftIssue[]): { errors: number; warnings: number } {
  const errors = issues.filter(({ severity }) => severity === 'error').length;
  return { errors, warnings: issues.length - errors };
}

/** The worst severity at each node, for the marks in the tree. */
export function marksOf(issues: readonly DraftIssue[]): ReadonlyMap<string, DraftIssue['severity']> {
  const marks = new Map<string, DraftIssue['severity']>();
  for (const { node, severity } of issues.toReversed()) if (node !== rootId) marks.set(node, severity);
  return marks;
}

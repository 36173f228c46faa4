// The live lint: the same reading the server makes, over the draft as it stands on the screen.

import { draftToDocument, placeOfFinding } from '@parindex/domain/framework/draft/document';
import { type Draft, rootId } from '@parindex/domain/framework/draft/draft';
import type { Framework } from '@parindex/domain/framework/framework';
import { readFramework } from '@parindex/domain/framework/read-framework';

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
  const { framework, findings } = readFramework(draftToDocument(draft));
  const issues = findings.map(
    ({ path, message, severity }): DraftIssue => ({ ...placeOfFinding(draft, path), message, severity }),
  );
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

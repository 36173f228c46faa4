// The frame of one field of a node, and of one section of the panel.
import type { DraftNode } from '@parindex/domain/framework/draft/draft';
import type { ReactNode } from 'react';
import { useEditor } from '../editor.ts';
import { issuesAt } from '../model/check-draft.ts';
import { IssueLines } from './issue-lines.tsx';
import classes from './panel.module.css';

/** Wraps one field of a node: findings lead here, and those of the field stand below it. */
export function NodeField({ node, field, children }: { node: DraftNode; field: string; children: ReactNode }) {
  const { checking } = useEditor();
  return (
    <div data-field={field}>
      {children}
      <IssueLines issues={issuesAt(checking.issues, node.id, field)} />
    </div>
  );
}

export function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={classes['section']} aria-label={title}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}

// What the lint says of one field, under it.
import { sayIssue } from '../field-words.ts';
import type { DraftIssue } from '../model/check-draft.ts';
import classes from './panel.module.css';

export function IssueLines({ issues }: { issues: readonly DraftIssue[] }) {
  return issues.map(({ message, severity }) => (
    <p key={message} className={classes['issue']} data-severity={severity}>
      {sayIssue(message)}
    </p>
  ));
}

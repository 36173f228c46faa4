// An empty list says what would stand here and how to get the first one.
import type { ReactNode } from 'react';
import classes from './empty-state.module.css';

interface EmptyStateProps {
  /** "Chưa có đợt đánh giá nào" */
  readonly title: string;
  /** What these things are and why there are none. */
  readonly children: ReactNode;
  /** The button of the next step, where there is one. */
  readonly action?: ReactNode;
}

export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className={classes['empty']}>
      <p className={classes['title']}>{title}</p>
      <div className={classes['body']}>{children}</div>
      {action}
    </div>
  );
}

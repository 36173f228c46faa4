// Everything the lint says, errors first; each line leads to its node and field.
import { rootId } from '@parindex/domain/framework/draft/draft';
import { StatusBadge } from '../../../ui/status-badge.tsx';
import { useEditor } from '../editor.ts';
import { sayIssue } from '../field-words.ts';
import type { DraftIssue } from '../model/check-draft.ts';
import { nodeLabel } from '../model/tree-edits.ts';
import classes from './panel.module.css';
import { text } from './panel.vi.ts';

export function FindingsPanel() {
  const { issues } = useEditor().checking;
  if (issues.length === 0) return <p className={classes['hint']}>{text.noFindings}</p>;
  return <FindingsList issues={issues} />;
}

/** @param onGo something that stands in the way closes first */
export function FindingsList({ issues, onGo = () => {} }: { issues: readonly DraftIssue[]; onGo?: () => void }) {
  const { draft, goTo } = useEditor();
  return (
    <ul className={classes['findings']}>
      {issues.map(({ node, field, message, severity }) => {
        const label = node === rootId ? text.whole : nodeLabel(draft, node);
        return (
          <li key={`${node} ${field} ${message}`}>
            <StatusBadge tone={severity === 'error' ? 'wrong' : 'warn'}>
              {severity === 'error' ? text.errors : text.warnings}
            </StatusBadge>
            <button
              type="button"
              className={classes['goTo']}
              onClick={() => {
                onGo();
                goTo(node, field);
              }}
            >
              <strong>{label}</strong>
              <span>{sayIssue(message)}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

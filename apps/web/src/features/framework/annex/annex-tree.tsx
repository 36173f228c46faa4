// The preview tree of an annex, with the rule suggested for each item and the text it was read from.
import { Checkbox } from '@mantine/core';
import type { AnnexNodeOnWire } from '@parindex/contract/framework-annex';
import { showDecimal } from '../../../ui/format.ts';
import { type TreeColumn, TreeTable } from '../../../ui/table/tree-table.tsx';
import classes from './annex.module.css';
import { text } from './annex.vi.ts';

interface AnnexTreeProps {
  readonly nodes: readonly AnnexNodeOnWire[];
  readonly accepted: ReadonlySet<string>;
  readonly onToggle: (id: string) => void;
}

interface ShownNode {
  readonly id: string;
  readonly parentId: string | null;
  readonly node: AnnexNodeOnWire | null;
  readonly name: string;
}

export function AnnexTree({ nodes, accepted, onToggle }: AnnexTreeProps) {
  const columns: TreeColumn<ShownNode>[] = [
    {
      key: 'name',
      title: text.name,
      render: ({ node, name }) => (
        <span className={node?.isItem ? undefined : classes['branch']}>
          {node && <span className={classes['code']}>{node.code}</span>} {name}
        </span>
      ),
    },
    {
      key: 'max',
      title: text.points,
      align: 'end',
      width: '5rem',
      render: ({ node }) => node && showDecimal(node.max),
    },
    {
      key: 'rule',
      title: text.rule,
      width: '45%',
      render: ({ node }) =>
        node?.isItem && <Suggestion node={node} accepted={accepted.has(node.id)} onToggle={() => onToggle(node.id)} />,
    },
  ];
  return <TreeTable caption={text.preview} rows={withLists(nodes)} columns={columns} />;
}

function Suggestion({ node, accepted, onToggle }: { node: AnnexNodeOnWire; accepted: boolean; onToggle: () => void }) {
  const { suggestion, code } = node;
  if (!suggestion) return <span className={classes['byHand']}>{text.byHand}</span>;
  const { ruleText, source, doubts, from } = suggestion;
  return (
    <div>
      <Checkbox
        checked={accepted}
        onChange={onToggle}
        aria-label={text.accept(code)}
        label={source === 'survey' ? `${text.survey}: ${ruleText}` : ruleText}
      />
      {doubts.map((doubt) => (
        <p key={doubt} className={classes['doubt']}>
          {doubt}
        </p>
      ))}
      <details className={classes['from']}>
        <summary>{text.fromText}</summary>
        <p>{from}</p>
      </details>
    </div>
  );
}

/** Bonus and penalty lines stand under a heading of their own, outside the tree. */
function withLists(nodes: readonly AnnexNodeOnWire[]): ShownNode[] {
  const shown = nodes.map((node) => ({
    id: node.id,
    parentId: node.list === 'items' ? node.parent : `list:${node.list}`,
    node,
    name: node.name,
  }));
  const lists = (['bonus', 'penalty'] as const).filter((list) => nodes.some((node) => node.list === list));
  const headings = lists.map((list) => ({
    id: `list:${list}`,
    parentId: null,
    node: null,
    name: list === 'bonus' ? text.bonusLines : text.penaltyLines,
  }));
  return [...shown, ...headings];
}

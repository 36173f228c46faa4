// The tree of a framework in document order, with a panel that tells everything of one row.
import { Drawer } from '@mantine/core';
import type { FrameworkRow } from '@parindex/contract/framework';
import { useState } from 'react';
import { showDecimal } from '../../ui/format.ts';
import { type TreeColumn, TreeTable } from '../../ui/table/tree-table.tsx';
import classes from './framework.module.css';
import { sourceNames, text } from './framework.vi.ts';
import { FrameworkRowDetails } from './framework-row-details.tsx';

type ShownRow = FrameworkRow & { readonly id: string; readonly parentId: string | null };

export function FrameworkTree({ rows }: { rows: readonly FrameworkRow[] }) {
  const [chosen, setChosen] = useState<FrameworkRow | null>(null);
  return (
    <>
      <TreeTable
        caption={text.tree}
        rows={withLists(rows)}
        columns={columns}
        onRow={(row) => row.name && choose(row)}
      />
      <Drawer
        opened={chosen !== null}
        onClose={() => setChosen(null)}
        position="right"
        size="lg"
        title={chosen && text.details(chosen.code)}
      >
        {chosen && <FrameworkRowDetails row={chosen} />}
      </Drawer>
    </>
  );

  function choose(row: ShownRow) {
    if (!row.id.startsWith(heading)) setChosen(row);
  }
}

const heading = 'list:';

/** Bonus and penalty lines stand under a heading of their own, outside the tree. */
function withLists(rows: readonly FrameworkRow[]): ShownRow[] {
  const shown = rows.map((row) => ({
    ...row,
    id: row.code,
    parentId: row.list === 'tree' ? row.parent : `${heading}${row.list}`,
  }));
  const lists = (['bonus', 'penalty'] as const).filter((list) => rows.some((row) => row.list === list));
  return [...shown, ...lists.map(headingOf)];
}

function headingOf(list: 'bonus' | 'penalty'): ShownRow {
  return {
    id: `${heading}${list}`,
    parentId: null,
    code: '',
    parent: null,
    level: 1,
    isItem: false,
    list,
    name: list === 'bonus' ? text.bonusLines : text.penaltyLines,
    maxPoints: '',
    owner: null,
    source: null,
    ruleKind: null,
    ruleText: null,
    guidance: null,
    evidence: null,
    notApplicable: null,
    exceptions: [],
  };
}

const columns: TreeColumn<ShownRow>[] = [
  {
    key: 'name',
    title: text.code,
    render: ({ code, name, isItem }) => (
      <span className={isItem ? undefined : classes['branch']}>
        {code !== '' && <span className={classes['code']}>{code}</span>} {name}
      </span>
    ),
  },
  {
    key: 'points',
    title: text.points,
    align: 'end',
    width: '5rem',
    render: ({ maxPoints, isItem }) => (
      <span className={isItem ? undefined : classes['branch']}>{showDecimal(maxPoints)}</span>
    ),
  },
  { key: 'source', title: text.source, width: '11rem', render: ({ source }) => source && sourceNames[source] },
  {
    key: 'rule',
    title: text.rule,
    width: '38%',
    render: ({ ruleText }) => ruleText,
  },
];

// Chooses the node a proposal speaks of: by typing, or out of the tree.
import type { FrameworkRow } from '@parindex/contract/framework';
import { showDecimal } from '../../ui/format.ts';
import { SearchSelect } from '../../ui/search-select.tsx';
import { type TreeColumn, TreeTable } from '../../ui/table/tree-table.tsx';
import { text } from './framework-revision.vi.ts';

/** Stands for the whole set, which has no code. */
const whole = '(whole)';

interface PlacePickerProps {
  readonly rows: readonly FrameworkRow[];
  /** A new item is looked for: branches alone, and the top of the set. */
  readonly isForNew: boolean;
  /** null = the whole set; undefined = nothing chosen yet. */
  readonly value: string | null | undefined;
  readonly onChoose: (code: string | null | undefined) => void;
}

export function PlacePicker({ rows, isForNew, value, onChoose }: PlacePickerProps) {
  const offered = isForNew ? rows.filter(({ isItem }) => !isItem) : rows;
  const options = [
    { value: whole, label: isForNew ? text.newAtTop : text.whole },
    ...offered.map(({ code, name }) => ({ value: code, label: `${code} ${name}` })),
  ];
  return (
    <>
      <SearchSelect
        label={isForNew ? text.chooseUnder : text.choose}
        description={text.chooseHint}
        required
        clearable
        options={options}
        value={value === null ? whole : (value ?? null)}
        onChoose={(chosen) => onChoose(chosen === null ? undefined : chosen === whole ? null : chosen)}
      />
      {value === undefined && (
        <TreeTable
          caption={text.tree}
          rows={offered.map((row) => ({ ...row, id: row.code, parentId: row.parent }))}
          columns={columns}
          onRow={({ code }) => onChoose(code)}
        />
      )}
    </>
  );
}

const columns: TreeColumn<FrameworkRow & { id: string; parentId: string | null }>[] = [
  { key: 'name', title: text.code, render: ({ code, name }) => `${code} ${name}` },
  { key: 'points', title: text.points, align: 'end', width: '4rem', render: ({ maxPoints }) => showDecimal(maxPoints) },
];

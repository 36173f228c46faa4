// A tree with columns (framework, plan): branches open and close; arrows walk it as the ARIA tree grid says.
import { Button } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { Icon } from '../icons.tsx';
import classes from './data-table.module.css';
import { text } from './table.vi.ts';
import { type ShownRow, shownRows, type TreeRow, treeStep } from './tree-rules.ts';
import treeClasses from './tree-table.module.css';

export interface TreeColumn<Row> {
  readonly key: string;
  readonly title: string;
  readonly render: (row: Row) => ReactNode;
  readonly align?: 'end';
  readonly width?: string;
}

interface TreeTableProps<Row extends TreeRow> {
  readonly caption: string;
  readonly rows: readonly Row[];
  /** The first column carries the levels and the opening arrows. */
  readonly columns: readonly TreeColumn<Row>[];
  /** Enter on a row, or a click on it. */
  readonly onRow?: (row: Row) => void;
}

export function TreeTable<Row extends TreeRow>({ caption, rows, columns, onRow }: TreeTableProps<Row>) {
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [focusId, setFocusId] = useState<string | null>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  const shown = shownRows(rows, closed);
  const focused = Math.max(
    shown.findIndex(({ row }) => row.id === focusId),
    0,
  );

  const setOpen = (id: string, open: boolean) =>
    setClosed((before) => (open ? new Set([...before].filter((other) => other !== id)) : new Set([...before, id])));
  const focusRow = (index: number) => body.current?.querySelectorAll<HTMLElement>('tr')[index]?.focus();

  function onKeyDown(event: KeyboardEvent, index: number) {
    // Keys inside a button or field of a cell are theirs.
    if (event.target !== event.currentTarget) return;
    const row = shown[index]?.row;
    if (event.key === 'Enter' && row) onRow?.(row);
    const step = treeStep(event.key, index, shown);
    if (step === null) return;
    event.preventDefault();
    if ('go' in step) focusRow(step.go);
    else if ('open' in step) setOpen(step.open, true);
    else setOpen(step.close, false);
  }

  return (
    <div>
      <div className={`${treeClasses['tools']} not-printed`}>
        <Button size="xs" variant="default" onClick={() => setClosed(new Set())}>
          {text.expandAll}
        </Button>
        <Button size="xs" variant="default" onClick={() => setClosed(new Set(rows.map(({ id }) => id)))}>
          {text.collapseAll}
        </Button>
      </div>
      <div className={`${classes['box']} ${treeClasses['box']}`}>
        <table role="treegrid" aria-label={caption} className={`${classes['table']} ${treeClasses['tree']}`}>
          <thead>
            <tr role="row">
              {columns.map(({ key, title, align, width }) => (
                <th key={key} role="columnheader" scope="col" data-align={align} style={{ width }}>
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody ref={body}>
            {shown.map((line, index) => (
              <tr
                key={line.row.id}
                role="row"
                aria-level={line.level}
                aria-posinset={line.position}
                aria-setsize={line.siblings}
                aria-expanded={line.open ?? undefined}
                tabIndex={index === focused ? 0 : -1}
                onFocus={() => setFocusId(line.row.id)}
                onKeyDown={(event) => onKeyDown(event, index)}
                onClick={() => onRow?.(line.row)}
              >
                <TreeCells line={line} columns={columns} onOpen={(open) => setOpen(line.row.id, open)} />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

interface TreeCellsProps<Row extends TreeRow> {
  readonly line: ShownRow<Row>;
  readonly columns: readonly TreeColumn<Row>[];
  readonly onOpen: (open: boolean) => void;
}

function TreeCells<Row extends TreeRow>({ line, columns, onOpen }: TreeCellsProps<Row>) {
  return columns.map((column, index) => (
    <td key={column.key} role="gridcell" data-align={column.align}>
      {index > 0 ? (
        column.render(line.row)
      ) : (
        <span className={treeClasses['first']} style={{ paddingInlineStart: `${(line.level - 1) * 1.25}rem` }}>
          {line.open === null ? (
            <span className={treeClasses['leaf']} />
          ) : (
            <button
              type="button"
              tabIndex={-1}
              className={treeClasses['toggle']}
              aria-label={line.open ? text.collapse : text.expand}
              onClick={(event) => {
                event.stopPropagation();
                onOpen(!line.open);
              }}
            >
              <Icon name={line.open ? 'down' : 'right'} size={16} />
            </button>
          )}
          {column.render(line.row)}
        </span>
      )}
    </td>
  ));
}

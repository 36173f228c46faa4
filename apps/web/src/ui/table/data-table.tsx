// A list as a dense table: search, filters and sort live in the address; exports and prints what it shows.
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { downloadCsv } from '../csv.ts';
import { EmptyState } from '../empty-state.tsx';
import { Icon } from '../icons.tsx';
import { useAddress } from '../use-address.ts';
import classes from './data-table.module.css';
import { text } from './table.vi.ts';
import { type Address, type Column, exportRows, nextSort, visibleRows } from './table-rules.ts';
import { TableToolbar } from './table-toolbar.tsx';

export interface ShownColumn<Row> extends Column<Row> {
  /** How the cell looks, when its text is not enough. The text is still what is searched and exported. */
  readonly render?: (row: Row) => ReactNode;
}

interface DataTableProps<Row> {
  /** What the table lists; read out before it, and the name of the exported file. */
  readonly caption: string;
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** The first column stays in sight when the table is scrolled sideways: put the name there. */
  readonly columns: readonly ShownColumn<Row>[];
  /** Shown when there are no rows at all. */
  readonly empty: ReactNode;
  /** Every row is one line high; what does not fit is reached by scrolling sideways. */
  readonly oneLine?: boolean;
  /** More controls beside the search box. */
  readonly children?: ReactNode;
}

export function DataTable<Row>({ caption, rows, rowKey, columns, empty, oneLine, children }: DataTableProps<Row>) {
  const [address, change] = useAddress();
  const shown = visibleRows(rows, columns, address);
  const clear = () =>
    change(Object.fromEntries(['q', ...columns.map(({ key }) => key)].map((key) => [key, undefined])));

  return (
    <div>
      <TableToolbar
        columns={columns}
        address={address}
        onChange={change}
        count={text.count(shown.length, rows.length)}
        onExport={() => downloadCsv(caption, exportRows(shown, columns))}
      >
        {children}
      </TableToolbar>
      {rows.length === 0 && empty}
      {rows.length > 0 && shown.length === 0 && (
        <EmptyState
          title={text.nothingFound}
          action={
            <Button variant="default" onClick={clear}>
              {text.clear}
            </Button>
          }
        >
          {text.nothingFoundBody}
        </EmptyState>
      )}
      {shown.length > 0 && (
        // Focusable, so that the keyboard can scroll it sideways.
        <section className={classes['box']} tabIndex={0} aria-label={caption}>
          {/* Roles are spelled out because the phone's cards change `display`, which would take them away. */}
          <table role="table" className={classes['table']} data-one-line={oneLine || undefined}>
            <caption className="unseen">{caption}</caption>
            <TableHead columns={columns} address={address} onSort={(sort) => change({ sort })} />
            <tbody role="rowgroup">
              {shown.map((row) => (
                <tr role="row" key={rowKey(row)}>
                  {columns.map((column, index) => (
                    <DataCell key={column.key} column={column} row={row} first={index === 0} />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </div>
  );
}

function DataCell<Row>({ column, row, first }: { column: ShownColumn<Row>; row: Row; first: boolean }) {
  const content = column.render ? column.render(row) : column.text(row);
  if (first) {
    return (
      <th role="rowheader" scope="row">
        {content}
      </th>
    );
  }
  return (
    <td role="cell" data-title={column.title} data-align={column.align}>
      {content}
    </td>
  );
}

interface TableHeadProps<Row> {
  readonly columns: readonly Column<Row>[];
  readonly address: Address;
  readonly onSort: (sort: string | undefined) => void;
}

function TableHead<Row>({ columns, address, onSort }: TableHeadProps<Row>) {
  const { sort } = address;
  return (
    <thead role="rowgroup">
      <tr role="row">
        {columns.map(({ key, title, align, width, control }) => {
          const up = sort === key;
          const down = sort === `-${key}`;
          return (
            <th
              key={key}
              role="columnheader"
              scope="col"
              data-align={align}
              style={{ width }}
              aria-sort={control ? undefined : up ? 'ascending' : down ? 'descending' : 'none'}
            >
              {control ? (
                title
              ) : (
                <button type="button" className={classes['sort']} onClick={() => onSort(nextSort(key, sort))}>
                  {title}
                  <span data-quiet={!up && !down}>
                    <Icon name={up ? 'up' : down ? 'down' : 'sort'} size={14} />
                  </span>
                </button>
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

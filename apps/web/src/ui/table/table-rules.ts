// Searching, filtering, sorting and exporting the rows of a table: pure.
import { compareVietnamese, matches } from '../fold.ts';

export interface Column<Row> {
  readonly key: string;
  readonly title: string;
  /** What the cell says: searched, sorted, exported and, without `render`, shown. */
  readonly text: (row: Row) => string;
  /** Order other than that of the text: an ISO day, a decimal as its exact number of hundredths, null last. */
  readonly order?: (row: Row) => string | number | null;
  /** Numbers stand at the right edge. */
  readonly align?: 'end';
  readonly width?: string;
  /** Buttons, not a value: neither sorted nor exported. */
  readonly control?: true;
  /** Offers a filter by this value of the row, kept in the address under the column's key. */
  readonly filter?: {
    readonly label: string;
    /** Several values: the row is shown when any of them is asked for. */
    readonly of: (row: Row) => string | readonly string[];
    readonly options: readonly FilterOption[];
  };
}

export interface FilterOption {
  readonly value: string;
  readonly label: string;
}

/** The part of the address a table reads: `q`, `sort` (`name` or `-name`), and one entry per filter. */
export type Address = Readonly<Record<string, string>>;

/** Rows that the address asks for, in its order; rows that compare equal keep the order they came in. */
export function visibleRows<Row>(rows: readonly Row[], columns: readonly Column<Row>[], address: Address): Row[] {
  const search = address['q'] ?? '';
  const filters = columns.flatMap(({ key, filter }) => {
    const wanted = address[key];
    return filter && wanted ? [{ of: filter.of, wanted }] : [];
  });
  const found = rows.filter(
    (row) =>
      filters.every(({ of, wanted }) => [of(row)].flat().includes(wanted)) &&
      matches(columns.map((column) => column.text(row)).join(' '), search),
  );
  return sortRows(found, columns, address['sort']);
}

function sortRows<Row>(rows: Row[], columns: readonly Column<Row>[], sort: string | undefined): Row[] {
  const column = columns.find(({ key }) => key === sort?.replace(/^-/, ''));
  if (column === undefined) return rows;
  const direction = sort?.startsWith('-') ? -1 : 1;
  const order = column.order ?? column.text;
  return rows.toSorted((left, right) => compareCells(order(left), order(right), direction));
}

/** What is not there comes last in both directions. */
function compareCells(left: string | number | null, right: string | number | null, direction: 1 | -1): number {
  if (left === null || right === null) return Number(left === null) - Number(right === null);
  if (typeof left === 'number' && typeof right === 'number') return direction * (left - right);
  return direction * compareVietnamese(String(left), String(right));
}

/** The next `sort` after a click on a head: up, down, none. */
export function nextSort(key: string, sort: string | undefined): string | undefined {
  if (sort === key) return `-${key}`;
  return sort === `-${key}` ? undefined : key;
}

/** Head and rows as text, for the CSV file. */
export function exportRows<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): string[][] {
  const values = columns.filter(({ control }) => !control);
  return [values.map(({ title }) => title), ...rows.map((row) => values.map((column) => column.text(row)))];
}

// Reads the rows of a scores file against a framework and tells everything that is wrong with them.
import { type Decimal, parseDecimal, toText } from '../decimal.ts';
import { type Framework, type Item, itemsOf } from '../framework/framework.ts';
import type { AgencyEntries, Entry } from './entry.ts';
import { readFigures } from './read-figures.ts';
import { scoresText } from './read-scores.vi.ts';
import { pointsProblem } from './score-item.ts';

export const scoresColumns = ['agency', 'group', 'item', 'points', 'value', 'status'] as const;

/** One row as the file has it: every cell as text, with the row number a person sees. */
export interface ScoresRow extends Readonly<Record<(typeof scoresColumns)[number], string>> {
  readonly row: number;
}

export interface RowFinding {
  readonly row: number;
  readonly message: string;
}

export interface ScoresReading {
  /** Null when anything is wrong: nothing is half-read. */
  readonly agencies: readonly AgencyEntries[] | null;
  readonly findings: readonly RowFinding[];
}

interface AgencyBeingRead {
  readonly agency: string;
  readonly group: string;
  readonly kind: null;
  readonly entries: Map<string, Entry>;
}

/** @param rows in the order of the file; an agency's group must be the same in all of its rows */
export function readScores(framework: Framework, rows: readonly ScoresRow[]): ScoresReading {
  const items = new Map(
    [...itemsOf(framework), ...framework.bonus, ...framework.penalty].map((item) => [item.code, item]),
  );
  const findings: RowFinding[] = [];
  const agencies = new Map<string, AgencyBeingRead>();
  const firstRows = new Map<string, number>();
  for (const raw of rows) {
    const row = tidy(raw);
    const fail = (message: string) => {
      findings.push({ row: row.row, message });
    };
    const agency = openAgency(row, agencies, fail);
    const item = findItem(row, items, fail);
    if (!item) continue;
    const entry = readEntry(item, row, fail);
    const key = `${row.agency}\u0000${row.item}`;
    const first = firstRows.get(key);
    if (first !== undefined) fail(scoresText.twice(row.agency, row.item, first));
    firstRows.set(key, first ?? row.row);
    if (entry) agency?.entries.set(item.code, entry);
  }
  if (rows.length === 0) findings.push({ row: 1, message: scoresText.empty });
  return { agencies: findings.length === 0 ? [...agencies.values()] : null, findings };
}

function tidy(row: ScoresRow): ScoresRow {
  const cells = scoresColumns.map((column) => [column, row[column].normalize('NFC').trim()]);
  return { ...(Object.fromEntries(cells) as Omit<ScoresRow, 'row'>), row: row.row };
}

type Fail = (message: string) => void;

function openAgency(row: ScoresRow, agencies: Map<string, AgencyBeingRead>, fail: Fail): AgencyBeingRead | null {
  if (row.agency === '') fail(scoresText.absent('agency'));
  if (row.group === '') fail(scoresText.absent('group'));
  if (row.agency === '' || row.group === '') return null;
  const known = agencies.get(row.agency);
  if (known && known.group !== row.group) fail(scoresText.twoGroups(row.agency, known.group, row.group));
  if (known) return known;
  const opened: AgencyBeingRead = { agency: row.agency, group: row.group, kind: null, entries: new Map() };
  agencies.set(row.agency, opened);
  return opened;
}

function findItem(row: ScoresRow, items: ReadonlyMap<string, Item>, fail: Fail): Item | null {
  if (row.item === '') {
    fail(scoresText.absent('item'));
    return null;
  }
  const item = items.get(row.item);
  if (!item) fail(scoresText.unknownItem(row.item));
  return item ?? null;
}

function readEntry(item: Item, row: ScoresRow, fail: Fail): Entry | null {
  const isFilled = row.points !== '' || row.value !== '';
  const points = row.points === '' ? null : readPoints(item, row.points, fail);
  switch (row.status) {
    case 'missing':
      if (isFilled) fail(scoresText.missingButFilled);
      return null;
    case 'notApplicable':
      if (item.notApplicable === 'forbidden') fail(scoresText.notApplicableForbidden(item.code));
      if (row.value !== '') fail(scoresText.notApplicableWithValue);
      return { status: 'notApplicable', ground: null, points };
    case '':
      break;
    default:
      fail(scoresText.status(row.status));
      return null;
  }
  if (!isFilled) return null;
  const reading = row.value === '' ? null : readFigures(item.rule, row.value);
  if (reading && !reading.ok) {
    fail(`value: ${reading.message}`);
    return null;
  }
  const figures = reading?.figures ?? null;
  if (item.rule.kind === 'manual' && figures?.kind === 'amount' && points === null) {
    return { status: 'given', figures, points: readPoints(item, row.value, fail) };
  }
  return { status: 'given', figures, points };
}

function readPoints(item: Item, text: string, fail: Fail): Decimal | null {
  const points = parseDecimal(text);
  if (points === null) {
    fail(scoresText.points(text));
    return null;
  }
  const step = item.rule.kind === 'manual' ? item.rule.step : null;
  const problem = pointsProblem(points, item.max, step);
  if (problem === 'range') fail(scoresText.range(text, item.code, toText(item.max)));
  if (problem === 'step' && step !== null) fail(scoresText.step(text, item.code, toText(step)));
  return points;
}

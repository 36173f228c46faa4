// Reads the rows of a sheet of results against a round and tells everything that is wrong with them.
import { toText } from '../decimal.ts';
import type { Framework, Item } from '../framework/framework.ts';
import { itemsOf } from '../framework/framework.ts';
import type { AgencyFacts } from '../scoring/entry.ts';
import { type Figures, writeFigures } from '../scoring/figures.ts';
import { readFigures } from '../scoring/read-figures.ts';
import { pointsProblem } from '../scoring/score-item.ts';
import { surveyText } from './survey.vi.ts';
import { exemption, isImported, waitingItems } from './waiting.ts';

/** One row as the file has it. `agencyName` is the name beside the code, where the sheet has such a column. */
export interface ResultRow {
  readonly row: number;
  readonly agency: string;
  readonly agencyName: string;
  readonly item: string;
  readonly value: string;
}

/** An agency of the round as a sheet may call it. */
export interface RoundAgency extends AgencyFacts {
  readonly assessmentId: string;
  readonly code: string;
  readonly name: string;
  readonly framework: Framework;
}

export interface ReadResult {
  readonly assessmentId: string;
  readonly itemCode: string;
  /** Canonical, as `writeFigures` makes it. */
  readonly figures: string;
}

export interface ResultFinding {
  readonly row: number;
  readonly message: string;
  readonly severity: 'error' | 'warning';
}

export interface ResultsReading {
  readonly results: readonly ReadResult[];
  readonly findings: readonly ResultFinding[];
}

type Note = (message: string, severity?: ResultFinding['severity']) => void;

/** @returns every finding at once; with an error among them the results are not to be used */
export function readResults(rows: readonly ResultRow[], agencies: readonly RoundAgency[]): ResultsReading {
  const findings: ResultFinding[] = [];
  const results: ReadResult[] = [];
  const findAgency = agencyFinder(agencies);
  const findItem = itemFinder();
  const firstRows = new Map<string, number>();
  let blank = 0;
  for (const row of rows) {
    const note: Note = (message, severity = 'error') => findings.push({ row: row.row, message, severity });
    const agency = findAgency(row, note);
    const item = agency && findItem(row, agency, note);
    if (!agency || !item) continue;
    const first = firstRows.get(`${agency.assessmentId} ${item.code}`);
    if (first !== undefined) note(surveyText.twice(agency.name, item.code, first));
    firstRows.set(`${agency.assessmentId} ${item.code}`, first ?? row.row);
    if (row.value === '') {
      blank += 1;
      continue;
    }
    const exempt = exemption(item, agency);
    if (exempt) note(surveyText.exempt(agency.name, item.code, exempt.ground), 'warning');
    const figures = readValue(item, row.value, note);
    if (figures)
      results.push({ assessmentId: agency.assessmentId, itemCode: item.code, figures: writeFigures(figures) });
  }
  if (blank > 0) findings.push({ row: 1, message: surveyText.blank(blank), severity: 'warning' });
  const isSilent = !findings.some(({ severity }) => severity === 'error');
  if (results.length === 0 && isSilent) findings.push({ row: 1, message: surveyText.nothing, severity: 'error' });
  return { results, findings };
}

/** By id, else by code, else by the exact name; a name beside a code must be that agency's. */
function agencyFinder(agencies: readonly RoundAgency[]) {
  const byId = new Map(agencies.map((agency) => [agency.agency, agency]));
  const byCode = new Map(agencies.map((agency) => [tidy(agency.code), agency]));
  const byName = Map.groupBy(agencies, ({ name }) => tidy(name));
  return (row: ResultRow, note: Note): RoundAgency | null => {
    const given = row.agency === '' ? row.agencyName : row.agency;
    if (given === '') {
      note(surveyText.noAgency);
      return null;
    }
    const known = byId.get(given) ?? byCode.get(tidy(given));
    const named = known ? [known] : (byName.get(tidy(given)) ?? []);
    const [found] = named;
    if (!found) note(surveyText.unknownAgency(given));
    if (named.length > 1) note(surveyText.ambiguousAgency(given));
    if (found && row.agency !== '' && row.agencyName !== '' && tidy(row.agencyName) !== tidy(found.name)) {
      note(surveyText.nameDiffers(row.agency, found.name, row.agencyName));
    }
    return named.length === 1 ? (found ?? null) : null;
  };
}

/** The items of each framework are put into a map once, however many rows there are. */
function itemFinder() {
  const known = new Map<Framework, ReadonlyMap<string, Item>>();
  const itemsByCode = (framework: Framework) => {
    const kept = known.get(framework);
    if (kept) return kept;
    const items = [...itemsOf(framework), ...framework.bonus, ...framework.penalty, ...waitingItems(framework)];
    const byCode = new Map(items.map((item) => [item.code, item]));
    known.set(framework, byCode);
    return byCode;
  };
  return (row: ResultRow, { framework }: RoundAgency, note: Note): Item | null => {
    if (row.item === '') {
      note(surveyText.noItem);
      return null;
    }
    const item = itemsByCode(framework).get(row.item);
    if (!item) {
      note(
        surveyText.unknownItem(
          row.item,
          waitingItems(framework).map(({ code }) => code),
        ),
      );
    } else if (!isImported(item)) note(surveyText.otherSource(item.code, item.source));
    return item && isImported(item) ? item : null;
  };
}

function readValue(item: Item, value: string, note: Note): Figures | null {
  const reading = readFigures(item.rule, value);
  if (!reading.ok) {
    note(surveyText.value(reading.message));
    return null;
  }
  const { figures } = reading;
  if (item.rule.kind !== 'manual' || figures.kind !== 'amount') return figures;
  const problem = pointsProblem(figures.value, item.max, item.rule.step);
  if (problem === 'range') note(surveyText.abovePoints(value, toText(item.max)));
  if (problem === 'step') note(surveyText.offStep(value, toText(item.rule.step ?? item.max)));
  return figures;
}

function tidy(text: string): string {
  return text.normalize('NFC').replaceAll(/\s+/g, ' ').trim().toLowerCase();
}

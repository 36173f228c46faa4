// A published edition (bản công bố): all that is needed to read a result and to compute it again, in one document.
import { toText } from '../decimal.ts';
import type { Entry } from '../scoring/entry.ts';
import { writeFigures } from '../scoring/figures.ts';
import type { AgencyDocument, GroupDocument, GroupInput, ItemOrigin, ResultDocument } from './result-document.ts';

export const editionFormat = 'parindex-edition/1';

/** The final entry of one item of one agency. What is not listed is missing. */
export interface PublishedEntry {
  readonly agency: string;
  readonly group: string;
  readonly item: string;
  readonly status: Entry['status'];
  /** As in a scores file: `b=95;a=100`, `yes`, an option's name. */
  readonly figures: string | null;
  readonly points: string | null;
  readonly ground: string | null;
}

/** Of who decided, the layer alone: the public has a right to the reason of a number, not to the names of officials. */
export interface PublishedOrigin {
  readonly decidedIn: string | null;
  /** SHA-256 of the files the item was decided on. */
  readonly evidence: readonly string[];
}

export interface PublishedAgency extends Omit<AgencyDocument, 'assessmentId' | 'origins'> {
  readonly origins: Readonly<Record<string, PublishedOrigin>>;
}

export interface PublishedGroup extends Omit<GroupDocument, 'agencies' | 'framework'> {
  readonly framework: { readonly id: string; readonly hash: string; readonly title: string };
  readonly agencies: readonly PublishedAgency[];
}

export interface EditionDocument {
  readonly format: string;
  readonly engine: string;
  readonly number: number;
  readonly publishedAt: string;
  readonly authority: { readonly id: string; readonly name: string };
  readonly round: {
    readonly id: string;
    readonly title: string;
    readonly yearJudged: number;
    readonly yearPublished: number;
    readonly yearCarriedOut: number;
  };
  readonly decision: { readonly number: string; readonly date: string };
  /** True for a year that was published before this platform and entered from its papers. */
  readonly entered: boolean;
  /** Which papers; null unless entered. */
  readonly source: string | null;
  /** Each file once, as it came; `hash` is its SHA-256. */
  readonly frameworks: readonly { readonly id: string; readonly hash: string; readonly source: string }[];
  readonly entries: readonly PublishedEntry[];
  readonly groups: readonly PublishedGroup[];
  /** SHA-256 of the result that was approved. */
  readonly result: string;
  readonly previousEdition: string | null;
  /** Newest record of the audit log at that moment: nobody can swap the whole log afterwards. */
  readonly auditHead: string | null;
}

/** What surrounds the result: everything but groups and entries. */
export type EditionFrame = Omit<EditionDocument, 'format' | 'engine' | 'entries' | 'groups' | 'previousEdition'>;

export function buildEdition(
  frame: EditionFrame,
  result: ResultDocument,
  inputs: readonly GroupInput[],
): EditionDocument {
  return {
    format: editionFormat,
    engine: result.engine,
    ...frame,
    previousEdition: result.previousEdition,
    entries: inputs.flatMap(({ agencies }) => agencies.flatMap(({ entries }) => publishedEntries(entries))),
    groups: result.groups.map(({ framework: { id, hash, title }, agencies, ...group }) => ({
      ...group,
      framework: { id, hash, title },
      agencies: agencies.map(publishedAgency),
    })),
  };
}

function publishedEntries({ agency, group, entries }: GroupInput['agencies'][number]['entries']): PublishedEntry[] {
  return [...entries]
    .toSorted(([left], [right]) => (left < right ? -1 : 1))
    .map(([item, entry]) => ({
      agency,
      group,
      item,
      status: entry.status,
      figures: entry.status === 'given' && entry.figures !== null ? writeFigures(entry.figures) : null,
      points: entry.points === null ? null : toText(entry.points),
      ground: entry.status === 'notApplicable' ? entry.ground : null,
    }));
}

function publishedAgency({ assessmentId: _internal, origins, ...agency }: AgencyDocument): PublishedAgency {
  const published = Object.entries(origins).map(([item, origin]) => [item, publishedOrigin(origin)] as const);
  return { ...agency, origins: Object.fromEntries(published) };
}

function publishedOrigin({ decidedIn, evidence }: ItemOrigin): PublishedOrigin {
  return { decidedIn, evidence: evidence.map(({ hash }) => hash) };
}

/**
 * The rows of a scores file from which `parindex compute` gives the very points of one group.
 *
 * What does not apply is written as notApplicable, whatever the ground: a scores file knows nothing of the kind of an
 * agency, so exceptions of the framework would not be seen. Missing items have a row too: an agency with nothing at all
 * still appears.
 */
export function scoresRows(edition: EditionDocument, groupCode: string): string[][] {
  const group = edition.groups.find(({ code }) => code === groupCode);
  const entries = new Map(edition.entries.map((entry) => [`${entry.agency} ${entry.item}`, entry]));
  const agencies = (group?.agencies ?? []).toSorted((left, right) => (left.agency < right.agency ? -1 : 1));
  return agencies.flatMap(({ agency, items, bonusItems, penaltyItems }) =>
    [...items, ...bonusItems, ...penaltyItems].map(({ item, outcome }) => {
      const entry = entries.get(`${agency} ${item}`);
      const row = [agency, groupCode, item];
      if (outcome === 'scored') return [...row, entry?.points ?? '', entry?.figures ?? '', ''];
      return outcome === 'missing' ? [...row, '', '', 'missing'] : [...row, entry?.points ?? '', '', 'notApplicable'];
    }),
  );
}

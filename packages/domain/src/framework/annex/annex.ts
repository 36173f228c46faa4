// An annex (phụ lục) as officials have it in Excel, and what reading it gives: a tree, suggestions, findings, rows left out.
import type { Finding } from '../../finding.ts';
import type { Value } from '../draft/tree.ts';

/** `row` is the number Excel shows; cells are texts, numbers with a point. */
export interface AnnexRow {
  readonly row: number;
  readonly cells: readonly string[];
}

/** A merged block: rows as Excel counts them, columns from 0, both ends included. */
export interface MergedBlock {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface AnnexSheet {
  readonly name: string;
  readonly rows: readonly AnnexRow[];
  /** Absent where the file does not tell: then only the upper left cell of a block has its text. */
  readonly merges?: readonly MergedBlock[];
}

/** What a column may hold. `pillar` and `criterion`: where each level has a column of its own, `name` is the lowest. */
export const annexColumns = [
  'code',
  'pillar',
  'criterion',
  'name',
  'max',
  'rule',
  'evidence',
  'owner',
  'source',
  'note',
] as const;
export type AnnexColumn = (typeof annexColumns)[number];

/** Which column of the sheet (from 0) holds what, below which row. A person may change all of it. */
export interface AnnexMapping {
  readonly headerRow: number;
  /** The last row of a header of several rows. */
  readonly headerEnd: number;
  readonly columns: Readonly<Partial<Record<AnnexColumn, number>>>;
}

export interface AnnexFinding {
  readonly row: number;
  readonly message: string;
  readonly severity: Finding['severity'];
}

/** A rule read out of a text; a person accepts or rejects it. */
export interface RuleSuggestion {
  readonly rule: Readonly<Record<string, Value>>;
  readonly source: 'self' | 'survey' | null;
  /** The text it was read from. */
  readonly from: string;
  /** Why it should be looked at; without any it is accepted unless somebody rejects it. */
  readonly doubts: readonly string[];
}

export type AnnexList = 'items' | 'bonus' | 'penalty';

export interface AnnexNode {
  readonly id: string;
  readonly parent: string | null;
  readonly list: AnnexList;
  /** Its own row, then those of its guidance. */
  readonly rows: readonly number[];
  readonly code: string;
  readonly name: string;
  readonly max: string | null;
  readonly guidance: string | null;
  readonly evidence: string | null;
  /** As the sheet calls the agency. */
  readonly owner: string | null;
  /** Null for a branch, and for an item whose rule was not recognised. */
  readonly suggestion: RuleSuggestion | null;
  readonly isItem: boolean;
}

export interface LeftOutRow {
  readonly row: number;
  readonly text: string;
  readonly reason: string;
}

export interface AnnexReading {
  readonly title: string | null;
  readonly year: number | null;
  readonly bonusCap: string | null;
  readonly penaltyCap: string | null;
  /** In the order of the sheet. */
  readonly nodes: readonly AnnexNode[];
  readonly findings: readonly AnnexFinding[];
  readonly leftOut: readonly LeftOutRow[];
}

/** Reads into a mapping step by step. */
export type NoteRow = (row: number, message: string, severity?: Finding['severity']) => void;

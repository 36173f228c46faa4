// What stands in the form of one decision, and what of it is sent.
import type { AppraisalEntry, AppraisalRow, AppraiseItem, ItemAcross } from '@parindex/contract/appraisal';
import type { GridRow } from '@parindex/contract/assessment';
import { editDecimal, type Parsed, parseDecimal } from '../../ui/format.ts';
import { type DecisionKind, text } from './appraisal.vi.ts';
import { editFigures, parseFigures } from './figures-text.ts';

/** The revision is added when it is sent: it may move on while a save waits. */
export type Decision = Omit<AppraiseItem, 'revision'>;

/** One item of one agency, from the sheet of the agency or from the row across agencies. */
export interface Subject {
  readonly item: GridRow;
  readonly declaredFigures: string | null;
  readonly self: AppraisalRow['self'];
  readonly pass1: AppraisalRow['pass1'];
  readonly entry: AppraisalEntry;
  readonly mayAppraise: NonNullable<AppraisalRow['mayAppraise']>;
}

export interface Draft {
  readonly decision: DecisionKind | null;
  readonly figures: string;
  readonly points: string;
  readonly reason: string;
  readonly asksExplanation: boolean;
}

export type DraftProblems = Partial<Record<'decision' | 'figures' | 'points' | 'reason', string>>;

export function subjectOfRow(row: AppraisalRow): Subject | null {
  if (row.appraisal === null || row.mayAppraise === null) return null;
  return {
    item: row,
    declaredFigures: row.entry?.figures ?? null,
    self: row.self,
    pass1: row.pass1,
    entry: row.appraisal,
    mayAppraise: row.mayAppraise,
  };
}

export function subjectAcross(item: GridRow, row: ItemAcross['rows'][number]): Subject {
  const { self, pass1, appraisal, mayAppraise } = row;
  return { item, declaredFigures: row.figures, self, pass1, entry: appraisal, mayAppraise };
}

/** Accepting keeps what came before this pass; where nothing came there is nothing to accept. */
export function canAccept({ self, pass1, mayAppraise }: Subject): boolean {
  return mayAppraise.allowed && (pass1 ?? self)?.outcome !== 'missing';
}

export const acceptance: Decision = {
  decision: 'accepted',
  figures: null,
  points: null,
  reason: null,
  asksExplanation: false,
};

/** @param unsaved what was sent and is not saved yet: it goes before what stands */
export function draftOf({ item, entry, declaredFigures }: Subject, unsaved: Decision | null): Draft {
  const { decision, figures, points, reason, asksExplanation } = unsaved ?? entry;
  return {
    decision,
    // Correcting begins with what was declared.
    figures: editFigures(item, figures ?? declaredFigures),
    points: editDecimal(points),
    reason: reason ?? '',
    asksExplanation,
  };
}

export function wantsPoints({ notApplicablePolicy }: GridRow, decision: DecisionKind | null): boolean {
  return decision === 'points' || (decision === 'notApplicable' && notApplicablePolicy === 'manual');
}

/** What can be told without the server: numbers that do not read, and what is left empty. */
export function readDraft(
  subject: Subject,
  draft: Draft,
): { readonly decision: Decision } | { readonly problems: DraftProblems } {
  const { item } = subject;
  const { decision, asksExplanation } = draft;
  if (decision === null) return { problems: { decision: text.choose } };
  const points = wantsPoints(item, decision) ? parseDecimal(draft.points) : null;
  const figures = decision === 'figures' ? parseFigures(item, draft.figures) : null;
  const reason = draft.reason.trim() || null;
  const isReasonMissing = reason === null && (decision !== 'accepted' || asksExplanation);
  const problems: DraftProblems = {
    ...(decision === 'accepted' && !canAccept(subject) ? { decision: text.nothingToAccept } : {}),
    ...problemOf('points', points, text.pointsNeeded),
    ...problemOf('figures', figures, text.figuresNeeded),
    ...(isReasonMissing ? { reason: text.reasonNeeded } : {}),
  };
  if (Object.keys(problems).length > 0) return { problems };
  return { decision: { decision, figures: valueOf(figures), points: valueOf(points), reason, asksExplanation } };
}

function problemOf(field: 'points' | 'figures', parsed: Parsed | null, needed: string): DraftProblems {
  if (parsed === null || parsed.outcome === 'read') return {};
  return { [field]: parsed.outcome === 'empty' ? needed : parsed.reason };
}

function valueOf(parsed: Parsed | null): string | null {
  return parsed?.outcome === 'read' ? parsed.value : null;
}

// The board (bảng tiến độ): for one agency and one step, who has the ball and until when.
import { countDone, type DossierProgress, itemsToDecide } from './progress.ts';
import { isAtLeast, type RoundFacts, type RoundStep, roundSteps, stepOf } from './round.ts';
import { ballText } from './round.vi.ts';

export type CellState = 'waiting' | 'open' | 'late' | 'done' | 'notConcerned';

export interface BoardCell {
  readonly state: CellState;
  /** One Vietnamese sentence. */
  readonly ball: string;
  /** The end of the step, while somebody still has something to do. */
  readonly until: Date | null;
}

/** The cells of one agency, one per step in the order of the steps. */
export function boardCells(round: RoundFacts, dossier: DossierProgress, now: Date): BoardCell[] {
  return roundSteps.map((step) => cellOf(round, step, dossier, now));
}

function cellOf(round: RoundFacts, step: RoundStep, dossier: DossierProgress, now: Date): BoardCell {
  const over = doneCell(step, round, dossier);
  if (over) return over;
  if (round.status === 'draft') return waiting(ballText.roundDraft, round, step);
  if (!isAtLeast(round.status, step)) return waiting(ballText.notYet, round, step);
  if (step !== 'selfAssessment' && step !== 'approval' && dossier.status !== 'submitted') {
    return { state: 'notConcerned', ball: ballText.nothingToAppraise, until: null };
  }
  if (round.status !== step) return missedCell(step);
  const dates = stepOf(round, step);
  if (dates && now < dates.opensAt) return waiting(ballText.begins(dates.opensAt), round, step);
  const isLate = dates !== null && now > dates.closesAt;
  return { state: isLate ? 'late' : 'open', ball: ballOf(step, dossier), until: dates?.closesAt ?? null };
}

function waiting(ball: string, round: RoundFacts, step: RoundStep): BoardCell {
  return { state: 'waiting', ball, until: stepOf(round, step)?.closesAt ?? null };
}

/** @returns null while there is something left to do in the step */
function doneCell(step: RoundStep, round: RoundFacts, dossier: DossierProgress): BoardCell | null {
  const done = (ball: string): BoardCell => ({ state: 'done', ball, until: null });
  const { submittedAt, completedAt, explanationSentAt } = dossier;
  switch (step) {
    case 'selfAssessment':
      return submittedAt && done(ballText.submitted(submittedAt));
    case 'appraisal1':
      return completedAt[1] && done(ballText.completed(completedAt[1]));
    case 'explanation':
      return explanationSentAt && done(ballText.explanationSent(explanationSentAt));
    case 'appraisal2':
      return completedAt[2] && done(ballText.completed(completedAt[2]));
    case 'approval':
      if (round.status === 'published') return done(ballText.published);
      return round.status === 'approved' ? done(ballText.approved) : null;
  }
}

/** The round has gone on without it. An explanation that was never sent counts as agreeing. */
function missedCell(step: RoundStep): BoardCell {
  if (step === 'explanation') return { state: 'done', ball: ballText.explanationSkipped, until: null };
  const ball = step === 'selfAssessment' ? ballText.neverSubmitted : ballText.notCompleted;
  return { state: 'late', ball, until: null };
}

function ballOf(step: RoundStep, dossier: DossierProgress): string {
  switch (step) {
    case 'selfAssessment': {
      if (dossier.status === 'withHead') return ballText.withHead;
      const { toFill } = dossier.needed;
      const write = dossier.returnedReason === null ? ballText.filling : ballText.mending;
      return write(countDone(toFill, dossier.filled), toFill.length);
    }
    case 'appraisal1':
      return ballText.appraising(...counts(dossier, 1));
    case 'explanation':
      return dossier.answered.size === 0 ? ballText.explanationAwaited : ballText.explaining(dossier.answered.size);
    case 'appraisal2': {
      const [decided, toDecide] = counts(dossier, 2);
      return toDecide === 0 ? ballText.appraisingUndisputed : ballText.appraisingDisputed(decided, toDecide);
    }
    case 'approval':
      return ballText.withChairman;
  }
}

function counts(dossier: DossierProgress, pass: 1 | 2): [decided: number, toDecide: number] {
  const codes = itemsToDecide(dossier, pass, null);
  return [countDone(codes, dossier.decided[pass]), codes.length];
}

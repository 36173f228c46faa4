// Reads what an appraiser sends for one item: everything wrong with it at once, or the decision ready to be stored.
import { sourceNames } from '../access/access.vi.ts';
import { type Decimal, parseDecimal, toText } from '../decimal.ts';
import type { Item } from '../framework/framework.ts';
import { type Figures, writeFigures } from '../scoring/figures.ts';
import { readFigures } from '../scoring/read-figures.ts';
import { pointsProblem, scoreItem } from '../scoring/score-item.ts';
import { appraisalText, decisionText } from './appraisal.vi.ts';
import type { AppraisalDecision } from './final-entries.ts';
import { canBeAccepted, exemption, type ItemInPass, isAppraised } from './pass-state.ts';

/** As it comes from the form, decimals as text. */
export interface ProposedDecision {
  readonly decision: AppraisalDecision['decision'];
  readonly figures: string | null;
  readonly points: string | null;
  readonly reason: string | null;
  readonly asksExplanation: boolean;
}

/** As it is stored: figures and points in their canonical text. */
export type StoredDecision = ProposedDecision;

export interface DecisionFinding {
  readonly path: 'decision' | 'figures' | 'points' | 'reason';
  readonly message: string;
}

export type DecisionReading =
  | { readonly ok: true; readonly stored: StoredDecision }
  | { readonly ok: false; readonly findings: readonly DecisionFinding[] };

/** Why nobody decides on this item, whoever asks; null = somebody does. */
export function whyNotAppraised(at: ItemInPass): string | null {
  const { item } = at;
  if (!isAppraised(item)) return appraisalText.notAppraised(sourceNames[item.source]);
  const ground = exemption(at.appraised.outcome);
  return ground === null ? null : appraisalText.exempt(ground);
}

export function readDecision(at: ItemInPass, proposed: ProposedDecision): DecisionReading {
  const closed = whyNotAppraised(at);
  if (closed !== null) return { ok: false, findings: [{ path: 'decision', message: closed }] };
  const figures = readProposedFigures(at.item, proposed);
  const points = readProposedPoints(at.item, proposed);
  const reason = proposed.reason?.trim() || null;
  const findings: DecisionFinding[] = [
    ...decisionFindings(at, proposed),
    ...figures.findings,
    ...points.findings,
    ...(needsReason(proposed) && reason === null
      ? [{ path: 'reason' as const, message: appraisalText.reasonNeeded }]
      : []),
  ];
  if (findings.length > 0) return { ok: false, findings };
  const stored = { ...proposed, reason, figures: figures.value, points: points.value };
  return { ok: true, stored };
}

/** Whoever changes what was declared, or asks, says why. */
export function needsReason({ decision, asksExplanation }: ProposedDecision): boolean {
  return decision !== 'accepted' || asksExplanation;
}

/** One line for the history: `Cho 1,5 điểm; yêu cầu giải trình`. */
export function describeDecision(item: Item, { decision, figures, points, asksExplanation }: StoredDecision): string {
  const value = points === null ? null : parseDecimal(points);
  const reading = figures === null ? null : readFigures(item.rule, figures);
  const words = {
    accepted: () => decisionText.accepted,
    points: () => (value === null ? '' : decisionText.points(value)),
    figures: () => (reading?.ok ? decisionText.figures(reading.figures) : (figures ?? '')),
    notApplicable: () => decisionText.notApplicable(value),
  }[decision]();
  return asksExplanation ? `${words}; ${decisionText.asks}` : words;
}

function decisionFindings(at: ItemInPass, { decision }: ProposedDecision): DecisionFinding[] {
  if (decision === 'accepted' && !canBeAccepted(at)) {
    return [{ path: 'decision', message: appraisalText.nothingToAccept }];
  }
  if (decision === 'notApplicable' && at.item.notApplicable === 'forbidden') {
    return [{ path: 'decision', message: appraisalText.notApplicableForbidden }];
  }
  return [];
}

interface Part {
  readonly value: string | null;
  readonly findings: readonly DecisionFinding[];
}

function readProposedFigures(item: Item, { decision, figures }: ProposedDecision): Part {
  const given = figures?.trim() || null;
  if (decision !== 'figures') return given === null ? nothing : wrong('figures', appraisalText.figuresUnwanted);
  if (item.rule.kind === 'manual') return wrong('figures', appraisalText.figuresManual);
  if (given === null) return wrong('figures', appraisalText.figuresNeeded);
  const reading = readFigures(item.rule, given);
  if (!reading.ok) return wrong('figures', reading.message);
  if (!givesPoints(item, reading.figures)) return wrong('figures', appraisalText.figuresGiveNoPoints);
  return { value: writeFigures(reading.figures), findings: [] };
}

/** A zero denominator is settled by the item's policy; where that gives nothing either, the figures decide nothing. */
function givesPoints(item: Item, figures: Figures): boolean {
  const outcome = scoreItem(item.rule, item.max, figures);
  if (outcome.outcome !== 'missing') return true;
  return outcome.reason === 'zeroDenominator' && item.notApplicable !== 'forbidden' && item.notApplicable !== 'manual';
}

function readProposedPoints(item: Item, { decision, points }: ProposedDecision): Part {
  const wanted = decision === 'points' || (decision === 'notApplicable' && item.notApplicable === 'manual');
  if (!wanted) return points === null ? nothing : wrong('points', appraisalText.pointsUnwanted);
  if (points === null) return wrong('points', appraisalText.pointsNeeded);
  const value = parseDecimal(points);
  if (value === null) return wrong('points', appraisalText.pointsUnreadable);
  const message = pointsMessage(item, value);
  return message === null ? { value: toText(value), findings: [] } : wrong('points', message);
}

function pointsMessage({ rule, max }: Item, points: Decimal): string | null {
  const step = rule.kind === 'manual' ? rule.step : null;
  const problem = pointsProblem(points, max, step);
  if (problem === null) return null;
  return problem === 'step' && step !== null ? appraisalText.pointsStep(step) : appraisalText.pointsRange(max);
}

const nothing: Part = { value: null, findings: [] };

function wrong(path: DecisionFinding['path'], message: string): Part {
  return { value: null, findings: [{ path, message }] };
}

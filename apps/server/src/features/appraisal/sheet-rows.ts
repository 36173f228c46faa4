// Rows of the appraisal sheet as the reply carries them: the fixed part once per framework, the rest per dossier.
import type { AppraisalEntry } from '@parindex/contract/appraisal';
import type { GridRow, outcomeSchema } from '@parindex/contract/assessment';
import { appraisalText } from '@parindex/domain/appraisal/appraisal.vi';
import { decimal, toText } from '@parindex/domain/decimal';
import { figureFields } from '@parindex/domain/framework/figure-fields';
import type { Framework, FrameworkNode, Item, Settings } from '@parindex/domain/framework/framework';
import { reportItem } from '@parindex/domain/result/report';
import type { ItemScore } from '@parindex/domain/scoring/item-score';
import { ruleText } from '@parindex/domain/scoring/rule-text.vi';
import type { AgencyScore, BranchScore } from '@parindex/domain/scoring/score-agency';
import type { z } from 'zod';
import type { Dossier } from '../assessment/dossier.service.ts';
import type { AppraisalRecord } from './appraisal.repository.ts';

export type OutcomeOnWire = z.infer<typeof outcomeSchema>;
export type SelfEntryOnWire = NonNullable<GridRow['entry']>;

/** What a row says whoever is judged. */
export type FixedRow = Omit<GridRow, 'entry' | 'outcome' | 'evidence' | 'may'>;

/** Branches, items, bonus and penalty lines in the order of the document. */
export function fixedRows(framework: Framework): FixedRow[] {
  return [
    ...framework.items.flatMap((node) => rowsBelow(node, null, 1)),
    ...framework.bonus.map((item) => itemRow(item, { parent: null, level: 1, list: 'bonus' })),
    ...framework.penalty.map((item) => itemRow(item, { parent: null, level: 1, list: 'penalty' })),
  ];
}

type Place = Pick<FixedRow, 'parent' | 'level' | 'list'>;

function rowsBelow(node: FrameworkNode, parent: string | null, level: number): FixedRow[] {
  const place: Place = { parent, level, list: 'tree' };
  if (node.kind === 'item') return [itemRow(node, place)];
  const row: FixedRow = {
    ...nodeRow(node, place),
    isItem: false,
    source: null,
    ruleKind: null,
    ruleText: null,
    options: [],
    tierInput: null,
    step: null,
    inputs: [],
    notApplicablePolicy: null,
  };
  return [row, ...node.items.flatMap((below) => rowsBelow(below, node.code, level + 1))];
}

function itemRow(item: Item, place: Place): FixedRow {
  const { rule } = item;
  return {
    ...nodeRow(item, place),
    isItem: true,
    source: item.source,
    ruleKind: rule.kind,
    ruleText: ruleText(item),
    options: rule.kind === 'choice' ? rule.options.map(({ label }) => label) : [],
    tierInput: rule.kind === 'tiers' ? rule.input : null,
    step: rule.kind === 'manual' && rule.step !== null ? toText(rule.step) : null,
    inputs: figureFields(item),
    notApplicablePolicy: item.notApplicable,
  };
}

function nodeRow({ code, name, max, guidance, evidence }: FrameworkNode, place: Place) {
  return { code, name, maxPoints: toText(max), guidance, evidenceWanted: evidence, ...place };
}

export function outcomeOnWire(score: ItemScore, settings: Settings): OutcomeOnWire {
  const { outcome, points, maxPoints, why } = reportItem(score, settings);
  return { outcome, points, maxPoints, why };
}

/** A branch with an item missing below is itself missing, with the points there are so far. */
export function branchOnWire({ points, maxPoints, missing }: BranchScore): OutcomeOnWire {
  return {
    outcome: missing > 0 ? 'missing' : 'scored',
    points: toText(points),
    maxPoints: toText(maxPoints),
    why: appraisalText.branch(missing),
  };
}

export function totalOnWire({ points, maxPoints, index }: AgencyScore) {
  return { points: toText(points), maxPoints: toText(maxPoints), index: index === null ? null : toText(index) };
}

type Names = ReadonlyMap<string, string>;

/** No record: nothing decided yet, revision 0. */
export function decisionOnWire(record: AppraisalRecord | undefined, names: Names): AppraisalEntry {
  return {
    decision: (record?.decision ?? null) as AppraisalEntry['decision'],
    figures: record?.figures ?? null,
    points: pointsText(record?.points),
    reason: record?.reason ?? null,
    asksExplanation: record?.asksExplanation ?? false,
    revision: record?.revision ?? 0,
    savedAt: record?.savedAt.toISOString() ?? null,
    savedBy: record ? (names.get(record.savedBy) ?? record.savedBy) : null,
  };
}

export function selfEntryOnWire(dossier: Dossier, code: string, names: Names): SelfEntryOnWire {
  const record = dossier.self.get(code);
  return {
    figures: record?.figures ?? null,
    points: pointsText(record?.points),
    notApplicableGround: record?.notApplicableGround ?? null,
    explanation: record?.explanation ?? null,
    revision: record?.revision ?? 0,
    savedAt: record?.savedAt.toISOString() ?? null,
    savedBy: record ? (names.get(record.savedBy) ?? record.savedBy) : null,
  };
}

/** The database keeps trailing zeros: `1.50` is `1.5` everywhere else. */
function pointsText(points: string | null | undefined): string | null {
  return points ? toText(decimal(points)) : null;
}

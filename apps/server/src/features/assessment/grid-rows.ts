// Rows of the score sheet as the reply carries them: the fixed part once per framework, the rest per dossier.
import type { GridRow, LinkedEvidence, OutcomeOnWire, SavedItem, SelfEntry } from '@parindex/contract/assessment';
import type { Decision } from '@parindex/domain/access/actor';
import { rollUpText } from '@parindex/domain/assessment/assessment.vi';
import { decimal, toText, zero } from '@parindex/domain/decimal';
import { figureFields } from '@parindex/domain/framework/figure-fields';
import type { Framework, FrameworkNode, Item, Settings, Source } from '@parindex/domain/framework/framework';
import { reportItem } from '@parindex/domain/result/report';
import type { ItemScore } from '@parindex/domain/scoring/item-score';
import type { ScoringRule } from '@parindex/domain/scoring/rule';
import { ruleText } from '@parindex/domain/scoring/rule-text.vi';
import type { AgencyScore, BranchScore } from '@parindex/domain/scoring/score-agency';
import { inputCode, suppliedValue } from '@parindex/domain/survey/supplied';
import type { ImportedRecord, SelfRecord } from './dossier-report.repository.ts';

/** What a row says whoever fills it. */
type FixedRow = Omit<GridRow, 'entry' | 'outcome' | 'evidence' | 'may'>;

export const blankEntry: SelfEntry = {
  figures: null,
  points: null,
  notApplicableGround: null,
  explanation: null,
  revision: 0,
  savedAt: null,
  savedBy: null,
};

/** One framework stays one object for as long as it is kept in memory, and never changes. */
const fixedRows = new WeakMap<Framework, readonly FixedRow[]>();

export function fixedRowsOf(framework: Framework): readonly FixedRow[] {
  const known = fixedRows.get(framework);
  if (known) return known;
  const rows = [
    ...framework.items.flatMap((node) => rowsBelow(node, null, 1)),
    ...framework.bonus.map((item) => itemRow(item, null, 1, 'bonus')),
    ...framework.penalty.map((item) => itemRow(item, null, 1, 'penalty')),
  ];
  fixedRows.set(framework, rows);
  return rows;
}

export interface RowParts {
  readonly score: AgencyScore;
  readonly settings: Settings;
  readonly self: ReadonlyMap<string, SelfRecord>;
  readonly imported: ReadonlyMap<string, ImportedRecord>;
  readonly evidence: ReadonlyMap<string, LinkedEvidence[]>;
  readonly names: ReadonlyMap<string, string>;
  readonly mayFill: (source: Source) => Decision;
}

/** Branches, items, bonus and penalty lines in the order of the document, with what the dossier says of each. */
export function gridRows(framework: Framework, parts: RowParts): GridRow[] {
  const { score, settings, self, evidence, names } = parts;
  const items = new Map(
    [...score.items, ...score.bonusItems, ...score.penaltyItems].map((itemScore) => [itemScore.item.code, itemScore]),
  );
  const branches = new Map(score.branches.map((branch) => [branch.code, branch]));
  return fixedRowsOf(framework).map((row) => {
    const itemScore = row.isItem ? items.get(row.code) : undefined;
    if (!itemScore)
      return { ...row, entry: null, outcome: branchOutcome(branches.get(row.code)), evidence: [], may: null };
    return {
      ...row,
      inputs: withSuppliedValues(itemScore.item, row.inputs, parts.imported),
      entry: entryOnWire(self.get(row.code), names),
      outcome: outcomeOnWire(itemScore, settings),
      evidence: evidence.get(row.code) ?? [],
      may: { fill: parts.mayFill(itemScore.item.source) },
    };
  });
}

function withSuppliedValues(
  item: Item,
  fields: FixedRow['inputs'],
  imported: RowParts['imported'],
): FixedRow['inputs'] {
  if (fields.every(({ from }) => from === 'agency')) return fields;
  return fields.map((field) => {
    return { ...field, supplied: suppliedValue(imported.get(inputCode(item, field.name))?.figures) };
  });
}

/** What the rows above an item say now, nearest first. */
export function branchesAbove(framework: Framework, score: AgencyScore, code: string): SavedItem['branches'] {
  const parents = new Map(fixedRowsOf(framework).map((row) => [row.code, row.parent]));
  const outcomes = new Map(score.branches.map((branch) => [branch.code, branchOutcome(branch)]));
  const above: SavedItem['branches'] = [];
  for (let parent = parents.get(code); parent; parent = parents.get(parent)) {
    above.push({ code: parent, outcome: outcomes.get(parent) ?? null });
  }
  return above;
}

export function entryOnWire(record: SelfRecord | undefined, names: ReadonlyMap<string, string>): SelfEntry {
  if (!record) return blankEntry;
  return {
    figures: record.figures,
    points: record.points === null ? null : toText(decimal(record.points)),
    notApplicableGround: record.notApplicableGround,
    explanation: record.explanation,
    revision: record.revision,
    savedAt: record.savedAt.toISOString(),
    savedBy: names.get(record.savedBy) ?? record.savedBy,
  };
}

export function outcomeOnWire(score: ItemScore, settings: Settings): OutcomeOnWire {
  const { outcome, points, maxPoints, why } = reportItem(score, settings);
  return { outcome, points, maxPoints, why };
}

/** A branch with an item missing below is itself missing, with the points there are so far. */
function branchOutcome(branch: BranchScore | undefined): OutcomeOnWire | null {
  if (!branch) return null;
  const { missing, points, maxPoints } = branch;
  const shown = { points: toText(points), maxPoints: toText(maxPoints) };
  if (missing > 0) return { outcome: 'missing', ...shown, why: rollUpText.missing(missing) };
  if (maxPoints === zero) return { outcome: 'notApplicable', ...shown, why: rollUpText.notApplicable };
  return { outcome: 'scored', ...shown, why: rollUpText.complete };
}

function rowsBelow(node: FrameworkNode, parent: string | null, level: number): FixedRow[] {
  if (node.kind === 'item') return [itemRow(node, parent, level, 'tree')];
  const row: FixedRow = {
    ...nodeRow(node, parent, level),
    isItem: false,
    list: 'tree',
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

function itemRow(item: Item, parent: string | null, level: number, list: GridRow['list']): FixedRow {
  const { rule } = item;
  return {
    ...nodeRow(item, parent, level),
    isItem: true,
    list,
    source: item.source,
    ruleKind: rule.kind,
    ruleText: ruleText(item),
    options: optionsOf(rule),
    tierInput: rule.kind === 'tiers' ? rule.input : null,
    step: rule.kind === 'manual' && rule.step !== null ? toText(rule.step) : null,
    inputs: figureFields(item),
    notApplicablePolicy: item.notApplicable,
  };
}

function nodeRow({ code, name, max, guidance, evidence }: FrameworkNode, parent: string | null, level: number) {
  return { code, parent, level, name, maxPoints: toText(max), guidance, evidenceWanted: evidence };
}

function optionsOf(rule: ScoringRule): string[] {
  if (rule.kind === 'choice') return rule.options.map(({ label }) => label);
  return rule.kind === 'survey' ? Object.keys(rule.weights) : [];
}

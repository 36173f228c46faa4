// What a framework that can be read may still get wrong: sums, codes, rules, caps, bands.
import { compare, type Decimal, hundred, round, sum, timesRatio, toText, whole, zero } from '../decimal.ts';
import type { Finding, Note, Path } from '../finding.ts';
import type { Framework, FrameworkNode, Item } from './framework.ts';
import { itemsOf } from './framework.ts';
import { frameworkText } from './framework.vi.ts';
import { lintBands } from './lint-bands.ts';
import { lintInputs } from './lint-inputs.ts';
import { lintRule } from './lint-rule.ts';
import { kindsIn, maximumByKind } from './own-maximum.ts';

/** @returns every finding, in the order of the document */
export function lintFramework(framework: Framework): Finding[] {
  const findings: Finding[] = [];
  const note: Note = (path, message, severity = 'error') => findings.push({ path, message, severity });
  const codes = new Map<string, string>();

  lintTotal(framework, note);
  lintKinds(framework, note);
  lintSurveyShare(framework, note);
  lintCaps(framework, note);
  lintBands(framework.settings.bands, ['settings', 'bands'], note);
  for (const [group, bands] of Object.entries(framework.settings.groupBands)) {
    lintBands(bands, ['settings', 'groupBands', group], note);
  }
  framework.items.forEach((node, index) => lintNode(node, ['items', index], { codes, note, framework }));
  for (const list of ['bonus', 'penalty'] as const) {
    framework[list].forEach((item, index) => {
      lintCode(item, [list, index], codes, note);
      lintItem(item, [list, index], framework, note);
    });
  }
  return findings;
}

interface Linting {
  readonly codes: Map<string, string>;
  readonly note: Note;
  readonly framework: Framework;
}

function lintNode(node: FrameworkNode, path: Path, linting: Linting): void {
  lintCode(node, path, linting.codes, linting.note);
  if (node.kind === 'item') {
    lintItem(node, path, linting.framework, linting.note);
    lintResponsibility(node, path, linting.note);
    return;
  }
  lintSum(node.max, node.maxNote, sum(node.items.map(({ max }) => max)), [...path, 'max'], linting.note);
  node.items.forEach((child, index) => lintNode(child, [...path, 'items', index], linting));
}

function lintSum(stated: Decimal, maxNote: string | null, below: Decimal, path: Path, note: Note): void {
  if (compare(stated, below) === 0) return;
  if (maxNote === null) note(path, frameworkText.sum(toText(stated), toText(below)));
  else note(path, frameworkText.sumExplained(toText(stated), toText(below), maxNote), 'warning');
}

function lintTotal(framework: Framework, note: Note): void {
  const below = sum(framework.items.map(({ max }) => max));
  if (compare(framework.max, below) === 0) return;
  const text = framework.maxNote === null ? frameworkText.total : frameworkText.sumExplained;
  note(
    ['max'],
    text(toText(framework.max), toText(below), framework.maxNote ?? ''),
    framework.maxNote === null ? 'error' : 'warning',
  );
}

/** A kind of agency to which nothing applies could never have an index. */
function lintKinds(framework: Framework, note: Note): void {
  for (const { kind, maxPoints } of maximumByKind(framework, kindsIn(framework))) {
    if (maxPoints === zero) note(['items'], frameworkText.nothingForKind(kind), 'warning');
  }
}

/** Sets that officials have issued ask people for 30 to 40 points of 100; far more is likely a slip. */
function lintSurveyShare(framework: Framework, note: Note): void {
  const items = itemsOf(framework);
  const total = sum(items.map(({ max }) => max));
  const asked = sum(items.filter(({ source }) => source === 'survey').map(({ max }) => max));
  if (total <= zero || compare(timesRatio(asked, whole(2), total), whole(1)) <= 0) return;
  note(['items'], frameworkText.surveyShare(toText(round(timesRatio(asked, hundred, total), 2, 'half-up'))), 'warning');
}

function lintCode(node: FrameworkNode, path: Path, codes: Map<string, string>, note: Note): void {
  const first = codes.get(node.code);
  if (first === undefined) codes.set(node.code, node.name);
  else note([...path, 'code'], frameworkText.duplicateCode(node.code, first));
}

function lintItem(item: Item, path: Path, framework: Framework, note: Note): void {
  if (compare(item.max, zero) <= 0) note([...path, 'max'], frameworkText.maxNotPositive(toText(item.max)));
  else lintRule(item, [...path, 'rule'], note);
  lintInputs(item, path, note);
  if (item.except.length > 0 && item.notApplicable === 'forbidden') {
    note([...path, 'notApplicable'], frameworkText.exceptWithoutPolicy);
  }
  for (const { when } of item.except) {
    if (!when) continue;
    if (when.item === item.code) note([...path, 'except'], frameworkText.whenOnItself(item.code));
    else if (!itemsOf(framework).some(({ code }) => code === when.item)) {
      note([...path, 'except'], frameworkText.unknownWhenItem(when.item));
    }
  }
}

function lintResponsibility(item: Item, path: Path, note: Note): void {
  if (item.owner === null) note(path, frameworkText.noOwner, 'warning');
  // What surveys and other indexes give needs no guidance: nobody here fills it.
  const isFilled = item.source === 'self' || item.source === 'appraiser';
  if (isFilled && item.guidance === null) note(path, frameworkText.noGuidance, 'warning');
  if (item.rule.kind === 'survey' && item.source !== 'survey') {
    note([...path, 'source'], frameworkText.surveySource, 'warning');
  }
}

function lintCaps(framework: Framework, note: Note): void {
  const { bonusCap, penaltyCap, indexCap } = framework.settings;
  for (const [key, value] of Object.entries({ bonusCap, penaltyCap, indexCap })) {
    if (value !== null && compare(value, zero) <= 0) {
      note(['settings', key], frameworkText.positive(key, toText(value)));
    }
  }
  const lines = { bonus: [framework.bonus, bonusCap], penalty: [framework.penalty, penaltyCap] } as const;
  for (const [name, [items, cap]] of Object.entries(lines)) {
    if (items.length > 0 && cap === null) note([name], frameworkText.linesWithoutCap(name, `${name}Cap`));
    if (items.length === 0 && cap !== null) {
      note(['settings', `${name}Cap`], frameworkText.capWithoutLines(name, `${name}Cap`), 'warning');
    }
  }
}

// What was entered under one version of a framework, read again by the rules of another. The code carries an entry over.
import type { AppraisalDecision, Layers } from '../../appraisal/final-entries.ts';
import { entryText } from '../../assessment/assessment.vi.ts';
import type { Decimal } from '../../decimal.ts';
import type { Entry } from '../../scoring/entry.ts';
import { type Figures, writeFigures } from '../../scoring/figures.ts';
import { readFigures } from '../../scoring/read-figures.ts';
import { pointsProblem } from '../../scoring/score-item.ts';
import { listItems } from '../compare/listed-node.ts';
import { type Framework, type Item, inputsFromElsewhere } from '../framework.ts';

/** An entry that the rule of the new version cannot take. */
export interface UnfitEntry {
  readonly code: string;
  /** Vietnamese: what this rule expects. */
  readonly message: string;
}

export interface CarriedLayers {
  /** Without the unfit ones: they count as missing until somebody enters them anew. */
  readonly layers: Layers;
  readonly unfit: readonly UnfitEntry[];
}

type Carried<Value> = { readonly value: Value } | { readonly message: string };

/** Entries of items that the new version no longer has are left out of both: they stay stored and count for nothing. */
export function carryLayers(layers: Layers, to: Framework): CarriedLayers {
  const items = new Map(listItems(to).map(({ node }) => [node.code, node]));
  const unfit: UnfitEntry[] = [];
  const carry = <Value>(layer: ReadonlyMap<string, Value>, read: (item: Item, value: Value) => Carried<Value>) => {
    const kept = new Map<string, Value>();
    for (const [code, value] of layer) {
      const item = items.get(code);
      if (!item) continue;
      const carried = read(item, value);
      if ('value' in carried) kept.set(code, carried.value);
      else unfit.push({ code, message: carried.message });
    }
    return kept;
  };
  return {
    layers: {
      self: carry(layers.self, (item, entry) => carryEntry(item, entry, 'self')),
      pass1: carry(layers.pass1, carryDecision),
      pass2: carry(layers.pass2, carryDecision),
      imported: carry(layers.imported, (item, entry) => carryEntry(item, entry, 'imported')),
    },
    unfit,
  };
}

function carryEntry(item: Item, entry: Entry, layer: 'self' | 'imported'): Carried<Entry> {
  const message = entry.points === null ? null : pointsMessage(item, entry.points);
  if (message !== null) return { message };
  if (entry.status === 'notApplicable') return policyMessage(item) ?? { value: entry };
  if (entry.figures === null) {
    const takesFigures = layer === 'self' && item.rule.kind !== 'manual';
    return takesFigures ? { message: entryText.figuresExpected } : { value: entry };
  }
  if (layer === 'self' && item.rule.kind === 'manual') return { message: entryText.pointsExpected };
  const reading = carryFigures(item, entry.figures);
  return 'message' in reading ? reading : { value: { ...entry, figures: reading.value } };
}

function carryDecision(item: Item, decision: AppraisalDecision): Carried<AppraisalDecision> {
  switch (decision.decision) {
    case 'accepted':
      return { value: decision };
    case 'points': {
      const message = pointsMessage(item, decision.points);
      return message === null ? { value: decision } : { message };
    }
    case 'figures': {
      const reading = carryFigures(item, decision.figures);
      return 'message' in reading ? reading : { value: { decision: 'figures', figures: reading.value } };
    }
    case 'notApplicable':
      return policyMessage(item) ?? { value: decision };
  }
}

/** Written and read again: the same text may mean other figures to another rule, or none. */
function carryFigures(item: Item, figures: Figures): Carried<Figures> {
  const reading = readFigures(item.rule, writeFigures(figures), inputsFromElsewhere(item));
  return reading.ok ? { value: reading.figures } : { message: reading.message };
}

function policyMessage(item: Item): { readonly message: string } | null {
  return item.notApplicable === 'forbidden' ? { message: entryText.notApplicableForbidden } : null;
}

function pointsMessage({ rule, max }: Item, points: Decimal): string | null {
  const step = rule.kind === 'manual' ? rule.step : null;
  const problem = pointsProblem(points, max, step);
  if (problem === null) return null;
  return problem === 'step' && step !== null ? entryText.step(step) : entryText.range(max);
}

// Tries one item of a draft with figures, whatever else of the draft is still unfinished: the engine itself, on this item alone.
import type { Decimal } from '../../decimal.ts';
import type { Entry } from '../../scoring/entry.ts';
import type { Outcome } from '../../scoring/outcome.ts';
import { readFigures } from '../../scoring/read-figures.ts';
import { ruleText } from '../../scoring/rule-text.vi.ts';
import { prepareFramework, scoreAgency } from '../../scoring/score-agency.ts';
import { whyItem } from '../../scoring/why.vi.ts';
import { type Framework, frameworkFormat, type Item } from '../framework.ts';
import { readFramework } from '../read-framework.ts';
import type { Draft, DraftNode } from './draft.ts';
import type { Value } from './tree.ts';

export interface ReadyItem {
  readonly framework: Framework;
  readonly item: Item;
  /** What its rule says, in Vietnamese. */
  readonly ruleText: string;
}

export type ItemTrial =
  | {
      readonly ok: true;
      readonly outcome: Outcome['outcome'];
      /** Null while missing, or when the item leaves the sum. */
      readonly points: Decimal | null;
      /** The sentence behind the points. */
      readonly why: string;
    }
  | { readonly ok: false; readonly message: string };

/**
 * One item of a draft, ready to be tried: read alone, so that faults elsewhere do not stand in the way.
 *
 * @returns null while the item itself cannot be read, or is no item
 */
export function readyItem(draft: Draft, id: string): ReadyItem | null {
  const node = draft.nodes[id];
  if (!node || node.children.length > 0 || node.list === 'cases') return null;
  const settings = {
    ...asMapping(draft.fields['settings']),
    bands: [],
    groupBands: {},
    bonusCap: null,
    penaltyCap: null,
  };
  const { except: _, maxNote: __, ...fields } = node.fields;
  const notApplicable = inherited(draft, node, 'notApplicable');
  const item = { ...fields, ...(notApplicable === null ? {} : { notApplicable }), code: '1', name: 'x', owner: 'x' };
  const { framework } = readFramework({
    format: frameworkFormat,
    id: 'x',
    title: 'x',
    year: 2025,
    settings,
    items: [item],
  });
  const [only] = framework?.items ?? [];
  if (!framework || only?.kind !== 'item') return null;
  return { framework, item: only, ruleText: ruleText(only) };
}

/** @param value figures as in a scores file; null = nothing declared */
export function tryItem({ framework, item }: ReadyItem, value: string | null): ItemTrial {
  const entries = new Map<string, Entry>();
  if (value !== null) {
    const reading = readFigures(item.rule, value);
    if (!reading.ok) return reading;
    entries.set(item.code, { status: 'given', figures: reading.figures, points: null });
  }
  const score = scoreAgency(prepareFramework(framework), { agency: '', group: '', kind: null, entries });
  const [tried] = score.items;
  if (!tried) throw new Error('an item that was read was not scored');
  return {
    ok: true,
    outcome: tried.outcome.outcome,
    points: tried.points,
    why: whyItem(tried, framework.settings),
  };
}

function inherited(draft: Draft, node: DraftNode, field: string): Value {
  const own = node.fields[field];
  if (own !== undefined && own !== null) return own;
  const above = node.parent === null ? undefined : draft.nodes[node.parent];
  return above ? inherited(draft, above, field) : null;
}

function asMapping(value: Value | undefined): Record<string, Value> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, Value>) : {};
}

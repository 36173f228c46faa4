// A criteria framework (bộ tiêu chí) as data: the tree, its items, the settings of its index. Immutable once issued.
import type { Decimal, RoundingMode } from '../decimal.ts';
import type { NotApplicablePolicy } from '../scoring/outcome.ts';
import type { LowerEdge, ScoringRule } from '../scoring/rule.ts';

export const frameworkFormat = 'parindex-framework/1';

/** Where an item's points come from. Only `self` items are filled by the agency; `leader` items by the leaders' own marks. */
export const sources = ['self', 'survey', 'external', 'appraiser', 'leader'] as const;
export type Source = (typeof sources)[number];

export const tieRules = ['shared', 'dense', 'consecutive'] as const;
export type TieRule = (typeof tieRules)[number];

/** What may part equal indexes under `consecutive`: the appraised part, the survey part, the number of full-mark items. */
export const rankKeys = ['appraised', 'survey', 'fullItems'] as const;
export type RankKey = (typeof rankKeys)[number];

/** Who gives one input of an item: the agency itself, another agency for all, last year's round, and so on. */
export const inputOrigins = ['agency', 'otherAgency', 'lastYear', 'lowerLevel', 'external', 'survey'] as const;
export type InputOrigin = (typeof inputOrigins)[number];

/** One of several figures of an item. */
export interface ItemInput {
  /** As the rule knows it: `a`, `b`, `now`, an event, a name in the formula. */
  readonly name: string;
  readonly label: string;
  readonly unit: string | null;
  readonly from: InputOrigin;
  /** Which agency, item of last year, or index; null where `from` says it all. */
  readonly by: string | null;
}

/** The decision that issued the framework. */
export interface Basis {
  readonly number: string;
  readonly date: string;
  readonly issuer: string;
  /** True for sets that no authority issued. */
  readonly illustrative: boolean;
}

/** A class (xếp loại): its lower edge, and the upper edge when the decision prints one. */
export interface Band {
  readonly label: string;
  readonly lower: LowerEdge;
  readonly upper: { readonly at: Decimal; readonly inclusive: boolean } | null;
}

export interface Settings {
  readonly rounding: { readonly decimals: number; readonly mode: RoundingMode; readonly at: 'display' | 'item' };
  readonly bonusCap: Decimal | null;
  readonly penaltyCap: Decimal | null;
  readonly indexCap: Decimal | null;
  readonly ranking: { readonly ties: TieRule; readonly keys: readonly RankKey[]; readonly on: 'exact' | 'shown' };
  readonly missing: 'unranked' | 'zero';
  /** No survey for an agency: its index waits for one (`provisional`), or is taken over what was appraised (`rescale`). */
  readonly surveyAbsent: 'provisional' | 'rescale';
  readonly bands: readonly Band[];
  /** Groups (khối) whose bands differ from the common ones. */
  readonly groupBands: Readonly<Record<string, readonly Band[]>>;
}

/** Whom an item does not concern, with the legal ground. All conditions given must hold. */
export interface Exception {
  readonly kinds: readonly string[] | null;
  readonly groups: readonly string[] | null;
  readonly agencies: readonly string[] | null;
  readonly when: { readonly item: string; readonly is: string } | null;
  readonly ground: string;
}

/** What a node passes down unless the node below says otherwise. */
export interface Inherited {
  readonly owner: string | null;
  readonly guidance: string | null;
  readonly evidence: string | null;
  readonly notApplicable: NotApplicablePolicy;
  readonly except: readonly Exception[];
}

interface NodeBase extends Inherited {
  readonly code: string;
  readonly name: string;
  readonly max: Decimal;
  /** Why the stated maximum is not the sum below it. */
  readonly maxNote: string | null;
  /** The article of the decision that the node comes from. */
  readonly legalSource: string | null;
}

/** Pillar (lĩnh vực), criterion (tiêu chí): whatever has children. Carries no points of its own. */
export interface Branch extends NodeBase {
  readonly kind: 'branch';
  readonly items: readonly FrameworkNode[];
}

/** Mục chấm điểm: a leaf of the tree, at any depth, or a line of bonus or penalty. */
export interface Item extends NodeBase {
  readonly kind: 'item';
  readonly source: Source;
  readonly inputs: readonly ItemInput[];
  readonly rule: ScoringRule;
}

/** Names of the inputs that somebody else gives. */
export function inputsFromElsewhere({ inputs }: Pick<Item, 'inputs'>): ReadonlySet<string> {
  return new Set(inputs.filter(({ from }) => from !== 'agency').map(({ name }) => name));
}

export type FrameworkNode = Branch | Item;

export interface Framework {
  readonly id: string;
  readonly title: string;
  readonly year: number;
  readonly basis: Basis | null;
  readonly max: Decimal;
  readonly maxNote: string | null;
  readonly settings: Settings;
  readonly items: readonly FrameworkNode[];
  readonly bonus: readonly Item[];
  readonly penalty: readonly Item[];
}

/** The leaves below a node, in the order of the document. */
export function itemsBelow(node: FrameworkNode): Item[] {
  return node.kind === 'item' ? [node] : node.items.flatMap(itemsBelow);
}

/** Every scored item of the tree, without bonus and penalty. */
export function itemsOf(framework: Framework): Item[] {
  return framework.items.flatMap(itemsBelow);
}

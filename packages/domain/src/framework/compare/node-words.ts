// Everything a node says, field by field: the value that is compared, and the words that people read.
import { sourceNames } from '../../access/access.vi.ts';
import { ruleText } from '../../scoring/rule-text.vi.ts';
import { writeDecimal } from '../../vietnamese.ts';
import type { FrameworkNode, Item, ItemInput } from '../framework.ts';
import { exceptionInWords, policyInWords } from '../words.vi.ts';
import { canonical } from './canonical.ts';
import { inputOriginNames } from './compare.vi.ts';
import type { ListedNode } from './listed-node.ts';

export const nodeFields = [
  'name',
  'max',
  'maxNote',
  'source',
  'rule',
  'inputs',
  'notApplicable',
  'except',
  'owner',
  'guidance',
  'evidence',
  'legalSource',
  'other',
] as const;
export type NodeField = (typeof nodeFields)[number];

/** Fields that can change what an agency gets. All others are words. */
const pointFields: ReadonlySet<NodeField> = new Set([
  'max',
  'source',
  'rule',
  'inputs',
  'notApplicable',
  'except',
  'other',
]);

export interface FieldWords {
  readonly field: NodeField;
  /** What is compared: what the node says for itself, null where it only takes over what stands above it. */
  readonly own: string | null;
  /** What people read; null = nothing. */
  readonly words: string | null;
}

export type AgencyNames = ReadonlyMap<string, string>;

export function effectOf(field: NodeField): 'text' | 'points' {
  return pointFields.has(field) ? 'points' : 'text';
}

/**
 * @param names of agencies by id, for owners and exceptions
 * @returns the fields that say something, in the order of `nodeFields`
 */
export function wordsOf({ node, parent }: ListedNode, names: AgencyNames): FieldWords[] {
  const text = (field: NodeField, words: string | null): FieldWords => ({ field, own: words, words });
  const inherited = (field: 'owner' | 'guidance' | 'evidence', words: string | null): FieldWords => ({
    field,
    words,
    own: node[field] === (parent?.[field] ?? null) ? null : words,
  });
  return [
    text('name', node.name),
    text('max', writeDecimal(node.max)),
    text('maxNote', node.maxNote),
    // A branch passes its exceptions down; they are told where they act.
    ...(node.kind === 'item' ? scoringWords(node, names) : []),
    inherited('owner', node.owner === null ? null : (names.get(node.owner) ?? node.owner)),
    inherited('guidance', node.guidance),
    inherited('evidence', node.evidence),
    text('legalSource', node.legalSource),
    text('other', otherWords(node)),
  ].filter(({ words, own }) => words !== null || own !== null);
}

function scoringWords(item: Item, names: AgencyNames): FieldWords[] {
  const exceptions = item.except.map((exception) => exceptionInWords(exception, names)).join('\n');
  return [
    { field: 'source', own: item.source, words: sourceNames[item.source] },
    // The sentence too: a rule that gives "the maximum" says something else once the maximum has changed.
    { field: 'rule', own: `${ruleText(item)}\n${canonical(item.rule)}`, words: ruleText(item) },
    { field: 'inputs', own: canonical(item.inputs), words: item.inputs.map(inputWords).join('\n') || null },
    { field: 'notApplicable', own: item.notApplicable, words: policyInWords(item.notApplicable) },
    { field: 'except', own: canonical(item.except), words: exceptions === '' ? null : exceptions },
  ];
}

/** `b: Số hồ sơ đúng hạn (hồ sơ), đơn vị khai`: the name the rule knows it by, the label, and where it comes from. */
function inputWords({ name, label, unit, from, by }: ItemInput): string {
  return [`${name}: ${label}${unit === null ? '' : ` (${unit})`}`, inputOriginNames[from], by]
    .filter((part) => part !== null)
    .join(', ');
}

const knownKeys = new Set(['kind', 'code', 'items', ...nodeFields]);

/** What later forms of the framework file say besides: nothing that may move points is passed over. */
function otherWords(node: FrameworkNode): string | null {
  const others = Object.entries(node).filter(([key, value]) => !knownKeys.has(key) && !isEmpty(value));
  return others.length === 0 ? null : canonical(Object.fromEntries(others));
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || (Array.isArray(value) && value.length === 0);
}

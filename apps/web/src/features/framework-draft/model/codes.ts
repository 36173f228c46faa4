// Codes of the tree (1, 1.2, 1.2.3; I, II; a, b; T1): the next free one, and whole branches numbered anew.
import type { Change } from '@parindex/domain/framework/draft/change';
import { type Draft, type DraftNode, siblingsOf, walkDraft } from '@parindex/domain/framework/draft/draft';
import type { DraftList, Value } from '@parindex/domain/framework/draft/tree';
import { fieldsIn, listIn, textIn, withKey } from './values.ts';

const romans = [
  ['M', 1000],
  ['CM', 900],
  ['D', 500],
  ['CD', 400],
  ['C', 100],
  ['XC', 90],
  ['L', 50],
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
] as const;

/** How the first code of a list begins where nothing stands yet: bonus lines `T` (thưởng), penalty lines `TR` (trừ). */
const firstCodes: Record<DraftList, string> = { items: '1', bonus: 'T1', penalty: 'TR1', cases: '' };

export function codeOf(draft: Draft, id: string): string {
  return textIn(draft.nodes[id]?.fields['code']);
}

export function takenCodes(draft: Draft): Set<string> {
  return new Set(walkDraft(draft, ['items', 'bonus', 'penalty']).map(({ id }) => codeOf(draft, id)));
}

/** The code that a new node under `parent` should have: one after its last sibling, in the way its siblings are numbered. */
export function nextCode(draft: Draft, list: DraftList, parent: string | null, taken = takenCodes(draft)): string {
  const last = siblingsOf(draft, list, parent)
    .map((id) => codeOf(draft, id))
    .findLast((code) => code !== '');
  const above = parent === null ? '' : codeOf(draft, parent);
  let code = last === undefined ? (above === '' ? firstCodes[list] : `${above}.1`) : codeAfter(last);
  while (taken.has(code)) code = codeAfter(code);
  return code;
}

/** `1.9` → `1.10`, `II` → `III`, `a` → `b`, `T2` → `T3`; a code without a number gets one. */
export function codeAfter(code: string): string {
  const { lead, tail } = splitCode(code);
  if (/^\d+$/.test(tail)) return `${lead}${Number(tail) + 1}`;
  const ordinal = romanValue(tail);
  if (ordinal !== null) return `${lead}${roman(ordinal + 1)}`;
  if (/^[a-yA-Y]$/.test(tail)) return `${lead}${String.fromCharCode(tail.charCodeAt(0) + 1)}`;
  return `${code}.1`;
}

/** The part that counts on: the last number, or letters that stand alone; a word does not count. */
function splitCode(code: string): { lead: string; tail: string } {
  const match = /^(.*?)(\d+)$/u.exec(code) ?? /^(|.*[^\p{L}])([A-Za-z]+)$/u.exec(code);
  return { lead: match?.[1] ?? '', tail: match?.[2] ?? '' };
}

/** @returns null when it is no Roman number in capitals */
export function romanValue(text: string): number | null {
  if (!/^[IVXLCDM]+$/.test(text)) return null;
  let rest = text;
  let value = 0;
  for (const [letters, worth] of romans) {
    while (rest.startsWith(letters)) {
      rest = rest.slice(letters.length);
      value += worth;
    }
  }
  return rest === '' && roman(value) === text ? value : null;
}

function roman(value: number): string {
  let rest = value;
  let text = '';
  for (const [letters, worth] of romans) {
    for (; rest >= worth; rest -= worth) text += letters;
  }
  return text;
}

/**
 * Numbers everything below a node (or a whole list) anew, in the order it stands; conditions and worked cases that name
 * an item go with it.
 */
export function renumber(draft: Draft, list: DraftList, parent: string | null): Change[] {
  const codes = new Map<string, string>();
  const number = (ids: readonly string[], lead: string, first: string): void => {
    let code = first;
    for (const id of ids) {
      codes.set(id, `${lead}${code}`);
      number(draft.nodes[id]?.children ?? [], `${lead}${code}.`, '1');
      code = codeAfter(code);
    }
  };
  const siblings = siblingsOf(draft, list, parent);
  const [first] = siblings;
  if (parent === null) number(siblings, '', firstLike(first === undefined ? '' : codeOf(draft, first), list));
  else number(siblings, `${codeOf(draft, parent)}.`, '1');
  return recode(draft, codes);
}

/** The first code in the way this one is written: `III` → `I`, `c` → `a`, `T4` → `T1`. */
function firstLike(code: string, list: DraftList): string {
  const { lead, tail } = splitCode(code);
  if (/^\d+$/.test(tail)) return `${lead}1`;
  if (romanValue(tail) !== null) return `${lead}I`;
  if (/^[a-zA-Z]$/.test(tail)) return `${lead}${tail === tail.toUpperCase() ? 'A' : 'a'}`;
  return firstCodes[list];
}

/** @param codes the new code by node */
function recode(draft: Draft, codes: ReadonlyMap<string, string>): Change[] {
  const renamed = new Map([...codes].map(([id, code]) => [codeOf(draft, id), code]));
  const set = (node: DraftNode, field: string, to: Value): Change[] => {
    const from = node.fields[field] ?? null;
    return from === to ? [] : [{ kind: 'set', node: node.id, field, from, to }];
  };
  return walkDraft(draft, ['items', 'bonus', 'penalty', 'cases']).flatMap((node) => {
    const code = codes.get(node.id);
    const item = renamed.get(textIn(node.fields['item']));
    return [
      ...(code === undefined ? [] : set(node, 'code', code)),
      ...(node.list === 'cases' && item !== undefined ? set(node, 'item', item) : []),
      ...recodeConditions(node, renamed),
    ];
  });
}

/** `except: [{ when: { item: '1.2', … } }]` */
function recodeConditions(node: DraftNode, renamed: ReadonlyMap<string, string>): Change[] {
  const from = node.fields['except'] ?? null;
  let touched = false;
  const to = listIn(from).map((entry) => {
    const when = fieldsIn(fieldsIn(entry)['when']);
    const code = renamed.get(textIn(when['item']));
    if (code === undefined || code === when['item']) return entry;
    touched = true;
    return withKey(fieldsIn(entry), 'when', withKey(when, 'item', code));
  });
  return touched ? [{ kind: 'set', node: node.id, field: 'except', from, to }] : [];
}

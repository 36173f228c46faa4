// The framework document that an annex becomes, with the rules a person accepted; the other items are scored by hand.
import { fold } from '../../vietnamese.ts';
import type { Value } from '../draft/tree.ts';
import { frameworkFormat } from '../framework.ts';
import type { AnnexList, AnnexNode, AnnexReading } from './annex.ts';

type Document = Record<string, Value>;

export interface AnnexChoices {
  readonly title: string;
  readonly year: number;
  /** Ids of the nodes whose suggestion was accepted. */
  readonly accepted: ReadonlySet<string>;
}

/** Accepted unless somebody rejects it: suggestions without any doubt. */
export function acceptedByDefault(nodes: readonly AnnexNode[]): string[] {
  return nodes.filter(({ suggestion }) => suggestion?.doubts.length === 0).map(({ id }) => id);
}

/** @returns what `readFramework` takes; sound or not, a draft begins with it */
export function annexToDocument(
  { nodes, bonusCap, penaltyCap }: Pick<AnnexReading, 'nodes' | 'bonusCap' | 'penaltyCap'>,
  { title, year, accepted }: AnnexChoices,
): Document {
  const toDocument = (node: AnnexNode): Document => {
    const below = nodes.filter(({ parent }) => parent === node.id);
    return { ...fieldsOf(node, accepted), ...(below.length > 0 ? { items: below.map(toDocument) } : {}) };
  };
  const listOf = (list: AnnexList) => nodes.filter((node) => node.list === list && node.parent === null);
  const lists = (['items', 'bonus', 'penalty'] as const).flatMap((list) => {
    const tops = listOf(list).map(toDocument);
    return tops.length > 0 ? [[list, tops] as const] : [];
  });
  const caps = { ...(bonusCap === null ? {} : { bonusCap }), ...(penaltyCap === null ? {} : { penaltyCap }) };
  return {
    format: frameworkFormat,
    id: idOf(title, year),
    title,
    year,
    ...(Object.keys(caps).length > 0 ? { settings: caps } : {}),
    ...Object.fromEntries(lists),
  };
}

/** `bo-tieu-chi-cap-so-2025` */
export function idOf(title: string, year: number): string {
  const words = fold(title)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 70)
    .replace(/-+$/, '');
  const base = words === '' ? 'bo-tieu-chi' : words;
  return base.includes(String(year)) ? base : `${base}-${year}`;
}

function fieldsOf(node: AnnexNode, accepted: ReadonlySet<string>): Document {
  const { code, name, max, guidance, evidence, owner, suggestion, isItem } = node;
  const taken = suggestion !== null && accepted.has(node.id) ? suggestion : null;
  const source = taken?.source ?? (node.list === 'items' ? 'self' : 'appraiser');
  return {
    code,
    name,
    ...(max === null ? {} : { max }),
    ...(isItem ? { source, rule: taken?.rule ?? { kind: 'manual' } } : {}),
    ...(guidance === null ? {} : { guidance }),
    ...(evidence === null ? {} : { evidence }),
    ...(owner === null ? {} : { owner }),
  };
}

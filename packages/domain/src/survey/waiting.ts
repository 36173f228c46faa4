// Which items wait for results from a sheet, and which of them concern an agency.
import type { Exception, Framework, Item, Source } from '../framework/framework.ts';
import { itemsOf } from '../framework/framework.ts';
import type { AgencyFacts } from '../scoring/entry.ts';
import { inputAsItem, suppliedInputs } from './supplied.ts';

export type ImportedSource = Extract<Source, 'survey' | 'external' | 'leader'>;
export type WaitingItem = Item & { readonly source: ImportedSource };

export function isImported(item: Item): item is WaitingItem {
  return item.source === 'survey' || item.source === 'external' || item.source === 'leader';
}

/** The items whose points come from imported results, and the inputs of others that others give, in document order. */
export function waitingItems(framework: Framework): WaitingItem[] {
  return [...itemsOf(framework), ...framework.bonus, ...framework.penalty].flatMap((item) =>
    isImported(item) ? [item] : suppliedInputs(item).map((input) => inputAsItem(item, input)),
  );
}

/** Why an item never concerns this agency; null = it does, or it depends on what the agency answers elsewhere. */
export function exemption(item: Item, { agency, group, kind }: AgencyFacts): Exception | null {
  const found = item.except.find(
    ({ kinds, groups, agencies, when }) =>
      when === null &&
      (kinds === null || (kind !== null && kinds.includes(kind))) &&
      (groups?.includes(group) ?? true) &&
      (agencies?.includes(agency) ?? true),
  );
  return found ?? null;
}

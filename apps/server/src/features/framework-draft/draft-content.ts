// What of a draft stands in columns of its own, beside the tree.
import type { StoredDraft } from '@parindex/domain/framework/draft/stored';
import type { Value } from '@parindex/domain/framework/draft/tree';
import type { DraftContent } from './framework-draft.repository.ts';

export function contentOf(document: StoredDraft): DraftContent {
  const { title, year } = document.fields;
  return { title: textOf(title), year: yearOf(year), document };
}

/** Scalars as text; whatever else somebody has put there has no title. */
function textOf(value: Value | undefined): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}

function yearOf(value: Value | undefined): number | null {
  const year = Number(textOf(value));
  return Number.isInteger(year) && year >= 1990 && year <= 2200 ? year : null;
}

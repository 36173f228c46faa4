// The rows of a comparison: the framework as a whole first, then node by node; and what each cell says as text.
import type { ComparedNodeReply, ComparisonReply } from '@parindex/contract/framework-version';
import {
  nodeFieldNames,
  nodeStatusNames,
  rootFieldNames,
  structureNames,
} from '@parindex/domain/framework/compare/compare.vi';
import { showDecimal } from '../../ui/format.ts';
import { text } from './framework-version.vi.ts';

export interface ShownField {
  readonly label: string;
  readonly before: string | null;
  readonly after: string | null;
}

export interface ComparisonRow {
  readonly key: string;
  readonly code: string;
  readonly status: ComparedNodeReply['status'];
  /** What the badge says. */
  readonly change: string;
  readonly before: { readonly name: string; readonly points: string } | null;
  readonly after: { readonly name: string; readonly points: string } | null;
  readonly isItem: boolean;
  readonly level: number;
  /** Fields that differ, without name and maximum, which stand in the head of the cell. */
  readonly fields: readonly ShownField[];
}

export function comparisonRows({ root, nodes }: Pick<ComparisonReply, 'root' | 'nodes'>): ComparisonRow[] {
  const whole = root.map(({ field, effect, before, after }): ComparisonRow => {
    const label = rootFieldNames[field];
    const status = effect === 'inherited' ? 'same' : effect;
    const side = { name: label, points: '' };
    const common = { key: `root ${field}`, code: text.whole, status, change: nodeStatusNames[status] };
    return { ...common, before: side, after: side, isItem: true, level: 1, fields: [{ label: '', before, after }] };
  });
  return [...whole, ...nodes.map(rowOf)];
}

function rowOf({ before, after, status, structure, fields }: ComparedNodeReply): ComparisonRow {
  const place = after ?? before;
  const isMoved = before !== null && after !== null && before.code !== after.code;
  const told = fields.filter(({ field }) => field !== 'name' && field !== 'max');
  const isAlone = before === null || after === null;
  return {
    key: `${before?.code ?? ''} ${after?.code ?? ''}`,
    code: isMoved ? text.movedFrom(before.code, after.code) : (place?.code ?? ''),
    status,
    change: structure === null ? nodeStatusNames[status] : structureNames[structure],
    before: before && { name: before.name, points: showDecimal(before.maxPoints) },
    after: after && { name: after.name, points: showDecimal(after.maxPoints) },
    isItem: place?.isItem ?? true,
    level: place?.level ?? 1,
    fields: told
      .filter(({ effect }) => isAlone || effect === 'text' || effect === 'points')
      .map((field) => ({ label: nodeFieldNames[field.field], before: field.before, after: field.after })),
  };
}

/** One side as text: for search and for the file. */
export function sideText(row: ComparisonRow, side: 'before' | 'after'): string {
  const place = row[side];
  if (place === null) return '';
  const head = place.points === '' ? place.name : `${place.name}, ${text.points(place.points)}`;
  const lines = row.fields.map(
    (field) => `${field.label === '' ? '' : `${field.label}: `}${field[side] ?? text.nothing}`,
  );
  return [head, ...lines].join('\n');
}

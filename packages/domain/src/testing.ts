// Small frameworks for the tests of the domain: a test states only what matters to it.
import type { Framework } from './framework/framework.ts';
import { readFramework } from './framework/read-framework.ts';
import type { AgencyEntries, Entry } from './scoring/entry.ts';
import { readScores } from './scoring/read-scores.ts';

export type Document = Record<string, unknown>;

/** An item of a framework document; a plain yes/no item worth 1 unless said otherwise. */
export function itemDocument(code: string, more: Document = {}): Document {
  return {
    code,
    name: `Mục ${code}`,
    max: '1',
    owner: 'noi-vu',
    guidance: 'Theo kế hoạch',
    rule: { kind: 'boolean' },
    ...more,
  };
}

export function frameworkDocument(items: readonly Document[], more: Document = {}): Document {
  return { format: 'parindex-framework/1', id: 'thu-nghiem', title: 'Bộ thử nghiệm', year: 2025, items, ...more };
}

/** @throws {Error} with all findings, when the document is not sound: the test meant it to be */
export function framework(items: readonly Document[], more: Document = {}): Framework {
  const reading = readFramework(frameworkDocument(items, more));
  if (!reading.framework) throw new Error(reading.findings.map(({ message }) => message).join('\n'));
  return reading.framework;
}

/** Messages of the findings, each with its path: `items.0.max: …`. */
export function findingsOf(document: unknown): string[] {
  return readFramework(document).findings.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

/**
 * Entries as a scores file would give them: `{ '1.1': 'b=1;a=2' }`; a value starting with `=` gives points directly,
 * `n/a` claims "không áp dụng".
 */
export function agency(
  set: Framework,
  values: Record<string, string>,
  { name = 'A', group = 'so', kind = null }: { name?: string; group?: string; kind?: string | null } = {},
): AgencyEntries {
  const rows = Object.entries(values).map(([item, value], index) => ({
    row: index + 2,
    agency: name,
    group,
    item,
    points: value.startsWith('=') ? value.slice(1) : '',
    value: value.startsWith('=') || value === 'n/a' ? '' : value,
    status: value === 'n/a' ? 'notApplicable' : '',
  }));
  if (rows.length === 0) return { agency: name, group, kind, entries: new Map<string, Entry>() };
  const { agencies, findings } = readScores(set, rows);
  const [only] = agencies ?? [];
  if (!only) throw new Error(findings.map(({ message }) => message).join('\n'));
  return { ...only, kind };
}

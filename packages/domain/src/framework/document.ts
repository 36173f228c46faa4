// Reads one mapping of a document key by key and collects everything that is wrong with it.
import { type Decimal, parseDecimal } from '../decimal.ts';
import type { Finding } from '../finding.ts';
import { documentText } from './document.vi.ts';

type Path = readonly (string | number)[];

/** A mapping being read. Every getter returns null for what is absent or wrong, and notes a finding for what is wrong. */
export interface Mapping {
  readonly path: Path;
  has(key: string): boolean;
  /** `required`: absent or empty is a finding. */
  text(key: string, required?: 'required'): string | null;
  decimal(key: string, required?: 'required'): Decimal | null;
  integer(key: string, from: number, to: number): number | null;
  flag(key: string): boolean | null;
  oneOf<const T extends string>(key: string, choices: readonly T[]): T | null;
  texts(key: string): readonly string[] | null;
  mapping(key: string): Mapping | null;
  /** The mappings in a list; a list that is absent is empty. */
  mappings(key: string): readonly Mapping[];
  entries(key: string): readonly (readonly [string, unknown])[];
  /** Notes every key that is not one of these: a misspelt key must not be passed over in silence. */
  takes(keys: readonly string[]): void;
  fail(key: string | null, message: string): null;
  warn(key: string | null, message: string): null;
}

/** @returns null, with a finding, when `value` is not a mapping */
export function openMapping(value: unknown, path: Path, findings: Finding[]): Mapping | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    findings.push({ path, message: documentText.notAMapping, severity: 'error' });
    return null;
  }
  return mappingOver(value as Record<string, unknown>, path, findings);
}

function mappingOver(record: Record<string, unknown>, path: Path, findings: Finding[]): Mapping {
  const note = (severity: Finding['severity']) => (key: string | null, message: string) => {
    findings.push({ path: key === null ? path : [...path, key], message, severity });
    return null;
  };
  const fail = note('error');
  const get = (key: string) => (Object.hasOwn(record, key) ? record[key] : undefined);

  const scalar = (key: string, required?: 'required'): string | null => {
    const value = get(key);
    if (value === undefined || value === null || value === '') {
      return required ? fail(key, documentText.absent(key)) : null;
    }
    if (typeof value === 'string' || typeof value === 'number') return String(value).normalize('NFC').trim();
    return fail(key, documentText.notText(key));
  };

  return {
    path,
    fail,
    warn: note('warning'),
    has: (key) => get(key) !== undefined && get(key) !== null,
    text: scalar,
    decimal(key, required) {
      const text = scalar(key, required);
      if (text === null) return null;
      const value = parseDecimal(text);
      if (value !== null) return value;
      fail(key, documentText.notDecimal(key, text));
      // A comma is told once; reading on with the value that was meant keeps the sums above from being reported as well.
      return parseDecimal(text.replace(',', '.'));
    },
    integer(key, from, to) {
      const text = scalar(key);
      if (text === null) return null;
      const value = Number(text);
      return Number.isInteger(value) && value >= from && value <= to
        ? value
        : fail(key, documentText.notInteger(key, text, from, to));
    },
    flag(key) {
      const value = get(key);
      if (value === undefined || value === null) return null;
      return typeof value === 'boolean' ? value : fail(key, documentText.notFlag(key));
    },
    oneOf(key, choices) {
      const text = scalar(key);
      if (text === null) return null;
      return choices.find((choice) => choice === text) ?? fail(key, documentText.notOneOf(key, text, choices));
    },
    texts(key) {
      const value = get(key);
      if (value === undefined || value === null) return null;
      if (!Array.isArray(value) || value.some((entry) => typeof entry !== 'string' && typeof entry !== 'number')) {
        return fail(key, documentText.notTexts(key));
      }
      return value.map((entry) => String(entry).normalize('NFC').trim());
    },
    mapping(key) {
      const value = get(key);
      return value === undefined || value === null ? null : openMapping(value, [...path, key], findings);
    },
    mappings(key) {
      const value = get(key);
      if (value === undefined || value === null) return [];
      if (!Array.isArray(value)) {
        fail(key, documentText.notAList(key));
        return [];
      }
      return value.flatMap((entry, index) => openMapping(entry, [...path, key, index], findings) ?? []);
    },
    entries(key) {
      const value = get(key);
      if (value === undefined || value === null) return [];
      if (typeof value === 'object' && !Array.isArray(value)) return Object.entries(value);
      fail(key, documentText.notAMapping);
      return [];
    },
    takes(keys) {
      for (const key of Object.keys(record)) {
        if (!keys.includes(key)) fail(key, documentText.unknownKey(key, keys));
      }
    },
  };
}

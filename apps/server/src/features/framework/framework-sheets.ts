// A framework between its document and an .xlsx: the domain lays it out, the platform writes and reads the file.
import { createHash } from 'node:crypto';
import type { Finding } from '@parindex/domain/finding';
import { readCases, runCases, type WorkedCase } from '@parindex/domain/framework/cases';
import type { Framework } from '@parindex/domain/framework/framework';
import { readFramework } from '@parindex/domain/framework/read-framework';
import { frameworkToSheets, sheetsToFramework } from '@parindex/domain/framework/sheets/framework-sheets';
import type { Fields, SheetOfText } from '@parindex/domain/framework/sheets/sheet-model';
import { stringify } from 'yaml';
import type { RowFinding } from '../../platform/documents/read-document.ts';
import { writeXlsx } from '../../platform/sheets/write-sheet.ts';
import { readFrameworkFile } from './framework-file.ts';

/** What a spreadsheet of a framework may cost: a framework has some hundred rows. */
export const frameworkSheetLimits = {
  bytes: 5 * 1024 * 1024,
  unpackedBytes: 32 * 1024 * 1024,
  rows: 5_000,
  columns: 100,
  cells: 100_000,
  text: 5_000_000,
  seconds: 8,
};

export interface FrameworkSheetsReading {
  /** Null when there is an error among the findings. */
  readonly framework: Framework | null;
  readonly findings: readonly RowFinding[];
  /** SHA-256 of `source`, hexadecimal. */
  readonly hash: string;
  /** The same document as YAML: what is stored of a framework that came as a spreadsheet. */
  readonly source: string;
  /** The worked cases beside the framework; each has come out as signed, where there is no error among the findings. */
  readonly cases: readonly WorkedCase[];
}

/** Every .xlsx is a zip, and no YAML or JSON begins like one. */
export function isSpreadsheet(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
}

/** @param document as a YAML or JSON parser gives it, sound or not; @returns the bytes of the .xlsx */
export function writeFrameworkXlsx(document: Fields, cases: readonly Fields[] = []): Promise<Uint8Array> {
  return writeXlsx(frameworkToSheets(document, cases));
}

/** @param name the file's name, for the findings: `bo.xlsx[Cây tiêu chí]:12` */
export function readFrameworkSheets(name: string, sheets: readonly SheetOfText[]): FrameworkSheetsReading {
  const { document, cases: given, findings, locate } = sheetsToFramework(sheets);
  const place = ({ sheet, row }: { sheet: string; row: number }) => `${name}[${sheet}]:${row}`;
  const unread = findings.map(({ message, severity, ...at }): RowFinding => ({ path: place(at), message, severity }));
  const source = stringify(document, { lineWidth: 0 });
  const hash = createHash('sha256').update(source).digest('hex');
  if (unread.length > 0 && document['items'] === undefined) {
    return { framework: null, findings: unread, hash, source, cases: [] };
  }
  const reading = readFramework(document);
  const wrong = reading.findings.map(({ path, message, severity }): RowFinding => {
    return { path: place(locate(path)), message, severity };
  });
  // What is stored is the YAML: it must read by itself too (a character 0 in a cell of JSON does not).
  const stored = reading.framework ? readFrameworkFile(`${name}[YAML]`, Buffer.from(source)) : null;
  const refused = stored && !stored.framework ? stored.findings : [];
  const tried = tryCases(reading.framework, given);
  const failed = tried.findings.map(({ path, message, severity }): RowFinding => {
    return { path: place(locate(path)), message, severity };
  });
  return {
    framework: unread.length + failed.length > 0 ? null : (stored?.framework ?? null),
    findings: [...unread, ...wrong, ...refused, ...failed],
    hash,
    source,
    cases: tried.cases,
  };
}

/** Reads the worked cases and runs them: one that does not come out as signed is an error in its row. */
function tryCases(framework: Framework | null, given: readonly Fields[]): { cases: WorkedCase[]; findings: Finding[] } {
  const reading = readCases({ cases: given });
  const cases = reading.cases.filter((one) => one !== null);
  if (!framework || cases.length < reading.cases.length) return { cases: [], findings: [...reading.findings] };
  const failures = runCases(framework, cases).flatMap(({ passed, sentence }, index): Finding[] =>
    passed ? [] : [{ path: ['cases', index], message: sentence, severity: 'error' }],
  );
  return { cases, findings: [...reading.findings, ...failures] };
}

// A framework file from its bytes: parsed, read by the domain, every finding with its row.
import { createHash } from 'node:crypto';
import type { WorkedCase } from '@parindex/domain/framework/cases';
import type { Framework } from '@parindex/domain/framework/framework';
import { readFramework } from '@parindex/domain/framework/read-framework';
import { type RowFinding, readDocument } from '../../platform/documents/read-document.ts';

export interface FrameworkFileReading {
  /** Null when there is an error among the findings. */
  readonly framework: Framework | null;
  readonly findings: readonly RowFinding[];
  /** SHA-256 of the bytes, or of `source`; hexadecimal. */
  readonly hash: string;
  /** Of a spreadsheet: the same document as YAML, which is stored in its place. */
  readonly source?: string;
  /** Of a spreadsheet: the worked cases in it. */
  readonly cases?: readonly WorkedCase[];
}

export function readFrameworkFile(name: string, bytes: Uint8Array): FrameworkFileReading {
  const hash = createHash('sha256').update(bytes).digest('hex');
  const reading = readDocument(name, bytes);
  if (reading.document === undefined) return { framework: null, findings: reading.findings, hash };
  const { framework, findings } = readFramework(reading.document);
  return {
    framework: reading.findings.length > 0 ? null : framework,
    findings: [...reading.findings, ...findings.map((finding) => reading.locate(finding))],
    hash,
  };
}

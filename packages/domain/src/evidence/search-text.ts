// What a document of the library is found by: everything people remember of it, without marks.
import { fold } from '../vietnamese.ts';

export interface Searched {
  readonly name: string;
  readonly documentNumber: string | null;
  readonly issuer: string | null;
  readonly period: string | null;
  readonly fileName: string;
}

/** Stored beside the document; a search compares its folded words with it. */
export function evidenceSearchText({ name, documentNumber, issuer, period, fileName }: Searched): string {
  return fold([name, documentNumber, issuer, period, fileName].filter(Boolean).join(' '));
}

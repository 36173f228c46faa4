// Parses a YAML or JSON file and remembers in which row everything stands, so that findings can name it.
import type { Finding } from '@parindex/domain/finding';
import { isCollection, isPair, isScalar, LineCounter, type Node, parseDocument } from 'yaml';
import { documentsText } from './documents.vi.ts';

/** A finding as a person reads it: `framework.yaml:12: what is wrong, what was expected`. */
export interface RowFinding {
  readonly path: string;
  readonly message: string;
  readonly severity: Finding['severity'];
}

export interface DocumentReading {
  /** Undefined when the file could not be parsed; with findings beside it where only keys stand twice. */
  readonly document: unknown;
  readonly findings: readonly RowFinding[];
  /** Turns a finding of the domain into one with file and row. */
  locate(finding: Finding): RowFinding;
}

/** Larger than any framework: 90 items come to 60 kB. */
export const largestDocument = 5_000_000;

/**
 * @param name  the file's name, for the findings
 * @param bytes the file as it is; must be UTF-8, with or without a byte order mark
 */
export function readDocument(name: string, bytes: Uint8Array): DocumentReading {
  const refuse = (message: string): DocumentReading => ({
    document: undefined,
    findings: [{ path: `${name}:1`, message, severity: 'error' }],
    locate: ({ message: text, severity }) => ({ path: `${name}:1`, message: text, severity }),
  });
  if (bytes.length > largestDocument) return refuse(documentsText.tooLarge(bytes.length, largestDocument));
  const text = decodeUtf8(bytes);
  if (text === null) return refuse(documentsText.notUtf8);
  if (text.trim() === '') return refuse(documentsText.empty);
  return parse(name, text.normalize('NFC'));
}

function parse(name: string, text: string): DocumentReading {
  const lines = new LineCounter();
  const parsed = parseDocument(text, { lineCounter: lines, uniqueKeys: true, prettyErrors: false });
  const rowAt = (offset: number) => `${name}:${Math.max(1, lines.linePos(offset).line)}`;
  const wrong = (offset: number, message: string): RowFinding => ({ path: rowAt(offset), message, severity: 'error' });
  const findings = parsed.errors
    .slice(0, mostSyntaxErrors)
    .map(({ code, message, pos }) =>
      wrong(pos[0], code === 'DUPLICATE_KEY' ? documentsText.duplicateKey : documentsText.syntax(message)),
    );
  const control = controlCharacter.exec(text);
  if (control) findings.push(wrong(control.index, documentsText.controlCharacter));
  // A key that stands twice does not keep the rest from being read, so that all findings come at once.
  const isReadable = control === null && parsed.errors.every(({ code }) => code === 'DUPLICATE_KEY');
  const plain = isReadable ? toPlain(() => parsed.toJS({ maxAliasCount: 100 })) : { read: true, document: undefined };
  if (!plain.read) findings.push(wrong(0, documentsText.tooManyAliases));
  return {
    document: plain.document,
    findings,
    locate: ({ path, message, severity }) => ({ path: rowAt(offsetOf(parsed.contents, path)), message, severity }),
  };
}

/** What is no YAML at all gives an error for every character; after so many more of them tell nothing new. */
const mostSyntaxErrors = 200;

/** Character 0, bare or escaped: the database keeps no text with it. */
// oxlint-disable-next-line no-control-regex
const controlCharacter = /\u0000|\\(?:0|x00|u0000|U00000000)/;

/** A file made of aliases of aliases is refused by the parser with an exception. */
function toPlain(read: () => unknown): { read: boolean; document: unknown } {
  try {
    return { read: true, document: read() };
  } catch (error) {
    if (error instanceof ReferenceError) return { read: false, document: undefined };
    throw error;
  }
}

/** Where the path leads, or the nearest thing above it that exists. */
function offsetOf(root: Node | null, path: Finding['path']): number {
  let node: unknown = root;
  let offset = root?.range?.[0] ?? 0;
  for (const step of path) {
    if (!isCollection(node)) break;
    const pair = node.items.find(
      (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(step),
    );
    if (isPair(pair) && isScalar(pair.key)) {
      offset = pair.key.range?.[0] ?? offset;
      node = pair.value;
      continue;
    }
    const entry = typeof step === 'number' ? node.items[step] : undefined;
    if (!isCollection(entry) && !isScalar(entry)) break;
    offset = entry.range?.[0] ?? offset;
    node = entry;
  }
  return offset;
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

// What a file is, by its content: the extension is whatever somebody typed.
import { refuse } from './refusal.ts';

/** A zip goes on to the checks of `unpack.ts`; a text is CSV. */
export type DetectedFile = { format: 'zip' } | { format: 'text'; text: string };

const utf16 = (text: string) => Buffer.from(text, 'utf16le');

/**
 * @returns `zip`, or the decoded text (UTF-8, or UTF-16 where a byte order mark says so)
 * @throws {SheetRefusal} empty, oldExcel, locked, web, unknown, notUtf8
 */
export function detectFile(bytes: Uint8Array): DetectedFile {
  if (bytes.length === 0) refuse('empty');
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 8)).toString('hex');
  if (start.startsWith('504b0304') || start.startsWith('504b0506')) return { format: 'zip' };
  if (start === 'd0cf11e0a1b11ae1') return refuseCompoundFile(bytes);
  const text = decodeText(bytes);
  if (text.trim() === '') refuse('empty');
  if (text.startsWith('%PDF-') || text.startsWith('{\\rtf') || text.includes('\u0000')) refuse('unknown');
  if (/^\s*</.test(text.slice(0, 1_000))) refuse('web');
  return { format: 'text', text };
}

/** The same outer container holds .xls, .doc, and .xlsx under a password. */
function refuseCompoundFile(bytes: Uint8Array): never {
  const container = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (container.includes(utf16('EncryptedPackage'))) refuse('locked');
  refuse(container.includes(utf16('Workbook')) || container.includes(utf16('Book')) ? 'oldExcel' : 'unknown');
}

function decodeText(bytes: Uint8Array): string {
  const binary = bytes.subarray(0, 8_192).includes(0);
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decodeAs('utf-16le', bytes);
  if (first === 0xfe && second === 0xff) return decodeAs('utf-16be', bytes);
  // A zero byte is no text in any of the 8-bit codes, so "save as UTF-8" would be the wrong advice.
  if (binary) refuse('unknown');
  return decodeAs('utf-8', bytes);
}

function decodeAs(encoding: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return refuse(bytes.subarray(0, 5).join() === '37,80,68,70,45' ? 'unknown' : 'notUtf8');
  }
}

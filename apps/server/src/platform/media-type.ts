// What a file is, by its content; its name only tells CSV from plain text. Whatever is not listed here is refused.
import type { FileHandle } from 'node:fs/promises';

export const mediaTypes = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  doc: 'application/msword',
  xls: 'application/vnd.ms-excel',
  png: 'image/png',
  jpg: 'image/jpeg',
  zip: 'application/zip',
  txt: 'text/plain; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
} as const;

export type MediaType = (typeof mediaTypes)[keyof typeof mediaTypes];

/** Office files of one kind hold this stream in their old, and this part in their new format. */
const oldOffice = [
  { stream: 'WordDocument', type: mediaTypes.doc },
  { stream: 'Workbook', type: mediaTypes.xls },
  { stream: 'Book', type: mediaTypes.xls },
] as const;

/** How much an archive may hold when unpacked. */
const maxUnpacked = 1024 ** 3;

/**
 * @param file open for reading
 * @param name as the sender called it
 * @returns null for anything not on the list, for macros and for archives that unpack too far
 */
export async function sniffMediaType(file: FileHandle, size: number, name: string): Promise<MediaType | null> {
  const head = await readAt(file, 0, Math.min(size, 4096));
  const starts = (hex: string) => head.subarray(0, hex.length / 2).toString('hex') === hex;
  if (head.subarray(0, 1024).includes('%PDF-')) return mediaTypes.pdf;
  if (starts('89504e470d0a1a0a')) return mediaTypes.png;
  if (starts('ffd8ff')) return mediaTypes.jpg;
  if (starts('504b0304') || starts('504b0506')) return sniffArchive(file, size);
  if (starts('d0cf11e0a1b11ae1')) return sniffOldOffice(await readAt(file, 0, size));
  return isText(await readAt(file, 0, size)) ? (/\.csv$/i.test(name) ? mediaTypes.csv : mediaTypes.txt) : null;
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await file.read(buffer, 0, length, position);
  return buffer.subarray(0, bytesRead);
}

function sniffOldOffice(content: Buffer): MediaType | null {
  // `_VBA_PROJECT` is the stream that holds macros.
  if (content.includes(Buffer.from('_VBA_PROJECT', 'utf16le'))) return null;
  return oldOffice.find(({ stream }) => content.includes(Buffer.from(`${stream}\0`, 'utf16le')))?.type ?? null;
}

/** Reads the archive's own list at its end: names and unpacked sizes, nothing is unpacked. */
async function sniffArchive(file: FileHandle, size: number): Promise<MediaType | null> {
  const tail = await readAt(file, Math.max(0, size - 65_557), Math.min(size, 65_557));
  const end = tail.lastIndexOf(Buffer.from('504b0506', 'hex'));
  if (end < 0 || end + 22 > tail.length) return null;
  const list = await readAt(file, tail.readUInt32LE(end + 16), Math.min(tail.readUInt32LE(end + 12), size));
  const entries = readEntries(list);
  if (entries.reduce((sum, { unpacked }) => sum + unpacked, 0) > maxUnpacked) return null;
  const names = entries.map((entry) => entry.name);
  if (names.some((entry) => entry.endsWith('vbaProject.bin'))) return null;
  if (names.includes('word/document.xml')) return mediaTypes.docx;
  return names.includes('xl/workbook.xml') ? mediaTypes.xlsx : mediaTypes.zip;
}

function readEntries(list: Buffer): { name: string; unpacked: number }[] {
  const entries = [];
  let at = 0;
  while (at + 46 <= list.length && list.readUInt32LE(at) === 0x02014b50) {
    const nameLength = list.readUInt16LE(at + 28);
    entries.push({ unpacked: list.readUInt32LE(at + 24), name: list.toString('utf8', at + 46, at + 46 + nameLength) });
    at += 46 + nameLength + list.readUInt16LE(at + 30) + list.readUInt16LE(at + 32);
  }
  return entries;
}

function isText(content: Buffer): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(content);
    // Control characters other than tab and line ends do not occur in text.
    // oxlint-disable-next-line no-control-regex
    return !/[\u0000-\u0008\u000e-\u001f]/.test(text);
  } catch {
    return false;
  }
}

// The directory at the end of a zip: names, sizes and places of its parts, without unpacking anything.
import { refuse } from './refusal.ts';

/** `start` is where the part's packed bytes begin; sizes in bytes. */
export type ZipEntry = {
  name: string;
  deflated: boolean;
  packedSize: number;
  size: number;
  crc: number;
  start: number;
};

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const localMark = 0x04034b50;
const zip64 = 0xffffffff;

/**
 * @returns every part, in order
 * @throws {SheetRefusal} damaged, bomb (too many parts), locked (a part is encrypted)
 */
export function readZipDirectory(bytes: Uint8Array, maxEntries: number): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > maxEntries) refuse('bomb', { limit: maxEntries });
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== entryMark) refuse('damaged');
    entries.push(readEntry(view, at));
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  // Two parts under one name: which one is read would differ from program to program.
  if (new Set(entries.map((entry) => entry.name)).size !== entries.length) refuse('damaged');
  return entries;
}

/** The library looks for the last mark too: what is checked here is what it reads. */
function findEnd(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at -= 1) {
    if (view.getUint32(at, true) === endMark) return at;
  }
  return refuse('damaged');
}

function readEntry(view: DataView, at: number): ZipEntry {
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  if ((flags & 1) !== 0) refuse('locked');
  if (method !== 0 && method !== 8) refuse('damaged');
  const nameLength = view.getUint16(at + 28, true);
  if (at + 46 + nameLength > view.byteLength) refuse('damaged');
  const name = new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + at + 46, nameLength));
  const { size, packedSize, offset } = readPlaces(view, at);
  // Sizes told only after the data make a reader search for them; no spreadsheet program leaves them out here.
  if ((flags & 8) !== 0 && packedSize === 0 && !name.endsWith('/')) refuse('damaged');
  return {
    name,
    deflated: method === 8,
    packedSize,
    size,
    crc: view.getUint32(at + 16, true),
    start: dataStart(view, offset, packedSize),
  };
}

/** Sizes and offset; those of 0xFFFFFFFF stand, in this order, in the ZIP64 extra field (some writers use it always). */
function readPlaces(view: DataView, at: number): { size: number; packedSize: number; offset: number } {
  let extra = findZip64(view, at);
  const place = (position: number) => {
    const short = view.getUint32(position, true);
    if (short !== zip64) return short;
    if (extra === null || extra + 8 > view.byteLength) return refuse('damaged');
    extra += 8;
    return Number(view.getBigUint64(extra - 8, true));
  };
  const size = place(at + 24);
  const packedSize = place(at + 20);
  return { size, packedSize, offset: place(at + 42) };
}

function findZip64(view: DataView, entry: number): number | null {
  let at = entry + 46 + view.getUint16(entry + 28, true);
  const end = Math.min(at + view.getUint16(entry + 30, true), view.byteLength);
  while (at + 4 <= end) {
    if (view.getUint16(at, true) === 1) return at + 4;
    at += 4 + view.getUint16(at + 2, true);
  }
  return null;
}

function dataStart(view: DataView, offset: number, packedSize: number): number {
  if (offset + 30 > view.byteLength || view.getUint32(offset, true) !== localMark) refuse('damaged');
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packedSize > view.byteLength) refuse('damaged');
  return start;
}

// Proves that an .xlsx is whole and no bomb before the library sees it.
import { crc32, inflateRawSync } from 'node:zlib';
import { refuse, SheetRefusal } from './refusal.ts';
import type { SheetLimits } from './sheet.ts';
import { readZipDirectory, type ZipEntry } from './zip-directory.ts';

/** Texts of the two parts that list the sheets. */
export type WorkbookParts = {
  workbook: string;
  relations: string;
  /** What stands behind the cells of each worksheet, where it tells of merged blocks, by the name of the part. */
  merges: Map<string, string>;
};

const ratioFrom = 4 * 1024 * 1024;
/** Some ten thousand blocks; more of them are not looked at. */
const longestMerges = 400_000;

/**
 * Sums the sizes the directory promises, then unpacks each XML part once and holds it to its promise
 * (size, checksum, closed root element). The library accepts a sheet cut off in the middle; we do not.
 *
 * @throws {SheetRefusal} damaged, bomb, locked, openDocument, binaryExcel, unknown
 */
export function checkPackage(bytes: Uint8Array, limits: SheetLimits): WorkbookParts {
  const entries = readZipDirectory(bytes, limits.entries);
  const total = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (total > limits.unpackedBytes) refuse('bomb');
  if (total > ratioFrom && total > limits.ratio * bytes.length) refuse('bomb');
  const names = new Set(entries.map((entry) => entry.name));
  if (!names.has('xl/workbook.xml')) refuseOther(names);
  const kept: WorkbookParts = { workbook: '', relations: '', merges: new Map() };
  for (const entry of entries.filter(({ name }) => /\.(xml|rels)$/i.test(name))) {
    const part = unpackEntry(bytes, entry);
    if (!isWholeXml(part)) refuse('damaged');
    if (entry.name === 'xl/workbook.xml') kept.workbook = part.toString('utf8');
    const behind = part.lastIndexOf('<mergeCells');
    if (behind >= 0) kept.merges.set(entry.name, part.toString('utf8', behind, behind + longestMerges));
    if (entry.name === 'xl/_rels/workbook.xml.rels') kept.relations = part.toString('utf8');
  }
  return kept;
}

function refuseOther(names: Set<string>): never {
  if (names.has('xl/workbook.bin')) refuse('binaryExcel');
  refuse(names.has('content.xml') && names.has('mimetype') ? 'openDocument' : 'unknown');
}

/** @throws {SheetRefusal} damaged when the part is anything else than the directory promised, larger above all */
function unpackEntry(bytes: Uint8Array, entry: ZipEntry): Buffer {
  const packed = bytes.subarray(entry.start, entry.start + entry.packedSize);
  const part = entry.deflated
    ? inflate(packed, entry.size)
    : Buffer.from(packed.buffer, packed.byteOffset, packed.length);
  if (part.length !== entry.size || crc32(part) !== entry.crc) refuse('damaged');
  return part;
}

/** Never unpacks more than was promised, so the sum that was checked is the sum that is spent. */
function inflate(packed: Uint8Array, promised: number): Buffer {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(promised, 1) });
  } catch (reason) {
    throw new SheetRefusal({ code: 'damaged' }, reason);
  }
}

/** Whether the element opened first is closed last. Cheap, and enough to catch a sheet cut short. */
function isWholeXml(part: Buffer): boolean {
  const head = part.toString('utf8', 0, 4_096);
  const tail = part.toString('utf8', Math.max(0, part.length - 512)).trimEnd();
  const root = /<([A-Za-z_][\w:.-]*)/.exec(head.replaceAll(/<!--[^]*?-->/g, ''))?.[1];
  if (root === undefined) return false;
  const closed = /<\/([\w:.-]+)\s*>$/.exec(tail)?.[1];
  return closed === root || (closed === undefined && part.length < 4_096 && tail.endsWith('/>'));
}

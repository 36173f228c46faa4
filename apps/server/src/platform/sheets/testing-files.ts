// Files for the tests, made by hand with node:zlib alone: what another program writes, and what an enemy writes.
import { crc32, deflateRawSync } from 'node:zlib';

/** `lie` puts a false unpacked size into both headers; `flags` goes into the general purpose bits. */
export type ZipPart = { name: string; content: string | Uint8Array; lie?: number; flags?: number };

/** A zip as the format's description says, deflated. */
export function zipOf(parts: readonly ZipPart[]): Uint8Array {
  const chunks: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, lie, flags = 0 } of parts) {
    const plain = Buffer.from(content as Uint8Array);
    const packed = deflateRawSync(plain);
    const shared = Buffer.alloc(26);
    [20, flags, 8, 0, 0].forEach((value, index) => shared.writeUInt16LE(value, index * 2));
    shared.writeUInt32LE(crc32(plain), 10);
    shared.writeUInt32LE(packed.length, 14);
    shared.writeUInt32LE(lie ?? plain.length, 18);
    shared.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), shared, Buffer.from(name), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000'), shared, tail, Buffer.from(name)]));
    chunks.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...chunks, central, end]));
}

export type HandBook = {
  /** Inner XML of <sheetData>, by sheet name; `raw` replaces the whole worksheet. */
  sheets: Record<string, string>;
  sharedStrings?: string;
  /** <xf> elements of cellXfs; number formats 164 and up in `formats`. */
  styles?: { formats: string; cells: string };
  date1904?: boolean;
  extra?: readonly ZipPart[];
};

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The parts of a workbook as a program unlike ours would write them. */
export function bookParts({ sheets, sharedStrings, styles, date1904, extra = [] }: HandBook): ZipPart[] {
  const names = Object.keys(sheets);
  const relations = names.map(
    (_, index) =>
      `<Relationship Id="rId${index + 1}" Type="${office}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  if (sharedStrings !== undefined)
    relations.push(`<Relationship Id="rId90" Type="${office}/sharedStrings" Target="sharedStrings.xml"/>`);
  if (styles !== undefined) relations.push(`<Relationship Id="rId91" Type="${office}/styles" Target="styles.xml"/>`);
  const list = names
    .map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`)
    .join('');
  const parts: ZipPart[] = [
    {
      name: '[Content_Types].xml',
      content: `${xml}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>`,
    },
    {
      name: '_rels/.rels',
      content: `${xml}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      content: `${xml}<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr${date1904 === true ? ' date1904="1"' : ''}/><sheets>${list}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `${xml}<Relationships xmlns="${packages}/relationships">${relations.join('')}</Relationships>`,
    },
    ...names.map((name, index) => ({
      name: `xl/worksheets/sheet${index + 1}.xml`,
      content: `${xml}<worksheet xmlns="${main}"><sheetData>${sheets[name]}</sheetData><mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells></worksheet>`,
    })),
  ];
  if (sharedStrings !== undefined)
    parts.push({ name: 'xl/sharedStrings.xml', content: `${xml}<sst xmlns="${main}">${sharedStrings}</sst>` });
  if (styles !== undefined) {
    parts.push({
      name: 'xl/styles.xml',
      content: `${xml}<styleSheet xmlns="${main}"><numFmts count="1">${styles.formats}</numFmts><cellXfs count="1">${styles.cells}</cellXfs></styleSheet>`,
    });
  }
  return [...parts, ...extra];
}

/** A workbook written by hand. */
export function bookOf(book: HandBook): Uint8Array {
  return zipOf(bookParts(book));
}

// Spreadsheets in and out, on real bytes: from Excel-like files written by hand, by our library, by Python; and from enemies.
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guardFormula, isoDate, plainDecimal, unguardFormula } from './cell-text.ts';
import { mapColumns } from './columns.ts';
import { readFileSheets } from './read-file.ts';
import { readSheet, type SheetLimits } from './read-sheet.ts';
import { SheetRefusal } from './refusal.ts';
import { safeSheetNames } from './safe-sheet-name.ts';
import { defaultLimits } from './sheet.ts';
import { bookOf, bookParts, zipOf } from './testing-files.ts';
import { type NamedSheetTable, writeCsv, writeXlsx } from './write-sheet.ts';

const text = (content: string) => new TextEncoder().encode(content);
const utf16 = (content: string) => new Uint8Array(Buffer.from(content, 'utf16le'));

async function rowsOf(name: string, bytes: Uint8Array) {
  const reading = await readSheet({ name, bytes });
  if (!reading.ok) throw new Error(reading.findings.map((finding) => finding.message).join('\n'));
  return reading.sheets[0]!.rows;
}

async function cellsOf(name: string, bytes: Uint8Array) {
  return (await rowsOf(name, bytes)).map((row) => row.cells);
}

async function findingOf(name: string, bytes: Uint8Array, limits: Partial<SheetLimits> = {}) {
  const reading = await readSheet({ name, bytes }, limits);
  if (reading.ok) throw new Error('the file was read');
  expect(reading.findings).toHaveLength(1);
  expect(reading.findings[0]!.severity).toBe('error');
  return `${reading.findings[0]!.path}: ${reading.findings[0]!.message}`;
}

describe('reading an .xlsx another program wrote', () => {
  it('reads shared, inline and rich text, gaps and merged cells, with the row numbers Excel shows', async () => {
    const bytes = bookOf({
      sharedStrings:
        '<si><t>Cơ quan</t></si><si><r><rPr><b/></rPr><t xml:space="preserve">Sở </t></r><r><t>Nội vụ</t></r><rPh sb="0" eb="1"><t>phụ</t></rPh></si><si><t>A &amp; B_x000A_dòng hai</t></si>',
      sheets: {
        'Số liệu &amp; điểm':
          '<row r="2"><c r="A2" t="s"><v>0</v></c><c r="D2" t="inlineStr"><is><t>Điểm</t></is></c></row>' +
          '<row r="5"><c r="A5" t="s"><v>1</v></c><c r="B5" s="0"/><c r="D5"><v>7</v></c></row>' +
          '<row r="6"><c r="A6" s="0"/></row>' +
          '<row><c t="inlineStr"><is><r><t>Phòng </t></r><r><t>X</t></r></is></c><c t="s"><v>2</v></c></row>',
        Trống: '',
      },
    });
    expect(await readSheet({ name: 'a.xlsx', bytes })).toEqual({
      ok: true,
      sheets: [
        {
          name: 'Số liệu & điểm',
          rows: [
            { row: 2, cells: ['Cơ quan', '', '', 'Điểm'] },
            { row: 5, cells: ['Sở Nội vụ', '', '', '7'] },
            { row: 7, cells: ['Phòng X', 'A & B\ndòng hai'] },
          ],
          merges: [{ top: 1, left: 0, bottom: 1, right: 1 }],
        },
        { name: 'Trống', rows: [], merges: [{ top: 1, left: 0, bottom: 1, right: 1 }] },
      ],
    });
  });

  it('gives numbers as the shortest decimal of what is stored, never with noise or exponent', async () => {
    const stored = ['8.1349999999999998', '8.135', '0.1', '1E-7', '1.5E+21', '-0', '2.0', '123456789012345', '-12.50'];
    const cells = stored.map((value) => `<c><v>${value}</v></c>`).join('');
    expect(await cellsOf('a.xlsx', bookOf({ sheets: { S: `<row r="1">${cells}</row>` } }))).toEqual([
      ['8.135', '8.135', '0.1', '0.0000001', '1500000000000000000000', '0', '2', '123456789012345', '-12.5'],
    ]);
  });

  it('gives dates in ISO form by their style, in both calendars, and leaves plain numbers alone', async () => {
    const styles = {
      formats: '<numFmt numFmtId="164" formatCode="dd/mm/yyyy\\ hh:mm"/>',
      cells: '<xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="20"/><xf numFmtId="10"/>',
    };
    const row =
      '<row r="1"><c s="1"><v>45996</v></c><c s="2"><v>45996.70833333333</v></c><c s="3"><v>0.5</v></c><c s="4"><v>0.95</v></c><c s="0"><v>45996</v></c><c t="d"><v>2025-12-05</v></c></row>';
    expect(await cellsOf('a.xlsx', bookOf({ sheets: { S: row }, styles }))).toEqual([
      ['2025-12-05', '2025-12-05T17:00:00', '12:00:00', '0.95', '45996', '2025-12-05'],
    ]);
    const mac = '<row r="1"><c s="1"><v>44534</v></c></row>';
    expect(await cellsOf('a.xlsx', bookOf({ sheets: { S: mac }, styles, date1904: true }))).toEqual([['2025-12-05']]);
  });

  it('takes a formula by its last value and never runs it', async () => {
    const row =
      '<row r="1"><c><f>1+1</f><v>99</v></c><c t="str"><f>WEBSERVICE("http://x")</f><v>cũ</v></c><c t="e"><f>1/0</f><v>#DIV/0!</v></c><c><f>A1</f></c><c t="b"><v>1</v></c></row>';
    expect(await cellsOf('a.xlsx', bookOf({ sheets: { S: row } }))).toEqual([['99', 'cũ', '#DIV/0!', '', 'TRUE']]);
  });

  it('composes decomposed Vietnamese and trims no-break spaces', async () => {
    const word = 'Hoà Bình'.normalize('NFD');
    const row = `<row r="1"><c t="inlineStr"><is><t xml:space="preserve">\u00a0 ${word}\u00a0</t></is></c></row>`;
    expect(await cellsOf('a.xlsx', bookOf({ sheets: { S: row } }))).toEqual([['Hoà Bình'.normalize('NFC')]]);
  });

  it('reads by content whatever the name says', async () => {
    const bytes = bookOf({ sheets: { S: '<row r="1"><c><v>1</v></c></row>' } });
    expect(await cellsOf('so-lieu.csv', bytes)).toEqual([['1']]);
    expect(await cellsOf('so-lieu.xlsx', text('a,b\n1,2\n'))).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  it('leaves out a sheet that is only a chart, and reads the one behind it', async () => {
    const parts = bookParts({ sheets: { 'Biểu đồ': '', 'Số liệu': '<row r="1"><c><v>5</v></c></row>' } }).map((part) =>
      part.name === 'xl/_rels/workbook.xml.rels'
        ? {
            ...part,
            content: String(part.content).replace(
              '/worksheet" Target="worksheets/sheet1',
              '/chartsheet" Target="worksheets/sheet1',
            ),
          }
        : part,
    );
    const reading = await readSheet({ name: 'a.xlsx', bytes: zipOf(parts) });
    expect(reading).toMatchObject({ ok: true, sheets: [{ name: 'Số liệu', rows: [{ row: 1, cells: ['5'] }] }] });
    expect(reading.ok && reading.sheets).toHaveLength(1);
  });
});

describe('reading CSV', () => {
  it.each([
    ['a comma', 'mã,tên\n1,"Sở, ban"\n'],
    ['a semicolon', 'mã;tên\r\n1;"Sở, ban"\r\n'],
    ['a tab', 'mã\ttên\n1\tSở, ban\n'],
    ['a byte order mark', '\uFEFFmã,tên\r\n1,"Sở, ban"'],
    ["Excel's first line sep=;", 'sep=;\r\nmã;tên\r\n1;"Sở, ban"'],
  ])('separates by %s', async (_, content) => {
    expect(await rowsOf('a.csv', text(content))).toEqual([
      { row: 1, cells: ['mã', 'tên'] },
      { row: 2, cells: ['1', 'Sở, ban'] },
    ]);
  });

  it('decodes UTF-16 where the byte order mark says so', async () => {
    const little = utf16('\uFEFFmã\ttên\r\n1\tSở\r\n');
    expect(await cellsOf('a.csv', little)).toEqual([
      ['mã', 'tên'],
      ['1', 'Sở'],
    ]);
    expect(await cellsOf('a.csv', new Uint8Array(Buffer.from(little).swap16()))).toEqual([
      ['mã', 'tên'],
      ['1', 'Sở'],
    ]);
  });

  it('keeps line breaks, doubled quotes and ragged rows, and counts blank lines', async () => {
    expect(await rowsOf('a.csv', text('a,b\n\n"dòng 1\r\ndòng 2","nói ""vâng"""\n1\nTrường "A",2,3\n'))).toEqual([
      { row: 1, cells: ['a', 'b'] },
      { row: 3, cells: ['dòng 1\ndòng 2', 'nói "vâng"'] },
      { row: 4, cells: ['1'] },
      { row: 5, cells: ['Trường "A"', '2', '3'] },
    ]);
  });

  it('points at the row whose quote never closes', async () => {
    expect(await findingOf('a.csv', text('a,b\n1,2\n3,"mở\n4,5\n'))).toMatch(/^a\.csv:3: Dấu nháy kép/);
  });

  it('asks for UTF-8 when the bytes are of an older Vietnamese code', async () => {
    // "Sở Nội vụ" in TCVN3, and "Việt" in Windows-1258.
    for (const bytes of [
      [0x53, 0xeb, 0x20, 0x4e, 0xe9, 0x69, 0x20, 0x76, 0xf4],
      [0x56, 0x69, 0xea, 0xf2, 0x74, 0x2c, 0x31],
    ]) {
      expect(await findingOf('a.csv', Uint8Array.from(bytes))).toContain('CSV UTF-8');
    }
  });
});

describe('refusing with one clear finding', () => {
  const compound = (stream: string) =>
    Uint8Array.from([
      ...Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      ...new Uint8Array(600),
      ...utf16(stream),
      ...new Uint8Array(100),
    ]);

  it.each<[string, Uint8Array, RegExp]>([
    ['an empty file', new Uint8Array(), /rỗng/],
    ['a file of blanks', text(' \n\n '), /rỗng/],
    ['a CSV of separators only', text(',,\n,,\n'), /không có ô nào/],
    ['an old .xls', compound('Workbook'), /\.xls\)/],
    ['a .doc', compound('WordDocument'), /không phải bảng tính/],
    ['an .xlsx under a password', compound('EncryptedPackage'), /mật khẩu/],
    [
      'an .ods',
      zipOf([
        { name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet' },
        { name: 'content.xml', content: '<a/>' },
      ]),
      /\.ods/,
    ],
    ['an .xlsb', zipOf([{ name: 'xl/workbook.bin', content: 'x' }]), /\.xlsb/],
    ['a .docx', zipOf([{ name: 'word/document.xml', content: '<a/>' }]), /không phải bảng tính/],
    ['a web page called .xls', text('\uFEFF\r\n<html><table><tr><td>1</td></tr></table></html>'), /trang web/],
    ['a PDF', text('%PDF-1.7\n'), /không phải bảng tính/],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), /không phải bảng tính/],
    ['UTF-16 without its mark', utf16('ma,ten'), /không phải bảng tính/],
    [
      'a workbook with nothing in it',
      bookOf({ sheets: { A: '', B: '<row r="1"><c r="A1" s="0"/></row>' } }),
      /không có ô nào/,
    ],
  ])('%s', async (_, bytes, message) => {
    expect(await findingOf('tep.xlsx', bytes)).toMatch(message);
  });

  it('a file above the limit, before anything of it is read', async () => {
    expect(await findingOf('to.xlsx', new Uint8Array(50 * 1024 * 1024))).toBe(
      'to.xlsx: Tệp lớn hơn 20 MB. Hãy bỏ hình ảnh, trang tính thừa hoặc chia thành nhiều tệp.',
    );
    expect(await findingOf('to.csv', text('a,b\n1,2\n'), { bytes: 4 })).toMatch(/lớn hơn/);
  });

  it('too many rows, columns, cells and sheets, at the row where it happens', async () => {
    const csv = text('a,b\n1,2\n3,4\n');
    expect(await findingOf('a.csv', csv, { rows: 2 })).toMatch(/^a\.csv:3: .*quá 2 dòng/);
    expect(await findingOf('a.csv', csv, { columns: 1 })).toMatch(/^a\.csv:1: .*quá 1 cột/);
    expect(await findingOf('a.csv', csv, { cells: 3 })).toMatch(/^a\.csv:2: .*quá 3 ô/);
    expect(await findingOf('a.csv', csv, { text: 5 })).toMatch(/^a\.csv:3: .*quá 5 ký tự/);
    expect(await findingOf('a.xlsx', bookOf({ sheets: { A: '', B: '' } }), { sheets: 1 })).toMatch(/quá 1 trang tính/);
    expect(await readSheet({ name: 'a.csv', bytes: csv }, { rows: 3, columns: 2, cells: 6, text: 6 })).toMatchObject({
      ok: true,
    });
  });
});

// A workbook whose one worksheet part is exactly this.
const sheet = (content: string | Uint8Array, more: { lie?: number; flags?: number } = {}) => {
  const parts = bookParts({ sheets: { S: '' } });
  return zipOf(parts.map((part) => (part.name === 'xl/worksheets/sheet1.xml' ? { ...part, content, ...more } : part)));
};
const whole = (rows: string) => `<worksheet><sheetData>${rows}</sheetData></worksheet>`;
const quick = async (work: Promise<string>) => {
  const started = performance.now();
  const message = await work;
  expect(performance.now() - started).toBeLessThan(10_000);
  return message;
};

describe('surviving hostile files', () => {
  it('refuses a bomb by the sizes its directory promises, without unpacking it', async () => {
    const bomb = sheet(Buffer.alloc(300 * 1024 * 1024, '<row><c><v>1</v></c></row>'));
    expect(bomb.length).toBeLessThan(2_000_000);
    expect(await quick(findingOf('bom.xlsx', bomb))).toMatch(/lớn bất thường/);
    // Every limit holds by itself: this one is neither large nor packed tightly.
    const plain = bookOf({ sheets: { S: '<row r="1"><c><v>1</v></c></row>' } });
    expect(await findingOf('bom.xlsx', plain, { unpackedBytes: 1_000 })).toMatch(/lớn bất thường/);
    const small = sheet(whole('<row/>'.repeat(2_000_000)));
    expect(await quick(findingOf('bom.xlsx', small))).toMatch(/lớn bất thường/);
  });

  it('stops unpacking a bomb whose directory lies about the size', async () => {
    const bomb = sheet(Buffer.alloc(300 * 1024 * 1024, 'x'), { lie: 1_000 });
    // Making the bomb took its 300 MB; reading it must not take them again.
    const before = process.memoryUsage().rss;
    expect(await quick(findingOf('bom.xlsx', bomb))).toMatch(/hỏng/);
    expect(process.memoryUsage().rss - before).toBeLessThan(250 * 1024 * 1024);
  });

  it('refuses too many parts, two parts of one name, and encrypted parts', async () => {
    const many = Array.from({ length: 3_000 }, (_, index) => ({ name: `x${index}.xml`, content: '<a/>' }));
    expect(await findingOf('a.xlsx', bookOf({ sheets: { S: '' }, extra: many }))).toMatch(/lớn bất thường/);
    expect(
      await findingOf(
        'a.xlsx',
        bookOf({ sheets: { S: '' }, extra: [{ name: 'xl/workbook.xml', content: '<workbook/>' }] }),
      ),
    ).toMatch(/hỏng/);
    expect(await findingOf('a.xlsx', sheet(whole(''), { flags: 1 }))).toMatch(/mật khẩu/);
  });

  it('refuses a file cut off, a damaged part, a sheet cut off inside, and XML that is none', async () => {
    const good = bookOf({ sheets: { S: `<row r="1">${'<c><v>1</v></c>'.repeat(400)}</row>` } });
    expect(await findingOf('a.xlsx', good.slice(0, good.length / 2))).toMatch(/hỏng/);
    const bent = new Uint8Array(good);
    bent[good.length - 1_200]! ^= 255;
    expect(await findingOf('a.xlsx', bent)).toMatch(/hỏng/);
    expect(await findingOf('a.xlsx', sheet('<worksheet><sheetData><row r="1"><c><v>1</v></c></row>'))).toMatch(/hỏng/);
    expect(await findingOf('a.xlsx', sheet('không phải XML'))).toMatch(/hỏng/);
  });

  it('never half-reads: any flipped byte gives the same sheets or a finding', async () => {
    const good = bookOf({
      sheets: { S: '<row r="1"><c r="A1"><v>1</v></c><c r="B1" t="inlineStr"><is><t>hai</t></is></c></row>' },
    });
    const expected = await readSheet({ name: 'a.xlsx', bytes: good });
    await fc.assert(
      fc.asyncProperty(fc.nat(good.length - 1), fc.integer({ min: 1, max: 255 }), async (at, mask) => {
        const bent = new Uint8Array(good);
        bent[at]! ^= mask;
        // Without the thread, for speed: the reader itself must answer with sheets or a refusal, never anything else.
        const sheets = await readFileSheets({ name: 'a.xlsx', bytes: bent }, defaultLimits).catch(
          (reason: unknown) => reason,
        );
        if (sheets instanceof SheetRefusal) return;
        expect({ ok: true, sheets }).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  it('does not build the rectangle between two far corners', async () => {
    const corner = sheet(
      whole('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
    );
    expect(await quick(findingOf('a.xlsx', corner))).toMatch(/^a\.xlsx:1048576: .*cột/);
  });

  it('accepts one stray cell far below, and cells that are only formatted far to the right', async () => {
    const stray = sheet(
      whole(
        '<row r="1"><c r="A1"><v>1</v></c><c r="XFD1" s="1"/></row><row r="1048576"><c r="A1048576"><v>2</v></c></row>',
      ),
    );
    expect(await rowsOf('a.xlsx', stray)).toEqual([
      { row: 1, cells: ['1'] },
      { row: 1_048_576, cells: ['2'] },
    ]);
  });

  it('does not expand entities, and counts a shared text as often as it is named', async () => {
    const laughs = `<!DOCTYPE a [<!ENTITY x "${'ha'.repeat(50)}">]>${whole('<row r="1"><c t="inlineStr"><is><t>&x;</t></is></c></row>')}`;
    expect(await quick(cellsOf('a.xlsx', sheet(laughs)).then(String))).toBe('&x;');
    const shared = bookOf({
      sharedStrings: `<si><t>${Array.from({ length: 200_000 }, (_, index) => index.toString(36)).join('')}</t></si>`,
      sheets: {
        S: Array.from({ length: 20_000 }, (_, index) => `<row r="${index + 1}"><c t="s"><v>0</v></c></row>`).join(''),
      },
    });
    expect(await quick(findingOf('a.xlsx', shared))).toMatch(/ký tự/);
  });

  it('refuses rows that run backwards or have no number', async () => {
    for (const row of ['0', '-1', 'NaN', '1']) {
      const rows = `<row r="1"><c><v>1</v></c></row><row r="${row}"><c><v>2</v></c></row>`;
      expect(await findingOf('a.xlsx', sheet(whole(rows)))).toMatch(/hỏng/);
    }
  });

  it('throws the thread away when the file needs too much memory, and goes on serving', async () => {
    const lines = text(`a\n${Array.from({ length: 400_000 }, (_, index) => `${index},x,y,z`).join('\n')}`);
    expect(await quick(findingOf('nang.csv', lines, { memoryMb: 16 }))).toMatch(/bộ nhớ/);
    const after = await Promise.all(Array.from({ length: 6 }, (_, index) => cellsOf('a.csv', text(`${index}`))));
    expect(after).toEqual([0, 1, 2, 3, 4, 5].map((index) => [[`${index}`]]));
  });

  it('throws the thread away when a file keeps it busy for ever', async () => {
    // One endless attribute: a streaming parser looks it through again with each new piece.
    const endless = sheet(
      `<worksheet><sheetData><row x="${randomBytes(15_000_000).toString('hex')}"/></sheetData></worksheet>`,
    );
    const started = performance.now();
    expect(await findingOf('lau.xlsx', endless, { seconds: 2 })).toMatch(/Không đọc xong tệp trong 2 giây/);
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  it('keeps the server answering while a file is read', async () => {
    const rows = Array.from(
      { length: 20_000 },
      (_, index) => `<row r="${index + 1}">${`<c><v>${index}.125</v></c>`.repeat(10)}</row>`,
    );
    const reading = readSheet({ name: 'a.xlsx', bytes: bookOf({ sheets: { S: rows.join('') } }) });
    let longest = 0;
    let last = performance.now();
    const pulse = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 5);
    expect(await reading).toMatchObject({ ok: true });
    clearInterval(pulse);
    expect(longest).toBeLessThan(400);
  });
});

describe('writing', () => {
  const table: NamedSheetTable = {
    name: 'Kết quả: 2025/2026',
    columns: [
      { header: 'Cơ quan', width: 30, kind: 'text' },
      { header: 'Điểm', width: 12, kind: 'decimal' },
      { header: 'Chỉ số', width: 12, kind: 'decimal', decimals: 2 },
      { header: 'Ngày nộp', width: 14, kind: 'date' },
    ],
    rows: [
      ['Sở Nội vụ Minh Hoạ', '8.135', '95.50', '2025-12-05'],
      ['=1+1', '-2', null, null],
      ['+84 912', 'không áp dụng', '12345678901234567.89', '05/12'],
      ['-cmd|calc', '', '0.10', '2025-02-30'],
      ['@SUM(A1)', '1e5', '007.50', null],
      ['\t=1', '0', '-0.0', null],
      ['_x0041_ <b>&"\u0001', null, null, null],
    ],
  };

  it('is read by another program with real numbers, real dates, and no formula anywhere', async () => {
    const seen = readByPython(await writeXlsx([table])) as {
      names: string[];
      formulas: number;
      cells: Record<string, [string, string, string]>;
      frozen: string;
      filter: string;
      widths: number[];
      headerBold: boolean;
    };
    expect(seen.names).toEqual(['Kết quả 2025 2026']);
    expect(seen.formulas).toBe(0);
    expect(seen.frozen).toBe('A2');
    expect(seen.filter).toBe('A1:D8');
    expect(seen.widths).toEqual([30, 12, 12, 14]);
    expect(seen.headerBold).toBe(true);
    // kind, value, number format
    expect(seen.cells).toMatchObject({
      A2: ['text', 'Sở Nội vụ Minh Hoạ', '@'],
      B2: ['number', '8.135', 'General'],
      C2: ['number', '95.5', '#,##0.00'],
      D2: ['number', '45996', 'dd/mm/yyyy'],
      A3: ['text', '=1+1', '@'],
      B3: ['number', '-2', 'General'],
      A4: ['text', '+84 912', '@'],
      B4: ['text', 'không áp dụng', 'General'],
      C4: ['text', '12345678901234567.89', '#,##0.00'],
      D4: ['text', '05/12', 'dd/mm/yyyy'],
      A5: ['text', '-cmd|calc', '@'],
      C5: ['number', '0.1', '#,##0.00'],
      D5: ['text', '2025-02-30', 'dd/mm/yyyy'],
      A6: ['text', '@SUM(A1)', '@'],
      B6: ['text', '1e5', 'General'],
      C6: ['number', '7.5', '#,##0.00'],
      A7: ['text', '\t=1', '@'],
      C7: ['number', '0', '#,##0.00'],
      A8: ['text', '_x0041_ <b>&"', '@'],
    });
  });

  it('comes back as it went', async () => {
    const read = await cellsOf('a.xlsx', await writeXlsx([table]));
    expect(read[0]).toEqual(['Cơ quan', 'Điểm', 'Chỉ số', 'Ngày nộp']);
    expect(read[1]).toEqual(['Sở Nội vụ Minh Hoạ', '8.135', '95.5', '2025-12-05']);
    expect(read[3]).toEqual(['+84 912', 'không áp dụng', '12345678901234567.89', '05/12']);
  });

  it('makes every sheet name valid and different', async () => {
    expect(
      safeSheetNames([
        'a/b',
        'A b',
        '',
        "'x'",
        'History',
        'Bộ tiêu chí xác định chỉ số cải cách hành chính',
        'Bộ tiêu chí xác định chỉ số cải cách hành chính cấp xã',
      ]),
    ).toEqual([
      'a b',
      'A b (2)',
      'Sheet3',
      'x',
      'History_',
      'Bộ tiêu chí xác định chỉ số cải',
      'Bộ tiêu chí xác định chỉ số (2)',
    ]);
    const bytes = await writeXlsx([
      { ...table, name: '[x]' },
      { ...table, name: 'X' },
    ]);
    expect((readByPython(bytes) as { names: string[] }).names).toEqual(['x', 'X (2)']);
  });

  it('cuts a text Excel would call damage, visibly', async () => {
    const long: NamedSheetTable = { name: 'S', columns: table.columns.slice(0, 1), rows: [['ă'.repeat(40_000)]] };
    const [, row] = await cellsOf('a.xlsx', await writeXlsx([long]));
    expect(row![0]!.length).toBe(32_767);
    expect(row![0]!.endsWith('…')).toBe(true);
  });

  it('writes CSV that Python reads cell by cell, guarded against formulas, numbers left alone', () => {
    const bytes = writeCsv(table, { bom: true });
    expect(bytes.slice(0, 3)).toEqual(Uint8Array.of(0xef, 0xbb, 0xbf));
    const rows = python(
      'import csv,io,json,sys;print(json.dumps(list(csv.reader(io.StringIO(sys.stdin.buffer.read().decode("utf-8-sig"),newline="")))))',
      bytes,
    ) as string[][];
    expect(rows.map((row) => row[0])).toEqual([
      'Cơ quan',
      'Sở Nội vụ Minh Hoạ',
      "'=1+1",
      "'+84 912",
      "'-cmd|calc",
      "'@SUM(A1)",
      "'\t=1",
      '_x0041_ <b>&"\u0001',
    ]);
    expect(rows[2]![1]).toBe('-2');
    expect(new TextDecoder().decode(writeCsv({ columns: table.columns.slice(0, 2), rows: [['a;b', '1']] }))).toBe(
      'Cơ quan,Điểm\r\n"a;b",1\r\n',
    );
    expect(
      new TextDecoder().decode(
        writeCsv({ columns: table.columns.slice(0, 2), rows: [['a', '1']] }, { separator: ';' }),
      ),
    ).toBe('Cơ quan;Điểm\r\na;1\r\n');
  });

  it('gives any table of text back through CSV', async () => {
    const cell = fc
      .string({ unit: 'binary', maxLength: 12 })
      .map((value) => value.toWellFormed().replaceAll('\r', '').replaceAll('\0', '').normalize('NFC').trim());
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(cell, cell, fc.constant('x')), { minLength: 1, maxLength: 30 }),
        async (rows) => {
          const columns = ['a', 'b', 'c'].map((header) => ({ header, width: 10, kind: 'text' as const }));
          const [read] = await readFileSheets({ name: 'a.csv', bytes: writeCsv({ columns, rows }) }, defaultLimits);
          expect(read!.rows.map((row) => row.cells)).toEqual([['a', 'b', 'c'], ...rows]);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('guards and unguards every text to itself, and prints every number back to itself', () => {
    fc.assert(fc.property(fc.string(), (value) => unguardFormula(guardFormula(value)) === value));
    fc.assert(
      fc.property(
        fc.stringMatching(/^'*[=+@-].*$/),
        (value) => guardFormula(value).startsWith("'") || Number.isFinite(Number(value)),
      ),
    );
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        (value) => Number(plainDecimal(value)) === value && !plainDecimal(value).includes('e'),
      ),
    );
    expect(isoDate(new Date(Number.NaN))).toBe('########');
  });
});

describe('finding columns', () => {
  const wanted = [
    { key: 'agency', titles: ['Cơ quan', 'Tên đơn vị', 'agency'], required: true },
    { key: 'points', titles: ['Điểm', 'points'], required: true },
    { key: 'note', titles: ['Ghi chú'], required: false },
  ] as const;

  it('is blind to case, diacritics, spaces, order and the way Unicode is composed', () => {
    const header = ['  ĐIỂM *'.normalize('NFD'), '', 'ten  Don vi'];
    expect(mapColumns(header, wanted, 'a.xlsx:1')).toEqual({
      ok: true,
      positions: { agency: 2, points: 0, note: null },
      findings: [],
    });
    expect(mapColumns(['POINTS', 'Agency', 'ghichu'], wanted, 'a.xlsx:1')).toMatchObject({
      ok: true,
      positions: { agency: 1, points: 0, note: 2 },
    });
  });

  it('warns of a column it does not know', () => {
    expect(mapColumns(['Cơ quan', 'Điểm', 'Xếp hạng'], wanted, 'a.xlsx:1')).toMatchObject({
      ok: true,
      findings: [{ path: 'a.xlsx:1', message: 'Không dùng cột "Xếp hạng" (cột C).', severity: 'warning' }],
    });
  });

  it('reports every missing and repeated column at once', () => {
    const mapping = mapColumns(['Ghi chú', 'ghi chu'], wanted, 'a.xlsx:3');
    expect(mapping).toEqual({
      ok: false,
      findings: [
        { path: 'a.xlsx:3', message: 'Thiếu cột "Cơ quan".', severity: 'error' },
        { path: 'a.xlsx:3', message: 'Thiếu cột "Điểm".', severity: 'error' },
        { path: 'a.xlsx:3', message: 'Cột "Ghi chú" xuất hiện nhiều lần (cột A, B).', severity: 'error' },
      ],
    });
  });

  it('prefers the exact title where two differ in diacritics only, and asks where it cannot know', () => {
    const alike = [
      { key: 'a', titles: ['Mã'], required: false },
      { key: 'b', titles: ['Mả'], required: false },
    ] as const;
    expect(mapColumns(['mả', 'mã'], alike, 'x:1')).toMatchObject({ ok: true, positions: { a: 1, b: 0 } });
    expect(mapColumns(['ma'], alike, 'x:1')).toMatchObject({
      ok: false,
      findings: [{ message: 'Không rõ cột "ma" là cột nào trong các cột: "Mã", "Mả".' }],
    });
  });
});

function python(program: string, input: Uint8Array): unknown {
  return JSON.parse(execFileSync('python3', ['-c', program], { input, encoding: 'utf8' }));
}

/** What Python's own zip and XML readers see in a workbook. */
function readByPython(bytes: Uint8Array): unknown {
  const folder = mkdtempSync(join(tmpdir(), 'parindex-sheets-'));
  try {
    writeFileSync(join(folder, 'a.xlsx'), bytes);
    const program = `
import json, re, sys, zipfile
import xml.etree.ElementTree as ET
n = {'m': 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'}
z = zipfile.ZipFile(sys.argv[1])
assert z.testzip() is None
trees = {p: ET.fromstring(z.read(p)) for p in z.namelist() if p.endswith('.xml') or p.endswith('.rels')}
unescape = lambda t: re.sub('_x([0-9A-Fa-f]{4})_', lambda m: chr(int(m[1], 16)), t)
strings = [unescape(''.join(t.text or '' for t in si.iter('{%s}t' % n['m']))) for si in trees['xl/sharedStrings.xml'].findall('m:si', n)]
styles = trees['xl/styles.xml']
formats = {f.get('numFmtId'): f.get('formatCode') for f in styles.findall('m:numFmts/m:numFmt', n)}
formats.update({'0': 'General', '49': '@', '4': '#,##0.00', '3': '#,##0'})
xfs = styles.findall('m:cellXfs/m:xf', n)
fonts = styles.findall('m:fonts/m:font', n)
sheet = trees['xl/worksheets/sheet1.xml']
cells = {}
for c in sheet.iter('{%s}c' % n['m']):
    v = c.find('m:v', n)
    if v is None: continue
    xf = xfs[int(c.get('s', '0'))]
    kind = 'text' if c.get('t') == 's' else 'number' if c.get('t') in (None, 'n') else c.get('t')
    cells[c.get('r')] = [kind, strings[int(v.text)] if kind == 'text' else v.text, formats[xf.get('numFmtId')]]
header = xfs[int(sheet.find(".//m:c[@r='A1']", n).get('s'))]
print(json.dumps({
  'names': [s.get('name') for s in trees['xl/workbook.xml'].findall('m:sheets/m:sheet', n)],
  'formulas': sum(len(list(t.iter('{%s}f' % n['m']))) for t in trees.values()),
  'cells': cells,
  'frozen': sheet.find('.//m:pane', n).get('topLeftCell'),
  'filter': sheet.find('m:autoFilter', n).get('ref'),
  'widths': [float(c.get('width')) for c in sheet.findall('m:cols/m:col', n)],
  'headerBold': fonts[int(header.get('fontId'))].find('m:b', n) is not None,
}))`;
    return JSON.parse(execFileSync('python3', ['-c', program, join(folder, 'a.xlsx')], { encoding: 'utf8' }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

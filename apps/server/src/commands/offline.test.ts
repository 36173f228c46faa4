// Stories of `parindex check` and `parindex compute`: the real program on real files, as somebody at a terminal sees it.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { bookParts, zipOf } from '../platform/sheets/testing-files.ts';
import { writeXlsx } from '../platform/sheets/write-sheet.ts';

const root = resolve(import.meta.dirname, '../../../..');
const program = join(root, 'apps/server/src/commands/parindex.ts');

/** The sample of the format's description, word for word. */
const sample = `format: parindex-framework/1
id: demo-commune-2025
title: Bộ tiêu chí minh hoạ cấp xã năm 2025
year: 2025
basis: { number: 00/QĐ-MH, date: 2025-10-01, issuer: Tỉnh Minh Hoạ, illustrative: true }
settings:
  rounding: { decimals: 2, mode: half-up, at: display }
  bonusCap: '5'            # points; omitted = no bonus lines
  penaltyCap: '5'
  indexCap: '100'          # omitted = may pass 100
  ranking: { ties: shared } # shared | dense | consecutive; keys: [appraised, survey]
  missing: unranked        # or zero
  bands: [{ label: Tốt, from: '80' }, { label: Khá, from: '65' }, { label: Trung bình, from: '50' }, { label: Yếu, from: '0' }]
items:
  - code: '1'
    name: Công tác chỉ đạo, điều hành
    max: '10'              # must equal the sum below it, or carry maxNote
    owner: noi-vu
    items:
      - code: '1.1'
        name: Mức độ hoàn thành kế hoạch
        max: '2'
        source: self       # self | survey | external | appraiser
        notApplicable: forbidden
        rule: { kind: tiers, input: ratio, tiers: [{ from: '100', points: '2' }, { from: '80', points: '1' }], below: '0' }
      - code: '1.2'
        name: Kiểm tra công tác CCHC của cấp dưới
        max: '8'
        source: self
        notApplicable: exclude
        except: [{ kinds: [phong-chuyen-mon], ground: Không có cơ quan cấp dưới }]  # kinds | groups | agencies | when: { item, is }
        rule: { kind: proportional, floor: '30', cap: '100' }
bonus:                     # outside the tree, capped by bonusCap; penalty: likewise, points subtracted
  - { code: T1, name: Sáng kiến được công nhận, max: '2', source: appraiser, rule: { kind: perItem, each: '0.5' } }
`;

const scores = `agency,group,item,points,value,status
Xã Một,xa,1.1,,b=95;a=100,
Xã Một,xa,1.2,,b=18;a=20,
Xã Một,xa,T1,,3,
Xã Hai,xa,1.1,2,,
Xã Hai,xa,1.2,,,missing
Xã Ba,xa,1.1,,100,
Xã Ba,xa,1.2,,,notApplicable
`;

// Each story starts the program several times, which takes seconds on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parindex-offline-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Ended {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
}

function parindex(...args: string[]): Promise<Ended> {
  return run(process.execPath, [program, ...args]);
}

function run(file: string, args: readonly string[]): Promise<Ended> {
  return new Promise((ended) => {
    execFile(file, args, { cwd: folder, maxBuffer: 50_000_000 }, (error, out, err) => {
      ended({ exit: typeof error?.code === 'number' ? error.code : error ? -1 : 0, out, err });
    });
  });
}

async function given(name: string, content: string | Uint8Array): Promise<string> {
  await writeFile(join(folder, name), content);
  return name;
}

function edited(...edits: readonly (readonly [string, string])[]): string {
  return edits.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`the sample has no “${from}”`);
    return text.replace(from, to);
  }, sample);
}

describe('parindex check', () => {
  it('finds the sample of the description sound, by the installed command', async () => {
    await given('sound.yaml', sample);
    const { exit, out } = await run(process.execPath, [join(root, 'bin/parindex.mjs'), 'check', 'sound.yaml']);
    expect(exit, out).toBe(0);
    expect(out).toContain('2 mục chấm điểm, tổng 10 điểm');
    expect(out).toMatch(/^sound\.yaml:9: cảnh báo: .*penaltyCap/m);
  });

  it('tells every finding at once, each with file and row, and exits 1', async () => {
    const wrong = edited(
      ["max: '10' ", "max: '11' "],
      ["code: '1.2'", "code: '1.1'"],
      ["points: '1' }", "points: '3' }"],
      ["{ label: Khá, from: '65' }", "{ label: Khá, above: '65' }"],
      ["from: '50' }, {", "from: '50', to: '65' }, {"],
      ["floor: '30'", "floor: '30,5'"],
      ["each: '0.5'", "each: '0.5', eech: '1'"],
    );
    const { exit, out } = await parindex('check', await given('wrong.yaml', wrong));
    expect(exit).toBe(1);
    const rows = out.split('\n').flatMap((line) => /^wrong\.yaml:(\d+): (?!cảnh báo)(.*)/.exec(line)?.slice(1) ?? []);
    const told = Object.fromEntries(rows.flatMap((_, at) => (at % 2 === 0 ? [[rows[at], rows[at + 1]]] : [])));
    expect(told).toMatchObject({
      '17': expect.stringMatching(/11.*10/),
      '26': expect.stringContaining('“1.1” đã dùng'),
      '25': expect.stringContaining('3'),
      '32': expect.stringContaining('cần “30.5”'),
      '34': expect.stringContaining('“eech”'),
    });
  });

  it.each([
    [
      'a hole between bands',
      [
        ["{ label: Tốt, from: '80' }", "{ label: Tốt, above: '80' }"],
        ["{ label: Khá, from: '65' }", "{ label: Khá, from: '65', below: '80' }"],
      ],
      /wrong\.yaml:13: .*80.*không thuộc loại nào/,
    ],
    [
      'bands that overlap',
      [["{ label: Khá, from: '65' }", "{ label: Khá, from: '65', to: '80' }"]],
      /wrong\.yaml:13: .*80.*cả hai loại/,
    ],
    [
      'a maximum that nobody reaches or passes',
      [["max: '2'\n        source: self ", "max: '2'\n        source: elsewhere "]],
      /“source” là “elsewhere”/,
    ],
  ] as const)('%s', async (_, edits, said) => {
    const { exit, out } = await parindex('check', await given('wrong.yaml', edited(...edits)));
    expect(exit).toBe(1);
    expect(out).toMatch(said);
  });

  it('accepts a mark of byte order and decomposed letters, and refuses what is no UTF-8, empty or 50 MB', async () => {
    const marked = await given('marked.yaml', `\uFEFF${sample.normalize('NFD')}`);
    expect((await parindex('check', marked)).exit).toBe(0);
    const old = Buffer.from(sample.replaceAll(/[\u0080-\uffff]/g, 'Ð'), 'latin1');
    expect(await parindex('check', await given('old.yaml', old))).toMatchObject({
      exit: 1,
      out: expect.stringMatching(/^old\.yaml:1: .*UTF-8/),
    });
    expect((await parindex('check', await given('empty.yaml', ''))).out).toMatch(/^empty\.yaml:1: .*trống/);
    await given('large.yaml', '');
    await truncate(join(folder, 'large.yaml'), 50 * 1024 * 1024);
    expect(await parindex('check', 'large.yaml')).toMatchObject({
      exit: 1,
      out: expect.stringMatching(/^large\.yaml:1: .*50 MB/),
    });
  });

  it('runs the worked cases beside the framework, and exits 1 when one does not come out as signed', async () => {
    await mkdir(join(folder, 'cases'));
    const framework = await given('cases/framework.yaml', sample);
    const cases = (points: string) => `signedBy: Người Minh Hoạ
signedOn: '2025-10-01'
cases:
  - { name: Đủ kế hoạch, item: '1.1', value: '100', points: '2' }
  - name: Chín phần mười
    item: '1.2'
    value: 'b=9;a=10'
    points: '${points}'
  - { item: '1.1', points: '1,5' }
`;
    await given('cases/cases.yaml', cases('7.2').replace(/ {2}- { item.*\n/, ''));
    expect(await parindex('check', framework)).toMatchObject({ exit: 0, out: expect.stringContaining('2 ca mẫu') });
    await given('cases/cases.yaml', cases('7'));
    const { exit, out } = await parindex('check', framework);
    expect(exit).toBe(1);
    expect(out).toMatch(/^cases\/cases\.yaml:5: ca mẫu “Chín phần mười” \(mục 1\.2\): đã ký 7 điểm, máy tính ra 7,2/m);
    expect(out).toMatch(/^cases\/cases\.yaml:9: .*“1\.5”/m);
  });

  it('exits 2 when the command line cannot be understood, and 1 when there is no such file', async () => {
    const misspelt = [
      ['check'],
      ['check', 'a', 'b'],
      ['chek', 'a'],
      ['compute', 'a'],
      ['compute', 'a', 'b', '--xlsx'],
      ['compute', 'a', 'b', '--json', '--csv'],
    ];
    for (const args of misspelt) expect((await parindex(...args)).exit, args.join(' ')).toBe(2);
    expect(await parindex('check', 'absent.yaml')).toMatchObject({
      exit: 1,
      out: expect.stringContaining('absent.yaml'),
    });
  });
});

describe('parindex compute', () => {
  it('--json prints the shape of the description: decimals as strings, rank null where unranked', async () => {
    const args = ['compute', await given('sound.yaml', sample), await given('scores.csv', scores), '--json'];
    const { exit, out, err } = await parindex(...args);
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    const report = JSON.parse(out);
    expect(Object.keys(report)).toEqual(expect.arrayContaining(['engine', 'framework', 'groups']));
    expect(report.framework).toEqual({
      id: 'demo-commune-2025',
      hash: createHash('sha256').update(sample).digest('hex'),
    });
    const [group] = report.groups;
    expect(group).toMatchObject({ group: 'xa', ranked: 2 });
    const byName = Object.fromEntries(group.agencies.map((row: { agency: string }) => [row.agency, row]));
    expect(byName['Xã Ba']).toMatchObject({
      points: '2',
      maxPoints: '2',
      index: '100',
      indexShown: '100.00',
      rank: 1,
      band: 'Tốt',
    });
    expect(byName['Xã Một']).toMatchObject({
      points: '9.7',
      maxPoints: '10',
      index: '97',
      provisional: false,
      rank: 2,
      band: 'Tốt',
    });
    expect(byName['Xã Hai']).toMatchObject({ points: '2', maxPoints: '10', provisional: true, rank: null });
    expect(byName['Xã Một'].items).toEqual([
      { item: '1.1', outcome: 'scored', points: '1', maxPoints: '2', why: expect.stringContaining('95/100') },
      { item: '1.2', outcome: 'scored', points: '7.2', maxPoints: '8', why: expect.stringContaining('18/20 = 90 %') },
    ]);
    expect(byName['Xã Hai'].items[1]).toMatchObject({ outcome: 'missing', points: null });
  });

  it('--csv and --xlsx say the same to another program', async () => {
    const files = [await given('sound.yaml', sample), await given('scores.csv', scores)];
    const csv = await parindex('compute', ...files, '--csv');
    await given('ranking.csv', csv.out);
    expect((await parindex('compute', ...files, '--xlsx', 'ranking.xlsx')).exit).toBe(0);
    await given('read.py', readerInPython);
    const { exit, out, err } = await run('python3', ['read.py', 'ranking.csv', 'ranking.xlsx']);
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    const read = JSON.parse(out);
    expect(read.csv).toHaveLength(4);
    expect(read.csv[0].slice(0, 6)).toEqual(['Khối', 'Hạng', 'Cơ quan', 'Điểm đạt', 'Điểm tối đa', 'Chỉ số (%)']);
    expect(read.csv[1].slice(0, 6)).toEqual(['xa', '1', 'Xã Ba', '2', '2', '100.00']);
    expect(read.csv[2].slice(0, 6)).toEqual(['xa', '2', 'Xã Một', '9.7', '10', '97.00']);
    expect(read.csv[3].slice(0, 3)).toEqual(['xa', '', 'Xã Hai']);
    expect(read.sheets).toEqual(['Xếp hạng', 'Điểm từng mục', 'Quy tắc']);
    expect(read.rows).toHaveLength(4);
    expect(read.rows[2].slice(0, 6)).toEqual(['xa', 2, 'Xã Một', 9.7, 10, 97]);
  });

  it('reads scores from Excel, with a mark of byte order, and with decomposed letters', async () => {
    await given('sound.yaml', sample);
    const lines = scores
      .trim()
      .split('\n')
      .map((line) => line.split(','));
    const [header = [], ...rows] = lines;
    const columns = header.map((title) => ({ header: title, width: 12, kind: 'text' as const }));
    await given('scores.xlsx', await writeXlsx([{ name: 'Điểm', columns, rows }]));
    await given('marked.csv', `\uFEFF${scores.normalize('NFD')}`);
    await given('plain.csv', scores);
    const outputs = await Promise.all(
      ['plain.csv', 'marked.csv', 'scores.xlsx'].map((name) => parindex('compute', 'sound.yaml', name, '--json')),
    );
    expect(outputs[1]?.out).toBe(outputs[0]?.out);
    expect(outputs[2]?.out).toBe(outputs[0]?.out);
  });

  it('tells every finding at once with file and row, prints no result and exits 1', async () => {
    const wrong = `agency,group,item,points,value,status
Xã Một,xa,9.9,,80,
Xã Một,xa,1.1,"1,5",,
Xã Một,xa,1.2,9,,
Xã Hai,xa,1.1,,"95,5",
Xã Hai,phuong,1.2,8,,
Xã Ba,xa,1.1,1,,
Xã Ba,xa,1.1,1,,
Xã Ba,xa,1.2,,,vắng
,xa,1.1,1,,
`;
    const ended = await parindex(
      'compute',
      await given('sound.yaml', sample),
      await given('wrong.csv', wrong),
      '--json',
    );
    expect(ended).toMatchObject({ exit: 1, out: '' });
    expect(ended.err.trim().split('\n')).toEqual([
      expect.stringMatching(/^wrong\.csv:2: .*“9\.9”/),
      expect.stringMatching(/^wrong\.csv:3: .*“1,5”.*dấu chấm/),
      expect.stringMatching(/^wrong\.csv:4: .*9.*8/),
      expect.stringMatching(/^wrong\.csv:5: .*“95,5”.*dấu chấm/),
      expect.stringMatching(/^wrong\.csv:6: .*phuong/),
      expect.stringMatching(/^wrong\.csv:8: .*7/),
      expect.stringMatching(/^wrong\.csv:9: .*vắng/),
      expect.stringMatching(/^wrong\.csv:10: .*agency/),
    ]);
  });

  it('tells what is wrong with the framework before it looks at scores', async () => {
    const unsound = await given('unsound.yaml', edited(["max: '10' ", "max: '11' "]));
    const ended = await parindex('compute', unsound, await given('scores.csv', scores));
    expect(ended).toMatchObject({ exit: 1, out: '', err: expect.stringMatching(/^unsound\.yaml:17: /) });
  });

  it.each([
    ['only a header', 'empty.csv', async () => 'agency,group,item,points,value,status\n'],
    ['nothing', 'empty.csv', async () => ''],
    ['an empty sheet', 'empty.xlsx', async () => zipOf(bookParts({ sheets: { Trang1: '' } }))],
    [
      'Windows-1258',
      'old.csv',
      async () => Buffer.from('agency,group,item,points,value,status\nX\xe3,xa,1.1,1,,\n', 'latin1'),
    ],
    [
      'a zip bomb',
      'bomb.xlsx',
      async () =>
        zipOf([
          ...bookParts({ sheets: { Trang1: '' } }),
          { name: 'xl/bomb.xml', content: Buffer.alloc(150 * 1024 * 1024) },
        ]),
    ],
    ['50 MB', 'large.csv', async () => Buffer.alloc(50 * 1024 * 1024, 'a,b,1.1,1,,\n')],
  ])('scores with %s: a finding, no result, exit 1', async (_, name, content) => {
    await given(name, await content());
    const ended = await parindex('compute', await given('sound.yaml', sample), name, '--json');
    expect(ended).toMatchObject({ exit: 1, out: '' });
    expect(ended.err).toContain(name);
    expect(ended.err).not.toContain('    at ');
  });
});

/** Standard library only: csv, zipfile, xml. */
const readerInPython = `
import csv, json, re, sys, zipfile
import xml.etree.ElementTree as xml
main = '{http://schemas.openxmlformats.org/spreadsheetml/2006/main}'
book = zipfile.ZipFile(sys.argv[2])
names = [sheet.get('name') for sheet in xml.fromstring(book.read('xl/workbook.xml')).iter(main + 'sheet')]
shared = []
if 'xl/sharedStrings.xml' in book.namelist():
    for entry in xml.fromstring(book.read('xl/sharedStrings.xml')).findall(main + 'si'):
        shared.append(''.join(text.text or '' for text in entry.iter(main + 't')))
def value(cell):
    kind, held = cell.get('t'), cell.find(main + 'v')
    if kind == 's': return shared[int(held.text)]
    if kind == 'inlineStr': return ''.join(text.text or '' for text in cell.iter(main + 't'))
    if kind == 'str': return held.text
    return None if held is None else float(held.text)
first = sorted(name for name in book.namelist() if re.fullmatch('xl/worksheets/sheet[0-9]+.xml', name))[0]
rows = [[value(cell) for cell in row.findall(main + 'c')] for row in xml.fromstring(book.read(first)).iter(main + 'row')]
with open(sys.argv[1], encoding='utf-8', newline='') as file: table = list(csv.reader(file))
print(json.dumps({'csv': table, 'sheets': names, 'rows': rows}))
`;

// Stories of frameworks as spreadsheets: every file there is goes to Excel and back, another program opens it, all doors take it.
import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { isExactly } from '@parindex/domain/framework/sheets/cell';
import { frameworkToSheets, sheetsToFramework } from '@parindex/domain/framework/sheets/framework-sheets';
import type { Fields } from '@parindex/domain/framework/sheets/sheet-model';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { buildXlsx } from '../../platform/sheets/build-xlsx.ts';
import { readFileSheets } from '../../platform/sheets/read-file.ts';
import { readSheet } from '../../platform/sheets/read-sheet.ts';
import { defaultLimits } from '../../platform/sheets/sheet.ts';
import { formOf } from '../../testing/upload.ts';
import { withApp } from '../../testing/world.ts';
import { anyDocument } from './any-document.samples.ts';
import { sampleFramework } from './framework.samples.ts';
import { writeFrameworkXlsx } from './framework-sheets.ts';

const root = resolve(import.meta.dirname, '../../../../..');
const frameworks = readdirSync(join(root, 'frameworks'), { withFileTypes: true }).filter((entry) =>
  entry.isDirectory(),
);

async function through(document: Fields, cases: readonly Fields[] = []) {
  const reading = await readSheet({ name: 'bo.xlsx', bytes: await writeFrameworkXlsx(document, cases) });
  if (!reading.ok) throw new Error(JSON.stringify(reading.findings));
  return sheetsToFramework(reading.sheets);
}

describe('a framework as a spreadsheet', () => {
  it.each(frameworks.map(({ name }) => name))('%s comes back from Excel the same', async (name) => {
    const document = parse(readFileSync(join(root, 'frameworks', name, 'framework.yaml'), 'utf8')) as Fields;
    const back = await through(document);
    expect(back.findings).toEqual([]);
    expect(back.document).toEqual(document);
  });

  it('keeps worked cases beside the framework', async () => {
    const file = readFileSync(join(root, 'frameworks/demo-commune-2025/cases.yaml'), 'utf8');
    const { cases } = parse(file) as { cases: Fields[] };
    expect((await through({ id: 'a' }, cases)).cases).toEqual(cases);
  });

  it('loses nothing of any document, in the file itself', async () => {
    await fc.assert(
      fc.asyncProperty(anyDocument, async ({ document, cases }) => {
        // What the sheet threads run, without a thread for each.
        const bytes = await buildXlsx(frameworkToSheets(document, cases));
        const back = sheetsToFramework(await readFileSheets({ name: 'bo.xlsx', bytes }, defaultLimits));
        expect(back.findings).toEqual([]);
        expect(isExactly(back.document, document)).toBe(true);
        expect(isExactly([...back.cases], cases)).toBe(true);
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});

describe('the doors', () => {
  it(
    'imports the spreadsheet of a framework, and gives it out again',
    withApp(async ({ as }) => {
      const standing = as('standingOfficer');
      const document = parse(sampleFramework()) as Fields;
      const content = await writeFrameworkXlsx(document);
      const reply = await standing.post('/api/frameworks', formOf({ name: 'bo.xlsx', content }, { authorityId: 'P' }));
      expect(reply.statusCode, reply.body).toBe(201);
      const { id } = reply.json();
      const source = await standing.get(`/api/frameworks/${id}/file`);
      expect(source.headers['content-disposition']).toContain('demo-commune-2025.yaml');
      expect(parse(source.body)).toEqual(document);
      const file = await standing.get(`/api/frameworks/${id}/file?format=xlsx`);
      expect(file.headers['content-disposition']).toContain('demo-commune-2025.xlsx');
      const sheets = await readSheet({ name: 'bo.xlsx', bytes: file.rawPayload });
      expect(sheets.ok && sheetsToFramework(sheets.sheets).document).toEqual(document);
      expect((await standing.get(`/api/frameworks/${id}`)).json()).toMatchObject({ itemCount: 5, maxPoints: '20' });
    }),
  );

  it(
    'keeps the worked cases of the file, and refuses one that does not come out as signed',
    withApp(async ({ as }) => {
      const standing = as('standingOfficer');
      const send = async (points: string) => {
        const cases = [{ name: 'Chưa kê khai', item: '1.2', value: null, points }];
        const content = await writeFrameworkXlsx(parse(sampleFramework()) as Fields, cases);
        return standing.post('/api/frameworks', formOf({ name: 'bo.xlsx', content }, { authorityId: 'P' }));
      };
      const wrong = await send('8');
      expect(wrong.json()).toMatchObject({ code: 'framework.unsound', findings: [{ path: 'bo.xlsx[Ca mẫu]:2' }] });
      const { id } = (await send('missing')).json();
      const file = await standing.get(`/api/frameworks/${id}/file?format=xlsx`);
      const sheets = await readSheet({ name: 'bo.xlsx', bytes: file.rawPayload });
      expect(sheets.ok && sheetsToFramework(sheets.sheets).cases).toEqual([
        { name: 'Chưa kê khai', item: '1.2', value: null, points: 'missing' },
      ]);
    }),
  );

  it(
    'tells what is wrong with its sheet and row',
    withApp(async ({ as }) => {
      const document = parse(sampleFramework({ edit: [["max: '8'", "max: '7'"]] })) as Fields;
      const content = await writeFrameworkXlsx({ ...document, year: 'hai nghìn' });
      const reply = await as('standingOfficer').post(
        '/api/frameworks',
        formOf({ name: 'bo.xlsx', content }, { authorityId: 'P' }),
      );
      expect(reply.json()).toMatchObject({ code: 'framework.unsound' });
      const paths = reply.json().findings.map(({ path }: { path: string }) => path);
      expect(paths).toEqual(expect.arrayContaining(['bo.xlsx[Thông tin chung]:5', 'bo.xlsx[Cây tiêu chí]:2']));
      const notOurs = await as('standingOfficer').post(
        '/api/frameworks',
        formOf({ name: 'khac.xlsx', content: await writeFrameworkXlsx({}).then(cutShort) }, { authorityId: 'P' }),
      );
      expect(notOurs.json().findings[0].message).toContain('hỏng');
    }),
  );
});

const cutShort = (bytes: Uint8Array) => bytes.slice(0, bytes.length - 200);

describe('parindex and other programs', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'parindex-sheets-'));
    const yaml = readFileSync(join(root, 'frameworks/demo-province-2023/framework.yaml'), 'utf8');
    await writeFile(join(folder, 'bo.xlsx'), await writeFrameworkXlsx(parse(yaml) as Fields));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('checks and computes the spreadsheet as it does the YAML', async () => {
    const program = (...args: string[]) =>
      run(process.execPath, [join(root, 'apps/server/src/commands/parindex.ts'), ...args]);
    const sheet = join(folder, 'bo.xlsx');
    const yaml = join(root, 'frameworks/demo-province-2023/framework.yaml');
    const scores = join(root, 'frameworks/demo-province-2023/scores.csv');
    const checked = await program('check', sheet);
    expect(checked.code).toBe(0);
    expect((await program('check', yaml)).out).toContain(checked.out.trim());
    const groups = async (file: string) => JSON.parse((await program('compute', file, scores, '--json')).out).groups;
    expect(await groups(sheet)).toEqual(await groups(yaml));
  });

  it('is a zip of well-formed XML to a program that is not ours', async () => {
    const script = [
      'import sys, zipfile, xml.dom.minidom as d',
      'z = zipfile.ZipFile(sys.argv[1])',
      'assert z.testzip() is None',
      '[d.parseString(z.read(n)) for n in z.namelist() if n.endswith((".xml", ".rels"))]',
      'print(len([n for n in z.namelist() if n.startswith("xl/worksheets/sheet")]))',
    ].join('\n');
    const { code, out } = await run('python3', ['-c', script, join(folder, 'bo.xlsx')]);
    // A machine without Python has this checked by the readers above alone.
    if (code !== noProgram) expect({ code, out: out.trim() }).toEqual({ code: 0, out: '5' });
  });
});

const noProgram = -1;

function run(program: string, args: string[]): Promise<{ code: number; out: string }> {
  return new Promise((done) => {
    execFile(program, args, { maxBuffer: 64 * 1024 * 1024 }, (error, out) => {
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : noProgram;
      done({ code, out });
    });
  });
}

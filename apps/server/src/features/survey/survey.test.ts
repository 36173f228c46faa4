// Stories of imported results, through HTTP on a real PostgreSQL, with real sheets.
import { roundStatuses } from '@parindex/domain/round/round';
import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { csrfOf } from '../../platform/auth/token.ts';
import { readSheet } from '../../platform/sheets/read-sheet.ts';
import { writeXlsx } from '../../platform/sheets/write-sheet.ts';
import { formOf } from '../../testing/upload.ts';
import { type World, withApp } from '../../testing/world.ts';
import { seedRound } from './survey.samples.ts';

const addressOf = (roundId: string) => `/api/rounds/${roundId}/imported-results`;

function send({ as }: World, roundId: string, content: string | Uint8Array, name = 'ket-qua.csv') {
  return as('standingOfficer').post(addressOf(roundId), formOf({ name, content }));
}

/** A dry run leaves no audit record, which the test client would take for a fault. */
async function dryRun({ app, as }: World, roundId: string, content: string) {
  await as('standingOfficer').get('/api/session');
  const token = 'token of standingOfficer';
  return app.inject({
    method: 'POST',
    url: `${addressOf(roundId)}?dryRun=true`,
    headers: { cookie: `parindex=${encodeURIComponent(token)}`, 'x-parindex-csrf': csrfOf(token) },
    payload: formOf({ name: 'ket-qua.csv', content }),
  });
}

const results = 'agency,item,value\nA,2.1,86.5\nSở B,2.1,tot=8;kha=2\nA,2.2,7.25\n';

describe('POST /api/rounds/:roundId/imported-results', () => {
  it(
    'stores survey results by id, code or name, with their whole history, and answers a dry run the same',
    withApp(async (world) => {
      const roundId = await seedRound(world);
      const expected = { rows: 3, agencies: 2, added: 3, changed: 0, unchanged: 0, findings: [] };
      expect((await dryRun(world, roundId, results)).json()).toEqual(expected);
      expect((await world.as('standingOfficer').get(addressOf(roundId))).json().rows).toEqual([]);
      const reply = await send(world, roundId, results);
      expect(reply.statusCode, reply.body).toBe(200);
      expect(reply.json()).toEqual(expected);
      world.clock.advance({ minutes: 10 });
      const second = await send(world, roundId, results.replace('86.5', '90'), 'lan-2.csv');
      expect(second.json()).toMatchObject({ added: 0, changed: 1, unchanged: 2 });
      const standing = (await world.as('standingOfficer').get(addressOf(roundId))).json();
      expect(standing.rows).toEqual([
        row('A', 'Sở A', '2.1', '90', '2025-12-01T02:10:00.000Z', 'lan-2.csv'),
        row('A', 'Sở A', '2.2', '7.25', '2025-12-01T02:00:00.000Z', 'ket-qua.csv'),
        row('B', 'Sở B', '2.1', 'tot=8;kha=2', '2025-12-01T02:00:00.000Z', 'ket-qua.csv'),
      ]);
      const history = await world.db.execute(sql`
        select item_code, from_value, to_value, actor_id from item_changes c join assessments a on a.id = assessment_id
        where layer = 'import' and agency_id = 'A' and item_code = '2.1' order by c.id`);
      expect(history.rows).toEqual([
        { item_code: '2.1', from_value: null, to_value: '86.5', actor_id: 'standingOfficer' },
        { item_code: '2.1', from_value: '86.5', to_value: '90', actor_id: 'standingOfficer' },
      ]);
    }),
  );

  it(
    'tells every finding at once with its row, and stores nothing',
    withApp(async (world) => {
      const roundId = await seedRound(world);
      const wrong = [
        'Mã cơ quan,Tên cơ quan,Mục,Kết quả',
        'X,,2.1,80',
        'A,,9.9,80',
        'A,,1.1,80',
        'A,,2.1,"86,5"',
        'A,,2.1,86.5',
        'A,,2.2,10.5',
        'A,,2.3,1.5',
        'B,,2.3,0.3',
        'A,Sở B,2.3,0.5',
        ',,2.1,50',
        'B,,,50',
        'B,,2.1,tot=1;la=2',
        'B,,2.2,-1',
      ].join('\r\n');
      for (const reply of [await send(world, roundId, wrong), await dryRun(world, roundId, wrong)]) {
        expect(reply.statusCode).toBe(422);
        expect(reply.json().code).toBe('survey.unsound');
        const findings: { path: string; message: string }[] = reply.json().findings;
        const told = findings.map(({ path, message }) => `${path}: ${message}`);
        expect(told).toEqual([
          expect.stringMatching(/^ket-qua\.csv:2: “X” không phải cơ quan của đợt này/),
          expect.stringMatching(/^ket-qua\.csv:3: mục “9\.9” không có .* 2\.1, 2\.2, 2\.3$/),
          expect.stringMatching(/^ket-qua\.csv:4: mục “1\.1” không nhập từ tệp \(đơn vị tự đánh giá\)/),
          expect.stringMatching(/^ket-qua\.csv:5: giá trị “86,5” không phải số .*dấu chấm/),
          expect.stringMatching(/^ket-qua\.csv:6: “Sở A”, mục “2\.1” đã có ở dòng 5/),
          expect.stringMatching(/^ket-qua\.csv:7: giá trị “10\.5” lớn hơn thang 10/),
          expect.stringMatching(/^ket-qua\.csv:8: giá trị “1\.5” nằm ngoài khoảng; cần điểm từ 0 đến 1$/),
          expect.stringMatching(/^ket-qua\.csv:9: giá trị “0\.3” không theo bước điểm 0\.25/),
          expect.stringMatching(/^ket-qua\.csv:10: mã “A” là của “Sở A” nhưng tên ghi “Sở B”/),
          expect.stringMatching(/^ket-qua\.csv:10: “Sở A”, mục “2\.3” đã có ở dòng 8/),
          expect.stringMatching(/^ket-qua\.csv:11: thiếu cơ quan/),
          expect.stringMatching(/^ket-qua\.csv:12: thiếu mã mục/),
          expect.stringMatching(/^ket-qua\.csv:13: giá trị “tot=1;la=2” không đọc được; cần số phiếu/),
          expect.stringMatching(/^ket-qua\.csv:14: giá trị “-1” là số âm/),
        ]);
      }
      expect((await world.as('standingOfficer').get(addressOf(roundId))).json().rows).toEqual([]);
    }),
  );

  it.each([
    ['no rows', 'agency,item,value\n', 'dòng dữ liệu'],
    ['no values', 'agency,item,value\nA,2.1,\n', 'chưa có giá trị'],
    ['no column of values', 'agency,item\nA,2.1\n', 'Thiếu cột "Giá trị"'],
    ['no column of agencies', 'item,value\n2.1,80\n', 'Thiếu cột "Mã cơ quan"'],
    ['an empty file', '', 'rỗng'],
    ['Windows-1258', Buffer.from('C\xf0 quan,item,value\nS\xf0,2.1,80\n', 'latin1'), 'UTF-8'],
    ['no spreadsheet', '%PDF-1.7', 'không phải bảng tính'],
  ])('%s: refused with what is expected', (_, content, said) =>
    withApp(async (world) => {
      const reply = await send(world, await seedRound(world), content);
      expect(reply.statusCode, reply.body).toBe(422);
      expect(JSON.stringify(reply.json().findings)).toContain(JSON.stringify(said).slice(1, -1));
    })(),
  );

  it(
    'takes a mark of byte order, decomposed letters, semicolons and Vietnamese headers from Excel',
    withApp(async (world) => {
      const roundId = await seedRound(world);
      const text = `\uFEFF${'Cơ quan;Mã mục;Giá trị\r\nSở A;2.1;80\r\n'.normalize('NFD')}`;
      expect((await send(world, roundId, text)).json()).toMatchObject({ added: 1, findings: [] });
      const columns = ['Mã cơ quan', 'Mục', 'Kết quả'].map((header) => ({ header, width: 9, kind: 'text' as const }));
      columns[2] = { header: 'Kết quả', width: 9, kind: 'decimal' as never };
      const xlsx = await writeXlsx([{ name: 'KQ', columns, rows: [['Sở B', '2.1', '86.5']] }]);
      expect((await send(world, roundId, xlsx, 'ket-qua.xlsx')).json()).toMatchObject({ added: 1, findings: [] });
    }),
  );

  it(
    'warns of what does not concern an agency and of rows left blank, and stores the rest',
    withApp(async (world) => {
      const roundId = await seedRound(world);
      const reply = await send(world, roundId, 'agency,item,value\nC,2.2,7\nC,2.1,\nA,2.1,70\n');
      expect(reply.json()).toMatchObject({ added: 2, agencies: 2, rows: 3 });
      expect(reply.json().findings).toEqual([
        { path: 'ket-qua.csv:2', severity: 'warning', message: expect.stringContaining('Không xếp hạng cấp xã') },
        { path: 'ket-qua.csv:1', severity: 'warning', message: expect.stringContaining('1 dòng chưa có giá trị') },
      ]);
    }),
  );

  it(
    'is for the standing agency alone; those who judge may look, nobody else',
    withApp(async (world) => {
      const { as, stranger } = world;
      const roundId = await seedRound(world);
      const form = () => formOf({ name: 'k.csv', content: results });
      for (const person of ['headOfA', 'chairman', 'appraiser', 'administrator', 'nobody']) {
        expect((await as(person).post(addressOf(roundId), form())).statusCode).toBe(403);
      }
      expect((await stranger.post(addressOf(roundId), form())).statusCode).toBe(401);
      for (const person of ['chairman', 'appraiser', 'pillarOwner1', 'councilMember']) {
        const reply = await as(person).get(addressOf(roundId));
        expect([reply.statusCode, reply.json().may?.import.allowed]).toEqual([200, false]);
      }
      for (const person of ['headOfA', 'reporterOfA', 'administrator', 'nobody']) {
        expect((await as(person).get(addressOf(roundId))).statusCode).toBe(403);
        expect((await as(person).get(`${addressOf(roundId)}/template`)).statusCode).toBe(403);
      }
      expect((await as('standingOfficer').get(addressOf(crypto.randomUUID()))).statusCode).toBe(404);
    }),
  );

  it.each(roundStatuses)('in the state %s: only until the round is at the Chairman', (status) =>
    withApp(async (world) => {
      const reply = await send(world, await seedRound(world, status), results);
      const isSettled = ['approval', 'approved', 'published'].includes(status);
      expect(reply.statusCode).toBe(isSettled ? 403 : 200);
      if (isSettled) expect(reply.json().detail).toContain('Chủ tịch');
    })(),
  );
});

describe('GET /api/rounds/:roundId/imported-results', () => {
  it(
    'says what waits, and offers a template that can be filled in and imported as it is',
    withApp(async (world) => {
      const roundId = await seedRound(world);
      const officer = world.as('standingOfficer');
      const waiting = (await officer.get(addressOf(roundId))).json();
      expect(waiting).toMatchObject({
        roundTitle: 'Đợt đánh giá năm 2025',
        missing: 8,
        may: { import: { allowed: true } },
      });
      expect(waiting.items).toHaveLength(6);
      expect(waiting.items[1]).toEqual({ group: 'so', code: '2.2', name: 'Chỉ số chuyển đổi số', source: 'external' });
      const file = await officer.get(`${addressOf(roundId)}/template`);
      expect(file.headers['content-disposition']).toBe('attachment; filename="mau-nhap-ket-qua.xlsx"');
      const reading = await readSheet({ name: 'mau.xlsx', bytes: file.rawPayload });
      const [header, ...rows] = reading.ok ? (reading.sheets[0]?.rows ?? []) : [];
      expect(header?.cells).toEqual(['Mã cơ quan', 'Tên cơ quan', 'Mã mục', 'Tên mục', 'Giá trị', 'Cách tính điểm']);
      expect(rows.map(({ cells }) => `${cells[1]} ${cells[2]}`)).toEqual([
        'Sở A 2.1',
        'Sở A 2.2',
        'Sở A 2.3',
        'Sở B 2.1',
        'Sở B 2.2',
        'Sở B 2.3',
        'Xã C 2.1',
        'Xã C 2.3',
      ]);
      const filled = [header, ...rows].map((line, index) =>
        (line?.cells ?? []).map((cell, column) => `"${index > 0 && column === 4 ? '1' : cell}"`).join(','),
      );
      expect((await send(world, roundId, filled.join('\n'))).json()).toMatchObject({ added: 8, findings: [] });
      expect((await officer.get(addressOf(roundId))).json()).toMatchObject({ missing: 0 });
    }),
  );
});

function row(
  agencyId: string,
  agencyName: string,
  item: string,
  figures: string,
  importedAt: string,
  sourceName: string,
) {
  return { agencyId, agencyName, group: 'so', groupName: 'Khối so', item, figures, importedAt, sourceName };
}

// Stories of the library of evidence, through HTTP with real files on a real PostgreSQL.
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { files } from '../../platform/files.tables.ts';
import { moveRound, seedRound } from '../../testing/dossier-seeds.ts';
import { documentFields, multipartType, pdf, upload } from '../../testing/upload.ts';
import { type World, withApp } from '../../testing/world.ts';
import { assessments } from '../assessment/assessment.tables.ts';
import { evidence } from './evidence.tables.ts';

const link = (evidenceId: string, page: string | null = null) => ({ evidenceId, page });

async function storedContents({ deps }: World): Promise<string[]> {
  const entries = await readdir(join(deps.config.dataFolder, 'files'), { recursive: true });
  return entries.map(String).filter((entry) => /[0-9a-f]{64}$/.test(entry) || /incoming\/./.test(entry));
}

describe('POST /api/agencies/:agencyId/evidence', () => {
  it(
    'keeps the file by its content and answers the same content with what is there',
    withApp(async (world) => {
      const first = await upload(world.as('reporterOfA'), 'A');
      expect(first.statusCode).toBe(201);
      expect(first.json()).toMatchObject({
        duplicate: false,
        evidence: {
          ...documentFields,
          agencyId: 'A',
          mediaType: 'application/pdf',
          size: pdf('một').length,
          uploadedBy: 'Người reporterOfA',
          linkCount: 0,
        },
      });
      const again = await upload(world.as('headOfA'), 'A', {
        fields: { ...documentFields, name: 'Tên khác' },
        fileName: 'khác.pdf',
      });
      expect(again.statusCode).toBe(200);
      expect(again.json()).toEqual({ ...first.json(), duplicate: true });
      const ofB = await upload(world.as('reporterOfB'), 'B');
      expect(ofB.statusCode).toBe(201);
      expect(await world.db.select().from(files)).toHaveLength(1);
      expect(await storedContents(world)).toHaveLength(1);
    }),
  );

  it(
    'refuses by content, not by name, and keeps nothing of it',
    withApp(async (world) => {
      const program = Buffer.from('7f454c4602010100000000000000000000ff', 'hex');
      const reply = await upload(world.as('reporterOfA'), 'A', { content: program, fileName: 'kế hoạch.pdf' });
      expect(reply.statusCode).toBe(415);
      expect(reply.json()).toMatchObject({ code: 'file.typeRefused' });
      expect(await storedContents(world)).toEqual([]);
      expect(await world.db.select().from(evidence)).toEqual([]);
    }),
  );

  it(
    'refuses what is too large and keeps nothing of it',
    withApp(
      async (world) => {
        const reply = await upload(world.as('reporterOfA'), 'A', { content: pdf('x'.repeat(200_000)) });
        expect(reply.statusCode).toBe(413);
        expect(await storedContents(world)).toEqual([]);
      },
      { config: { maxUploadBytes: 100_000 } },
    ),
  );

  it(
    'takes 60 MB',
    withApp(async (world) => {
      const content = Buffer.concat([Buffer.from('%PDF-1.4\n'), Buffer.alloc(60 * 1024 * 1024, 'a')]);
      const reply = await upload(world.as('reporterOfA'), 'A', { content });
      expect(reply.json()).toMatchObject({ evidence: { size: content.length } });
    }),
  );

  it(
    'names every field that is wrong, and wants fields before the file',
    withApp(async (world) => {
      const wrong = await upload(world.as('reporterOfA'), 'A', {
        fields: { ...documentFields, name: ' ', documentDate: '31/12/2025' },
      });
      expect(wrong.statusCode).toBe(400);
      expect(wrong.json().findings).toMatchObject([{ path: 'fields.name' }, { path: 'fields.documentDate' }]);
      const plain = await world.as('reporterOfA').post('/api/agencies/A/evidence', { name: 'x' });
      expect(plain.json()).toMatchObject({ code: 'request.invalid', findings: [{ path: 'file' }] });
      const empty = Buffer.from(`--${multipartType['content-type'].split('=')[1]}--\r\n`);
      const none = await world.as('reporterOfA').post('/api/agencies/A/evidence', empty, multipartType);
      expect(none.json()).toMatchObject({ code: 'request.invalid', findings: [{ path: 'file' }] });
    }),
  );
});

describe('GET /api/agencies/:agencyId/evidence', () => {
  it(
    'finds without marks, over name, number, issuer and file',
    withApp(async (world) => {
      const client = world.as('reporterOfA');
      await upload(client, 'A');
      await upload(client, 'A', {
        content: pdf('hai'),
        fileName: 'bc.pdf',
        fields: { ...documentFields, name: 'Báo cáo đánh giá', documentNumber: '77/BC-SA' },
      });
      const names = async (search: string) =>
        (await client.get(`/api/agencies/A/evidence?search=${encodeURIComponent(search)}`))
          .json()
          .evidence.map(({ name }: { name: string }) => name);
      expect(await names('')).toHaveLength(2);
      expect(await names('danh gia')).toEqual(['Báo cáo đánh giá']);
      expect(await names('ĐÁNH 77')).toEqual(['Báo cáo đánh giá']);
      expect(await names('ke hoach.pdf')).toEqual(['Kế hoạch cải cách hành chính']);
      expect(await names('%')).toEqual([]);
    }),
  );
});

describe('GET /api/evidence/:evidenceId/file', () => {
  it(
    'sends the very bytes, under their name, in a sandbox',
    withApp(async (world) => {
      const { evidence: document } = (await upload(world.as('reporterOfA'), 'A')).json();
      const reply = await world.as('headOfA').get(`/api/evidence/${document.id}/file`);
      expect(reply.rawPayload.equals(pdf('một'))).toBe(true);
      expect(reply.headers).toMatchObject({
        'content-type': 'application/pdf',
        'content-disposition': 'attachment; filename="K_ ho_ch.pdf"; filename*=UTF-8\'\'K%E1%BA%BF%20ho%E1%BA%A1ch.pdf',
        'x-content-type-options': 'nosniff',
        'content-security-policy': "default-src 'none'; sandbox",
      });
    }),
  );

  it(
    'is read by those who appraise a submitted dossier that uses it, confidential or not, and by nobody else',
    withApp(async (world) => {
      const { dossiers } = await seedRound(world.db);
      const reporter = world.as('reporterOfA');
      const { evidence: document } = (
        await upload(reporter, 'A', { fields: { ...documentFields, confidential: true } })
      ).json();
      const { evidence: unused } = (await upload(reporter, 'A', { content: pdf('không dùng') })).json();
      await reporter.post(`/api/assessments/${dossiers['A']}/items/1.1/evidence`, link(document.id, '2'));
      const status = async (person: string, id: string = document.id) =>
        (await world.as(person).get(`/api/evidence/${id}/file`)).statusCode;
      expect(await status('secondAppraiser')).toBe(403);
      await world.db
        .update(assessments)
        .set({ status: 'submitted', submittedAt: new Date() })
        .where(eq(assessments.id, dossiers['A']!));
      for (const person of [
        'secondAppraiser',
        'appraiser',
        'pillarOwner1',
        'standingOfficer',
        'councilMember',
        'chairman',
      ]) {
        expect(await status(person), person).toBe(200);
        expect(await status(person, unused.id), person).toBe(403);
      }
      for (const person of ['reporterOfB', 'headOfB', 'nobody', 'administrator', 'reporterOfC'])
        expect(await status(person), person).toBe(403);
      await world.seed.agency({ id: 'Q', name: 'Tỉnh Q', kind: 'province', parentId: null });
      const grant = {
        role: 'appraiser' as const,
        agencyId: 'Q',
        authorityId: 'Q',
        pillar: null,
        validFrom: '2025-07-01',
        validTo: null,
      };
      await world.seed.account({ id: 'appraiserOfQ', agencyId: 'Q', grants: [grant] });
      expect(await status('appraiserOfQ')).toBe(403);
      expect((await world.as('appraiser').get('/api/agencies/A/evidence')).statusCode).toBe(403);
    }),
  );
});

describe('linking', () => {
  it(
    'links once, moves the page, unlinks, and tells it all in the history',
    withApp(async (world) => {
      const { dossiers } = await seedRound(world.db);
      const reporter = world.as('reporterOfA');
      const item = `/api/assessments/${dossiers['A']}/items/1.1`;
      const { evidence: document } = (await upload(reporter, 'A')).json();
      await reporter.post(`${item}/evidence`, link(document.id));
      const moved = await reporter.post(`${item}/evidence`, link(document.id, ' 12 '));
      expect(moved.json().evidence).toMatchObject([
        { evidenceId: document.id, page: '12', layer: 'self', mediaType: 'application/pdf' },
      ]);
      expect((await reporter.delete(`/api/evidence/${document.id}`)).json()).toMatchObject({
        code: 'evidence.linked',
        status: 409,
      });
      expect((await reporter.delete(`${item}/evidence/${document.id}`)).json()).toEqual({ evidence: [] });
      expect((await reporter.get(`${item}/history`)).json().changes).toMatchObject([
        { from: 'Tài liệu “Kế hoạch cải cách hành chính”, trang 12', to: null },
        { from: null, to: 'Tài liệu “Kế hoạch cải cách hành chính”, trang 12' },
        { from: null, to: 'Tài liệu “Kế hoạch cải cách hành chính”' },
      ]);
      expect((await reporter.delete(`/api/evidence/${document.id}`)).statusCode).toBe(204);
      expect((await reporter.get(`/api/evidence/${document.id}/file`)).statusCode).toBe(404);
    }),
  );

  it(
    'refuses another agency’s document as if it did not exist, and linking after submission',
    withApp(async (world) => {
      const { roundId, dossiers } = await seedRound(world.db);
      const reporter = world.as('reporterOfA');
      const item = `/api/assessments/${dossiers['A']}/items/1.1`;
      const { evidence: ofB } = (await upload(world.as('reporterOfB'), 'B')).json();
      expect((await reporter.post(`${item}/evidence`, link(ofB.id))).json()).toMatchObject({
        code: 'evidence.notFound',
      });
      const { evidence: own } = (await upload(reporter, 'A', { content: pdf('của A') })).json();
      await moveRound(world.db, roundId, 'appraisal1');
      expect((await reporter.post(`${item}/evidence`, link(own.id))).statusCode).toBe(403);
    }),
  );
});

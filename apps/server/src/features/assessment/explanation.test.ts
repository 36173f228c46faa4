// Stories of explaining after the first pass, through HTTP on a real PostgreSQL.
import { explanationSheetSchema } from '@parindex/contract/assessment';
import { describe, expect, it } from 'vitest';
import { moveRound, seedRound } from '../../testing/dossier-seeds.ts';
import { upload } from '../../testing/upload.ts';
import { type World, withApp } from '../../testing/world.ts';
import { appraisalItems } from '../appraisal/appraisal.tables.ts';
import { explanations } from './assessment.tables.ts';

const blank = { figures: null, points: null, notApplicableGround: null, explanation: 'Báo cáo', revision: 0 };

/** A dossier handed in whose 1.1 the appraiser lowered, whose 1.3 was asked about, and whose 1.2 stands. */
async function appraised(world: World) {
  const { roundId, dossiers } = await seedRound(world.db);
  const id = dossiers['A']!;
  const url = `/api/assessments/${id}`;
  const [reporter, head] = [world.as('reporterOfA'), world.as('headOfA')];
  await reporter.put(`${url}/items/1.1`, { ...blank, figures: 'yes' });
  await reporter.put(`${url}/items/1.2`, { ...blank, figures: '90' });
  await reporter.put(`${url}/items/1.3`, { ...blank, figures: 'Tốt' });
  await reporter.put(`${url}/items/2.1`, { ...blank, points: '1.5' });
  const { evidence } = (await upload(reporter, 'A')).json();
  await reporter.post(`${url}/items/1.1/evidence`, { evidenceId: evidence.id, page: null });
  await reporter.post(`${url}/forward`);
  await head.post(`${url}/submission`, { declaration: true });
  const decided = { assessmentId: id, pass: 1, savedAt: new Date(), savedBy: 'secondAppraiser' };
  await world.db.insert(appraisalItems).values([
    { ...decided, itemCode: '1.1', decision: 'points', points: '0.5', reason: 'Ban hành muộn' },
    { ...decided, itemCode: '1.2', decision: 'accepted' },
    { ...decided, itemCode: '1.3', decision: 'accepted', reason: 'Báo cáo nào?', asksExplanation: true },
    { ...decided, itemCode: '2.1', decision: 'points', points: '1', reason: 'Chưa được công nhận' },
  ]);
  await moveRound(world.db, roundId, 'explanation');
  return { id, url, roundId, reporter, head, evidenceId: evidence.id as string };
}

describe('explanation', () => {
  it(
    'shows the items whose points differ or that were asked about, and nothing before the step',
    withApp(async (world) => {
      const { url, roundId, reporter } = await appraised(world);
      const sheet = explanationSheetSchema.parse((await reporter.get(`${url}/explanation`)).json());
      expect(sheet.rows).toMatchObject([
        {
          code: '1.1',
          selfPoints: '1',
          appraisedPoints: '0.5',
          appraisalReason: 'Ban hành muộn',
          asked: false,
          stance: null,
          revision: 0,
        },
        { code: '1.3', selfPoints: '1', appraisedPoints: '1', asked: true },
        { code: '2.1', selfPoints: '1.5', appraisedPoints: '1' },
      ]);
      expect(sheet.may).toMatchObject({ explain: { allowed: true }, send: { allowed: false } });
      await moveRound(world.db, roundId, 'appraisal1');
      expect((await reporter.get(`${url}/explanation`)).statusCode).toBe(403);
    }),
  );

  it(
    'takes a dispute only with its text, keeps its history, and refuses stale answers',
    withApp(async (world) => {
      const { url, reporter, head } = await appraised(world);
      const item = `${url}/explanation/items/1.1`;
      const bare = await reporter.put(item, { stance: 'dispute', text: ' ', revision: 0 });
      expect(bare.json()).toMatchObject({ code: 'explanation.textMissing', status: 422 });
      const saved = await reporter.put(item, { stance: 'dispute', text: 'Đã gửi trước hạn', revision: 0 });
      expect(saved.json()).toEqual({ stance: 'dispute', text: 'Đã gửi trước hạn', revision: 1 });
      expect((await reporter.put(item, { stance: 'dispute', text: 'Đã gửi trước hạn', revision: 0 })).statusCode).toBe(
        200,
      );
      const stale = await reporter.put(item, { stance: 'agree', text: null, revision: 0 });
      expect(stale.json()).toMatchObject({
        code: 'record.changed',
        conflict: { stands: { stance: 'dispute', revision: 1 } },
      });
      expect(
        (await reporter.put(`${url}/explanation/items/1.2`, { stance: 'agree', text: null, revision: 0 })).statusCode,
      ).toBe(404);
      expect((await head.put(item, { stance: 'agree', text: null, revision: 1 })).statusCode).toBe(403);
      const { changes } = (await reporter.get(`${url}/items/1.1/history`)).json();
      expect(changes[0]).toMatchObject({
        layer: 'explanation',
        from: null,
        to: 'Không đồng ý với điểm thẩm định: “Đã gửi trước hạn”',
      });
    }),
  );

  it(
    'adds evidence in its own layer and leaves the submitted one alone',
    withApp(async (world) => {
      const { url, reporter, evidenceId } = await appraised(world);
      const { evidence } = (
        await upload(reporter, 'A', { content: Buffer.from('văn bản bổ sung'), fileName: 'bs.txt' })
      ).json();
      const linked = await reporter.post(`${url}/items/1.1/evidence`, { evidenceId: evidence.id, page: null });
      expect(linked.json().evidence).toMatchObject([{ layer: 'self' }, { layer: 'explanation', name: evidence.name }]);
      expect((await reporter.delete(`${url}/items/1.1/evidence/${evidenceId}`)).statusCode).toBe(403);
      expect((await reporter.delete(`${url}/items/1.1/evidence/${evidence.id}`)).json().evidence).toHaveLength(1);
    }),
  );

  it(
    'is sent by the head once; what was left unanswered counts as agreed',
    withApp(async (world) => {
      const { id, url, reporter, head } = await appraised(world);
      await reporter.put(`${url}/explanation/items/1.1`, { stance: 'dispute', text: 'Đã gửi trước hạn', revision: 0 });
      expect((await reporter.post(`${url}/explanation/sending`)).statusCode).toBe(403);
      const sent = await head.post(`${url}/explanation/sending`);
      expect(sent.json()).toEqual({ assessmentId: id, sentAt: '2025-12-01T02:00:00.000Z' });
      expect((await head.post(`${url}/explanation/sending`)).statusCode).toBe(403);
      const { rows, sentAt, may } = (await reporter.get(`${url}/explanation`)).json();
      expect(rows.map(({ stance }: { stance: string }) => stance)).toEqual(['dispute', 'agree', 'agree']);
      expect(sentAt).not.toBeNull();
      expect(may.explain.reason).toBe('Đơn vị đã gửi giải trình: không sửa được nữa');
      expect(await world.db.select().from(explanations)).toHaveLength(3);
      expect(
        (await reporter.put(`${url}/explanation/items/1.3`, { stance: 'agree', text: null, revision: 1 })).statusCode,
      ).toBe(403);
    }),
  );
});

// The audit chain on a real PostgreSQL: whole after honest writes, broken by every kind of tampering.
import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { withApp, withCommittedApp } from '../testing/world.ts';
import { recordAudit, verifyAuditChain } from './audit.ts';
import type { Db } from './db/database.ts';

const actor = { accountId: 'headOfA', name: 'A', grants: [], requestId: 'r1' };

async function writeThree(db: Db): Promise<void> {
  for (const points of ['1', '2', '3'])
    await recordAudit(db, actor, 'test.written', 'item 1', { points, note: 'Đã sửa' });
}

/** What only somebody with the database in their hands can do. */
async function tamper(db: Db, statement: string): Promise<void> {
  await db.execute(sql`alter table audit_log disable trigger audit_log_append_only`);
  await db.execute(sql.raw(statement));
  await db.execute(sql`alter table audit_log enable trigger audit_log_append_only`);
}

describe('the audit chain', () => {
  it(
    'is whole after honest writes, and its head changes with each',
    withApp(async ({ db }) => {
      expect(await verifyAuditChain(db)).toEqual({ rows: 0, head: null, brokenAt: null });
      await writeThree(db);
      const three = await verifyAuditChain(db);
      expect(three).toMatchObject({ rows: 3, brokenAt: null });
      await recordAudit(db, null, 'test.written', 'item 2');
      expect((await verifyAuditChain(db)).head).not.toBe(three.head);
    }),
  );

  it.each([
    [
      'a changed detail',
      `update audit_log set detail = '{"points":"9"}' where id = (select min(id) + 1 from audit_log)`,
      1,
    ],
    ['another actor', `update audit_log set actor_id = 'headOfB' where id = (select min(id) + 1 from audit_log)`, 1],
    [
      'another time',
      `update audit_log set at = at - interval '1 microsecond' where id = (select min(id) from audit_log)`,
      0,
    ],
    ['a removed row', `delete from audit_log where id = (select min(id) + 1 from audit_log)`, 2],
    ['a removed beginning', `delete from audit_log where id = (select min(id) from audit_log)`, 1],
  ])('shows %s', (_name, statement, place) =>
    withApp(async ({ db }) => {
      await writeThree(db);
      const { rows } = await db.execute<{ id: string }>(sql`select id from audit_log order by id`);
      await tamper(db, statement);
      expect((await verifyAuditChain(db)).brokenAt).toBe(rows[place]?.id);
    })(),
  );

  it(
    'cannot be changed by the application at all',
    withApp(async ({ db }) => {
      await writeThree(db);
      const change = db.transaction((tx) => tx.execute(sql`update audit_log set subject = 'x'`));
      await expect(change).rejects.toMatchObject({ cause: { message: expect.stringContaining('append-only') } });
    }),
  );

  it(
    'does not depend on the time zone of who verifies',
    withApp(async ({ db }) => {
      await writeThree(db);
      await db.execute(sql`set local time zone 'Asia/Ho_Chi_Minh'`);
      expect((await verifyAuditChain(db)).brokenAt).toBeNull();
    }),
  );

  it(
    'stays one chain under many writers at once',
    withCommittedApp(async ({ db }) => {
      const write = (at: number) => db.transaction((tx) => recordAudit(tx, actor, 'test.written', `item ${at}`));
      await Promise.all(Array.from({ length: 40 }, (_, at) => write(at)));
      expect(await verifyAuditChain(db)).toMatchObject({ rows: 40, brokenAt: null });
    }),
  );

  it(
    'keeps nothing of a write that was undone',
    withCommittedApp(async ({ db }) => {
      const undone = db.transaction(async (tx) => {
        await recordAudit(tx, actor, 'test.written', 'item 1');
        throw new Error('undo');
      });
      await expect(undone).rejects.toThrow('undo');
      await recordAudit(db, actor, 'test.written', 'item 2');
      expect(await verifyAuditChain(db)).toMatchObject({ rows: 1, brokenAt: null });
    }),
  );
});

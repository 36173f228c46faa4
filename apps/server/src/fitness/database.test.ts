// The database as the migrations make it: foreign keys are indexed, and the tables in code say the same.
import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { is, sql } from 'drizzle-orm';
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core';
import { expect, it } from 'vitest';
import { withApp } from '../testing/world.ts';

const source = fileURLToPath(new URL('../', import.meta.url));

/** Written and read by SQL of their own, without a table in code. */
const withoutCode = ['audit_log', 'migrations'];

async function tablesInCode(): Promise<PgTable[]> {
  const paths = globSync('**/*.tables.ts', { cwd: source });
  const modules = await Promise.all(paths.map((path) => import(`${source}${path}`) as Promise<object>));
  return modules.flatMap((module) => Object.values(module) as unknown[]).filter((value) => is(value, PgTable));
}

it(
  'every foreign key is indexed',
  withApp(async ({ db }) => {
    const { rows } = await db.execute(sql`
      select conrelid::regclass::text || '.' || conname as name from pg_constraint
      where contype = 'f' and connamespace = 'public'::regnamespace and not exists (
        select from pg_index where indrelid = conrelid
          and (indkey::smallint[])[0:cardinality(conkey) - 1] @> conkey and indpred is null
      )`);
    expect(rows.map(({ name }) => name)).toEqual([]);
  }),
);

it(
  'tables in code and in the database have the same columns, types and primary keys',
  withApp(async ({ db }) => {
    const { rows } = await db.execute<{
      table: string;
      column: string;
      type: string;
      not_null: boolean;
      key: boolean;
    }>(sql`
      select relname as table, attname as column, format_type(atttypid, atttypmod) as type, attnotnull as not_null,
        exists (select from pg_index where indrelid = attrelid and indisprimary and attnum = any (indkey)) as key
      from pg_attribute join pg_class on pg_class.oid = attrelid
      where relnamespace = 'public'::regnamespace and relkind = 'r' and attnum > 0 and not attisdropped`);
    const stored = rows
      .filter(({ table }) => !withoutCode.includes(table))
      .map(({ table, column, type, not_null, key }) => describeColumn({ table, column, type, notNull: not_null, key }));
    expect((await tablesInCode()).flatMap(describeTable).toSorted()).toEqual(stored.toSorted());
  }),
);

function describeTable(table: PgTable): string[] {
  const { name, columns, primaryKeys } = getTableConfig(table);
  const keys = new Set(primaryKeys.flatMap((key) => key.columns.map((column) => column.name)));
  return columns.map((column) =>
    describeColumn({
      table: name,
      column: column.name,
      type: column.getSQLType(),
      notNull: column.notNull || keys.has(column.name),
      key: column.primary || keys.has(column.name),
    }),
  );
}

function describeColumn(at: { table: string; column: string; type: string; notNull: boolean; key: boolean }): string {
  return `${at.table}.${at.column} ${at.type}${at.notNull ? ' not null' : ''}${at.key ? ' primary key' : ''}`;
}

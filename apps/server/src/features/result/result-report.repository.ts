// Reads over other features' tables what a result is made of beside the dossiers: its seal, evidence, names, successions.
import { and, eq, gt, inArray, lte, sql } from 'drizzle-orm';
import type { Db } from '../../platform/db/database.ts';
import { accounts } from '../account/account.tables.ts';
import { agencySuccessionMembers, agencySuccessions } from '../agency/agency.tables.ts';
import { assessments } from '../assessment/assessment.tables.ts';
import { evidence, evidenceLinks } from '../evidence/evidence.tables.ts';

/**
 * SHA-256 over every stored value that the result of a round depends on, in hexadecimal.
 *
 * By content, not by time: a save that commits while another computes is never missed, and one that changes nothing, or
 * is taken back, does not ask anybody to compute again.
 */
export async function sealInputs(db: Db, roundId: string): Promise<string> {
  const { rows } = await db.execute<{ seal: string }>(sql`
    with dossiers as (select * from assessments where round_id = ${roundId}),
    lines (line) as (
      select jsonb_build_array('group', g.code, g.name, g.position, f.hash)
        from round_groups g join frameworks f on f.id = g.framework_id where g.round_id = ${roundId}
      union all
      select jsonb_build_array('dossier', id, group_code, agency_id, agency_version_id) from dossiers
      union all
      select jsonb_build_array('self', i.assessment_id, item_code, figures, points, not_applicable_ground, saved_by)
        from assessment_items i join dossiers d on d.id = i.assessment_id
      union all
      select jsonb_build_array('pass', i.assessment_id, pass, item_code, decision, figures, points, reason, saved_by)
        from appraisal_items i join dossiers d on d.id = i.assessment_id
      union all
      select jsonb_build_array('import', i.assessment_id, item_code, figures, source_name, imported_by)
        from imported_results i join dossiers d on d.id = i.assessment_id
      union all
      select jsonb_build_array('evidence', l.assessment_id, l.item_code, e.file_hash, e.name, e.confidential)
        from evidence_links l join dossiers d on d.id = l.assessment_id join evidence e on e.id = l.evidence_id
    )
    select encode(sha256(convert_to(coalesce(string_agg(line::text, E'\\n' order by line::text collate "C"), ''), 'UTF8')), 'hex') as seal
    from lines`);
  return rows[0]?.seal ?? '';
}

export interface EvidenceOfItem {
  readonly assessmentId: string;
  readonly itemCode: string;
  readonly name: string;
  readonly hash: string;
  readonly confidential: boolean;
}

export function listEvidence(db: Db, roundId: string): Promise<EvidenceOfItem[]> {
  return db
    .select({
      assessmentId: evidenceLinks.assessmentId,
      itemCode: evidenceLinks.itemCode,
      name: evidence.name,
      hash: evidence.fileHash,
      confidential: evidence.confidential,
    })
    .from(evidenceLinks)
    .innerJoin(evidence, eq(evidence.id, evidenceLinks.evidenceId))
    .innerJoin(assessments, eq(assessments.id, evidenceLinks.assessmentId))
    .where(eq(assessments.roundId, roundId))
    .orderBy(evidenceLinks.assessmentId, evidenceLinks.itemCode, evidence.fileHash);
}

export async function listAccountNames(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: accounts.id, name: accounts.name })
    .from(accounts)
    .where(inArray(accounts.id, [...ids]));
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Agencies that were merged, split, ended or followed one another after the one year and within the other. */
export async function listSucceeded(db: Db, afterYear: number, toYear: number): Promise<string[]> {
  const rows = await db
    .selectDistinct({ agencyId: agencySuccessionMembers.agencyId })
    .from(agencySuccessionMembers)
    .innerJoin(agencySuccessions, eq(agencySuccessions.id, agencySuccessionMembers.successionId))
    .where(and(gt(agencySuccessions.on, `${afterYear}-12-31`), lte(agencySuccessions.on, `${toYear}-12-31`)))
    .orderBy(agencySuccessionMembers.agencyId);
  return rows.map(({ agencyId }) => agencyId);
}

// Agencies (cơ quan, đơn vị): identity apart from dated versions, and what became of them.
import type { Day } from '../day.ts';

export const agencyKinds = ['province', 'department', 'district', 'commune', 'other'] as const;
export type AgencyKind = (typeof agencyKinds)[number];

/** đổi tên, sáp nhập, chia tách, giải thể */
export const successionKinds = ['renamed', 'merged', 'split', 'abolished'] as const;
export type SuccessionKind = (typeof successionKinds)[number];

/** The days a version holds, both included; `validTo` null = until further notice. */
export interface Period {
  readonly validFrom: Day;
  readonly validTo: Day | null;
}

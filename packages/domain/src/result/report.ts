// The result of a round as plain data with decimals as text: what files, the API, the annex and an edition all show.
import { type Decimal, toFixedText, toText } from '../decimal.ts';
import type { Settings } from '../framework/framework.ts';
import type { ItemScore } from '../scoring/item-score.ts';
import type { Part } from '../scoring/score-agency.ts';
import { type AgencyResult, engineVersion, type RoundResult } from '../scoring/score-round.ts';
import { whyItem } from '../scoring/why.vi.ts';

export interface ItemReport {
  readonly item: string;
  readonly outcome: 'scored' | 'missing' | 'notApplicable';
  /** What counts in the sum; null while missing or when the item leaves the sum. */
  readonly points: string | null;
  /** What the item adds to the agency's own maximum; 0 when it leaves the sum. */
  readonly maxPoints: string;
  readonly why: string;
}

export interface PartReport {
  readonly points: string;
  readonly maxPoints: string;
}

export interface AgencyReport {
  readonly agency: string;
  readonly points: string;
  readonly maxPoints: string;
  readonly index: string | null;
  readonly indexShown: string | null;
  readonly provisional: boolean;
  readonly missing: number;
  readonly rank: number | null;
  readonly band: string | null;
  readonly parts: { readonly appraised: PartReport; readonly survey: PartReport };
  readonly bonus: string;
  readonly penalty: string;
  readonly branches: readonly (PartReport & { readonly code: string; readonly missing: number })[];
  readonly items: readonly ItemReport[];
  readonly bonusItems: readonly ItemReport[];
  readonly penaltyItems: readonly ItemReport[];
}

export interface GroupReport {
  readonly group: string;
  readonly ranked: number;
  readonly agencies: readonly AgencyReport[];
}

export interface RoundReport {
  readonly engine: string;
  readonly framework: { readonly id: string; readonly hash: string };
  readonly groups: readonly GroupReport[];
}

/** @param hash SHA-256 of the framework file, in hexadecimal: says which text was computed */
export function reportRound(result: RoundResult, hash: string): RoundReport {
  const { framework } = result;
  return {
    engine: engineVersion,
    framework: { id: framework.id, hash },
    groups: result.groups.map(({ group, ranked, agencies }) => ({
      group,
      ranked,
      agencies: agencies.map((agency) => reportAgency(agency, framework.settings)),
    })),
  };
}

/** The index as it is printed, rounded from the exact value. */
export function shownIndex(index: Decimal | null, { rounding }: Settings): string | null {
  return index === null ? null : toFixedText(index, rounding.decimals, rounding.mode);
}

export function reportItem(score: ItemScore, settings: Settings): ItemReport {
  return {
    item: score.item.code,
    outcome: score.outcome.outcome,
    points: score.points === null ? null : toText(score.points),
    maxPoints: toText(score.maxPoints),
    why: whyItem(score, settings),
  };
}

function reportAgency(score: AgencyResult, settings: Settings): AgencyReport {
  const items = (scores: readonly ItemScore[]) => scores.map((item) => reportItem(item, settings));
  return {
    agency: score.agency,
    points: toText(score.points),
    maxPoints: toText(score.maxPoints),
    index: score.index === null ? null : toText(score.index),
    indexShown: shownIndex(score.index, settings),
    provisional: score.provisional,
    missing: score.missing,
    rank: score.rank,
    band: score.band?.label ?? null,
    parts: { appraised: reportPart(score.parts.appraised), survey: reportPart(score.parts.survey) },
    bonus: toText(score.bonus),
    penalty: toText(score.penalty),
    branches: score.branches.map(({ code, missing, ...part }) => ({ code, missing, ...reportPart(part) })),
    items: items(score.items),
    bonusItems: items(score.bonusItems),
    penaltyItems: items(score.penaltyItems),
  };
}

function reportPart({ points, maxPoints }: Part): PartReport {
  return { points: toText(points), maxPoints: toText(maxPoints) };
}

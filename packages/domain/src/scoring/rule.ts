// How an item (mục chấm điểm) earns its points: a closed set of rule kinds, data from the framework file, never code per year.
import type { Decimal } from '../decimal.ts';
import type { Formula } from './formula/formula.ts';

/** Edge of a tier or band: `from` includes its value, `above` does not. */
export interface LowerEdge {
  readonly at: Decimal;
  readonly inclusive: boolean;
}

/** có / không. `yes` defaults to the item's maximum, `no` to 0. */
export interface BooleanRule {
  readonly kind: 'boolean';
  readonly yes: Decimal | null;
  readonly no: Decimal;
}

/** chọn một mức: each option gives points, or a percentage of the maximum. */
export interface ChoiceRule {
  readonly kind: 'choice';
  readonly options: readonly {
    readonly label: string;
    readonly points: Decimal | null;
    readonly percent: Decimal | null;
  }[];
}

export type TierInput = 'ratio' | 'count' | 'delta' | 'date';

/** bậc thang: the first tier, from the highest, whose lower edge the figure reaches. Dates count in days. */
export interface TiersRule {
  readonly kind: 'tiers';
  readonly input: TierInput;
  readonly tiers: readonly { readonly edge: LowerEdge; readonly points: Decimal }[];
  readonly below: Decimal;
}

/** b/a × điểm tối đa: nothing below `floor` percent; the percentage counts up to `cap`. */
export interface ProportionalRule {
  readonly kind: 'proportional';
  readonly floor: Decimal | null;
  readonly cap: Decimal;
}

/** điểm do người thẩm định cho: bounded by the maximum, in steps of `step`, with a reason. */
export interface ManualRule {
  readonly kind: 'manual';
  readonly step: Decimal | null;
}

/** lấy từ chỉ số khác: value ÷ scale × maximum. */
export interface ExternalIndexRule {
  readonly kind: 'externalIndex';
  readonly index: string | null;
  readonly scale: Decimal;
}

/** điều tra xã hội học: weights in percent per option; an option without weight (null) leaves the denominator. */
export interface SurveyRule {
  readonly kind: 'survey';
  readonly weights: Readonly<Record<string, Decimal | null>>;
  /** Fewer counted answers than this are no result. */
  readonly minAnswers: number;
}

/** tỷ lệ hài lòng: satisfied ÷ asked × maximum. */
export interface SatisfactionRule {
  readonly kind: 'satisfaction';
}

/** cộng điểm theo đầu việc: `each` point per thing counted, up to `cap` (the maximum when null). */
export interface PerItemRule {
  readonly kind: 'perItem';
  readonly each: Decimal;
  readonly cap: Decimal | null;
  /** Fewer things than this earn nothing; null = every one counts. */
  readonly minimum: number | null;
}

/** What costs points: so much each time, or (`each` null) as much as a person justifies, on the step. */
export interface DeductionEvent {
  readonly name: string;
  readonly label: string;
  readonly each: Decimal | null;
  readonly step: Decimal | null;
}

/** trừ điểm theo lần: from `start` (the maximum when null) down to `floor`. */
export interface DeductPerEventRule {
  readonly kind: 'deductPerEvent';
  readonly start: Decimal | null;
  readonly floor: Decimal;
  readonly events: readonly DeductionEvent[];
}

export const checklistLogics = ['all', 'any', 'sum', 'count'] as const;

/** tổng các ý con: all or nothing, the best one met, the sum of those met, or tiers on how many are met. */
export interface ChecklistRule {
  readonly kind: 'checklist';
  readonly logic: (typeof checklistLogics)[number];
  /** Null points: only the whole counts (`all`, `count`). */
  readonly parts: readonly { readonly name: string; readonly label: string; readonly points: Decimal | null }[];
  /** Of `count` alone. */
  readonly tiers: readonly { readonly edge: LowerEdge; readonly points: Decimal }[];
  readonly below: Decimal;
}

/** so với năm trước: `improved` (the maximum when null) for better than the year before. */
export interface YearOnYearRule {
  readonly kind: 'yearOnYear';
  readonly better: 'higher' | 'lower';
  readonly improved: Decimal | null;
  readonly equal: Decimal;
  readonly worse: Decimal;
}

/** từ kết quả của cấp dưới: the mean of their indexes, or the share of them that reach `atLeast`, × maximum. */
export interface LowerLevelRule {
  readonly kind: 'lowerLevel';
  readonly take: 'mean' | 'share';
  /** Percent; of `share` alone. */
  readonly atLeast: Decimal | null;
}

/** công thức: a closed expression over declared inputs; its value is the points, kept between 0 and the maximum. */
export interface FormulaRule {
  readonly kind: 'formula';
  readonly text: string;
  readonly formula: Formula;
}

export type ScoringRule =
  | BooleanRule
  | ChoiceRule
  | TiersRule
  | ProportionalRule
  | ManualRule
  | ExternalIndexRule
  | SurveyRule
  | SatisfactionRule
  | PerItemRule
  | DeductPerEventRule
  | ChecklistRule
  | YearOnYearRule
  | LowerLevelRule
  | FormulaRule;

export type RuleKind = ScoringRule['kind'];

// A round (đợt đánh giá): its states, its steps with their dates, and what may come next.

/** Order of a round's life. `approved` and `published` are reached by the Chairman, all others by the standing agency. */
export const roundStatuses = [
  'draft', // Khởi tạo
  'selfAssessment', // Tự đánh giá
  'appraisal1', // Thẩm định lần 1
  'explanation', // Giải trình
  'appraisal2', // Thẩm định lần 2
  'approval', // Trình duyệt
  'approved', // Đã phê duyệt
  'published', // Đã công bố
] as const;
export type RoundStatus = (typeof roundStatuses)[number];

/** The steps that have dates of their own; the two passes of appraisal and the explanation between them. */
export const roundSteps = ['selfAssessment', 'appraisal1', 'explanation', 'appraisal2', 'approval'] as const;
export type RoundStep = (typeof roundSteps)[number];

export interface StepDates {
  readonly step: RoundStep;
  readonly opensAt: Date;
  readonly closesAt: Date;
}

/** What rights and locks are decided on. */
export interface RoundFacts {
  readonly id: string;
  readonly authorityId: string;
  readonly status: RoundStatus;
  readonly steps: readonly StepDates[];
}

export function stepOf(round: RoundFacts, step: RoundStep): StepDates | null {
  return round.steps.find((dates) => dates.step === step) ?? null;
}

/** The status after this one; null at the end of the life. */
export function nextStatus(status: RoundStatus): RoundStatus | null {
  return roundStatuses[roundStatuses.indexOf(status) + 1] ?? null;
}

export function isAtLeast(status: RoundStatus, wanted: RoundStatus): boolean {
  return roundStatuses.indexOf(status) >= roundStatuses.indexOf(wanted);
}

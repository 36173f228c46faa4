// A proposal (góp ý, kiến nghị sửa đổi): what an agency would have changed in the issued framework for next year.

/** What should be done: bỏ, thêm, sửa nội dung, sửa điểm, sửa cách chấm. */
export const proposalKinds = ['remove', 'add', 'content', 'points', 'scoring'] as const;
export type ProposalKind = (typeof proposalKinds)[number];

/** Which words a proposal on the content (sửa nội dung) speaks of. */
export const contentFields = ['name', 'guidance', 'evidence'] as const;
export type ContentField = (typeof contentFields)[number];

export const proposalStates = ['draft', 'sent', 'answered', 'carried'] as const;
export type ProposalState = (typeof proposalStates)[number];

/** Tiếp thu, tiếp thu một phần, giải trình (không tiếp thu). */
export const proposalOutcomes = ['accepted', 'partly', 'rejected'] as const;
export type ProposalOutcome = (typeof proposalOutcomes)[number];

/**
 * What is proposed.
 *
 * Example: more points for 1.2 → { kind: 'points', code: '1.2', field: null, points: '3', proposed: '', reason: '…' }
 */
export interface ProposalContent {
  readonly kind: ProposalKind;
  /** Code of the node it speaks of; of the branch a new item belongs under; null = the whole set. */
  readonly code: string | null;
  /** Only with `content` on a node: the words to replace. */
  readonly field: ContentField | null;
  /** Exact decimal: the maximum proposed. Always with `points` on a node, if wanted with `add`, else null. */
  readonly points: string | null;
  /** The proposed words; may be empty for `remove` and `points`. */
  readonly proposed: string;
  readonly reason: string;
}

/** What rights over one proposal are decided on. */
export interface ProposalFacts {
  readonly agencyId: string;
  readonly authorityId: string;
  readonly state: ProposalState;
  readonly outcome: ProposalOutcome | null;
  /** The draft it was carried into was removed, so that nothing has come of it. */
  readonly isLost: boolean;
}

/** When proposals on one framework are collected. */
export interface CollectingWindow {
  readonly opensAt: Date;
  readonly closesAt: Date;
}

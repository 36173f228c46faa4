// Worked cases (ca mẫu): what an expert has signed for an item must be what the engine gives.

/** One line of `cases.yaml`. */
export interface WorkedCase {
  readonly name: string;
  /** Code of the item. */
  readonly item: string;
  /** As in a scores file; null = nothing declared. */
  readonly value: string | null;
  /** Points, `missing`, or `notApplicable` where the item leaves the sum. */
  readonly points: string;
  readonly signedBy: string | null;
  readonly signedOn: string | null;
}

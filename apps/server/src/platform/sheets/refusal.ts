// Why a file is refused: a code, the row if one is to blame, and the figures its sentence needs.
// Thrown inside the reading thread only; the rim turns it into a finding.

export type RefusalCode =
  | 'tooLarge'
  | 'empty'
  | 'emptySheets'
  | 'notUtf8'
  | 'oldExcel'
  | 'binaryExcel'
  | 'openDocument'
  | 'web'
  | 'locked'
  | 'unknown'
  | 'damaged'
  | 'bomb'
  | 'tooManySheets'
  | 'tooManyRows'
  | 'tooManyColumns'
  | 'tooManyCells'
  | 'tooMuchText'
  | 'openQuote'
  | 'longRecord'
  | 'tooSlow'
  | 'tooHeavy';

/** `limit` is the limit that was passed, `sheet` the sheet it happened in. */
export type Refusal = { code: RefusalCode; row?: number; sheet?: string; limit?: number };

export class SheetRefusal extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal, cause?: unknown) {
    super(refusal.code, { cause });
    this.refusal = refusal;
  }
}

/** @throws {SheetRefusal} always */
export function refuse(code: RefusalCode, details: Omit<Refusal, 'code'> = {}): never {
  throw new SheetRefusal({ code, ...details });
}

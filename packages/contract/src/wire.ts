// The pieces that every feature's contract is made of.
import { z } from 'zod';

/** An exact decimal with a point, never a binary number: `"1.35"`. */
export const decimalText = z.string().regex(/^-?\d{1,18}(\.\d{1,30})?$/, 'cần một số với dấu chấm thập phân, như 1.35');
export const day = z.iso.date();
/** ISO moment with its offset or Z; shown in the time of Viet Nam. */
export const moment = z.iso.datetime({ offset: true });
export const uuid = z.uuid();

/** May this be done, and if not, why: the sentence the screen shows. */
export const decisionSchema = z.union([
  z.object({ allowed: z.literal(true) }),
  z.object({ allowed: z.literal(false), reason: z.string() }),
]);
export type DecisionOnWire = z.infer<typeof decisionSchema>;

/** `?dryRun=true`: say everything that would happen, and do nothing. */
export const dryRunQuery = z.object({ dryRun: z.enum(['true', 'false']).default('false') });

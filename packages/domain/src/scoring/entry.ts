// What is known of one item of one agency when points are computed.
import type { Decimal } from '../decimal.ts';
import type { Figures } from './figures.ts';

/** Points given directly win over points computed from figures: an appraiser corrects either, always with a reason. */
export type Entry =
  | { readonly status: 'given'; readonly figures: Figures | null; readonly points: Decimal | null }
  | { readonly status: 'notApplicable'; readonly ground: string | null; readonly points: Decimal | null };

/** Facts of an agency that exceptions of the framework may name. */
export interface AgencyFacts {
  readonly agency: string;
  readonly group: string;
  readonly kind: string | null;
}

/** One agency of a round with its entries by item code. What is not in the map is missing. */
export interface AgencyEntries extends AgencyFacts {
  readonly entries: ReadonlyMap<string, Entry>;
}

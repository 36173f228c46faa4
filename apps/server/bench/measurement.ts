// What every benchmark returns: one JSON line of `npm run bench`.

export interface Measurement {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** Whatever else was measured in the same run: a ratio, a percentile, a peak. */
  readonly [extra: string]: string | number;
}

// Calendar days as the law counts them: ISO text, in Vietnamese time, without a time of day.

/** Viet Nam keeps UTC+7 the whole year, so no time zone data is needed. */
const offset = 7 * 3_600_000;
const dayLength = 86_400_000;

/** An ISO day such as `2025-12-05`. Two of them compare as text. */
export type Day = string;

/** The day it is in Viet Nam at this instant: 2025-12-04T17:00:00Z is `2025-12-05`. */
export function dayOf(instant: Date): Day {
  return new Date(instant.getTime() + offset).toISOString().slice(0, 10);
}

/** `2025-07-01`, −1 → `2025-06-30`. */
export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayLength).toISOString().slice(0, 10);
}

/** Is `day` within the two, both included? An open end (null) never ends. */
export function isWithin(day: Day, from: Day, to: Day | null): boolean {
  return from <= day && (to === null || day <= to);
}

/** An instant as people read it in Viet Nam: `17:00 05/12/2025`. */
export function writeInstant(instant: Date): string {
  const local = new Date(instant.getTime() + offset).toISOString();
  return `${local.slice(11, 16)} ${local.slice(8, 10)}/${local.slice(5, 7)}/${local.slice(0, 4)}`;
}

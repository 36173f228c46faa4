// Shares and differences as they are read: long quotients rounded for the eye, never stored so.
import { hundred, times } from '@parindex/domain/decimal';
import { storedDecimal } from '@parindex/domain/result/stored-decimal';
import { writeRounded } from '@parindex/domain/vietnamese';

/** `0.8551…` → `85,5`: a share as percent. */
export function showShare(share: string): string {
  return writeRounded(times(storedDecimal(share), hundred), 1, 'half-up');
}

/** `-1.2345…` → `-1,23`; with a plus sign where it grew. */
export function showChange(change: string): string {
  const shown = writeRounded(storedDecimal(change), 2, 'half-up');
  return change.startsWith('-') || /^[0,]*$/.test(shown) ? shown : `+${shown}`;
}

/** Likeness of names, 0 to 1, as whole percent. */
export function showLikeness(score: number): string {
  return String(Math.round(score * 100));
}

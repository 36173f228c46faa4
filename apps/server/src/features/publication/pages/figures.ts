// Numbers on the public pages: bars, decimals, the move against last year.

import { dividedBy, hundred, times, toText, zero } from '@parindex/domain/decimal';
import { shareOfScale } from '@parindex/domain/result/statistics';
import { storedDecimal } from '@parindex/domain/result/stored-decimal';
import { writeDecimalText, writeRounded } from '@parindex/domain/vietnamese';
import { type Html, html } from '../../../platform/http/html.ts';
import type { Language, PageWords } from './words.vi.ts';

/** A bar from 0 to 100; the number stands beside it, so the drawing itself is silent. */
export function bar(percent: string | null): Html {
  const width = percent === null ? 0 : shareOfScale(storedDecimal(percent)) * 100;
  return html`<svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect class="track" width="100" height="10"/><rect class="fill" width="${width.toFixed(2)}" height="10"/></svg>`;
}

/** Points as a share of their maximum, in percent; null where nothing applies. */
export function shareOf({ points, maxPoints }: { points: string; maxPoints: string }): string | null {
  const most = storedDecimal(maxPoints);
  return most === zero ? null : toText(dividedBy(times(storedDecimal(points), hundred), most));
}

/** Decimals as the language writes them; a long quotient is cut to four places. */
export function number(text: string, language: Language): string {
  const places = text.split('.')[1]?.length ?? 0;
  const vietnamese = places > 6 ? writeRounded(storedDecimal(text), 4, 'half-up') : writeDecimalText(text);
  if (language === 'vi') return vietnamese;
  return vietnamese.replace(/[.,]/g, (mark) => (mark === ',' ? '.' : ','));
}

export function moveText(rank: number | null, previousRank: number | null, text: PageWords): string {
  if (rank === null || previousRank === null) return text.notCompared;
  if (rank === previousRank) return text.same;
  return rank < previousRank ? text.up(previousRank - rank) : text.down(rank - previousRank);
}

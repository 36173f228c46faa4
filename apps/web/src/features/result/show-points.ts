// Points for tables: exact where that is short, cut to two places where a quotient would fill the cell.
import { toFixedText } from '@parindex/domain/decimal';
import { storedDecimal } from '@parindex/domain/result/stored-decimal';
import { writeRounded } from '@parindex/domain/vietnamese';
import { showDecimal } from '../../ui/format.ts';

export function showPoints(wire: string | null): string {
  if (wire === null) return '';
  const places = wire.split('.')[1]?.length ?? 0;
  return places > 4 ? writeRounded(storedDecimal(wire), 2, 'half-up') : showDecimal(wire);
}

/** The same in wire form, for what writes decimals itself. */
export function shortPoints(wire: string | null): string | null {
  if (wire === null) return null;
  const places = wire.split('.')[1]?.length ?? 0;
  return places > 4 ? toFixedText(storedDecimal(wire), 2) : wire;
}

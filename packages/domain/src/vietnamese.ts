// How numbers, dates and names are written and compared in Vietnamese, without the language data of the machine.
import { type Decimal, type RoundingMode, toFixedText, toText } from './decimal.ts';

/** `1234.5` → `1.234,5`, all places that the value has. */
export function writeDecimal(value: Decimal): string {
  return writeDecimalText(toText(value));
}

/** `1234.5` → `1.234,50`, exactly `decimals` places. */
export function writeRounded(value: Decimal, decimals: number, mode: RoundingMode): string {
  return writeDecimalText(toFixedText(value, decimals, mode));
}

/** The wire form with a point to the written form with a comma: `-1234.50` → `-1.234,50`. */
export function writeDecimalText(text: string): string {
  const [whole = '', fraction] = text.replace('-', '').split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  return `${text.startsWith('-') ? '-' : ''}${grouped}${fraction === undefined ? '' : `,${fraction}`}`;
}

/** `2025-12-05` → `05/12/2025`. */
export function writeDay(isoDay: string): string {
  const [year, month, day] = isoDay.split('-');
  return `${day}/${month}/${year}`;
}

/** Text as search compares it: lower case, composed, without marks: `Sở Nội vụ` → `so noi vu`. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}

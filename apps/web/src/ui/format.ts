// Numbers and dates between the wire ('1234.56', '2025-12-05') and the screen ('1.234,56', '05/12/2025').
import { writeDay, writeDecimalText } from '@parindex/domain/vietnamese';
import { text } from './format.vi.ts';

/** What became of something typed: the wire form, nothing typed, or why it cannot be read (Vietnamese). */
export type Parsed =
  | { readonly outcome: 'read'; readonly value: string }
  | { readonly outcome: 'empty' }
  | { readonly outcome: 'unreadable'; readonly reason: string };

const hanoi = 'Asia/Ho_Chi_Minh';
const dayMilliseconds = 86_400_000;

/** `1234.56` → `1.234,56`; null → `` (the caller says what missing means). */
export function showDecimal(wire: string | null): string {
  return wire === null ? '' : writeDecimalText(wire);
}

/** `1234.56` → `1234,56`: what an editor opens with. Without groups, so that it reads back without doubt. */
export function editDecimal(wire: string | null): string {
  return wire === null ? '' : wire.replace('.', ',');
}

/**
 * Reads a typed number the Vietnamese way: comma for the fraction, points between thousands.
 *
 * A point that can only be a fraction (`95.5`, `0.125`) is taken as one. `1.234` could be 1234 or 1,234: refused.
 *
 * @returns the wire form, canonical: `1.234,50` → `1234.50`, `007` → `7`, `-0,5` → `-0.5`
 */
export function parseDecimal(typed: string): Parsed {
  const plain = typed.replace(/^[\s\u00a0]+|[\s\u00a0]+$/g, '').replace('−', '-');
  if (plain === '') return { outcome: 'empty' };
  if (/^-?[1-9]\d{0,2}\.\d{3}$/.test(plain)) return unreadable(text.ambiguousNumber(plain));
  if (/^-?\d+(,\d+)?$/.test(plain)) return readNumber(plain.replace(',', '.'));
  if (/^-?[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/.test(plain)) return readNumber(plain.replaceAll('.', '').replace(',', '.'));
  if (/^-?\d+\.\d+$/.test(plain)) return readNumber(plain);
  return unreadable(text.notANumber(plain));
}

function readNumber(wire: string): Parsed {
  const value = wire.replace(/^(-?)0+(?=\d)/, '$1');
  return { outcome: 'read', value: /^-0(\.0+)?$/.test(value) ? value.slice(1) : value };
}

function unreadable(reason: string): Parsed {
  return { outcome: 'unreadable', reason };
}

/** `2025-12-05` → `05/12/2025`; null → ``. */
export function showDay(day: string | null): string {
  return day === null ? '' : writeDay(day);
}

/** Reads `5/12/2025`, `05-12-2025`, `5.12.2025` or `2025-12-05`, day before month. Two-digit years are refused. */
export function parseDay(typed: string): Parsed {
  const plain = typed.trim();
  if (plain === '') return { outcome: 'empty' };
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(plain);
  const written = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/.exec(plain);
  const parts = iso ? [iso[1], iso[2], iso[3]] : written ? [written[4], written[3], written[1]] : null;
  if (parts === null) return unreadable(text.notADay(plain));
  const [year = '', month = '', day = ''] = parts;
  const value = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const moment = new Date(`${value}T00:00:00Z`);
  // 31/02 rolls over to March in Date: then the day does not come back the same.
  const stands = !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(value);
  return stands ? { outcome: 'read', value } : unreadable(text.noSuchDay(plain));
}

/** Day in Viet Nam of a moment, `yyyy-mm-dd`. */
export function dayOf(moment: Date): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: hanoi, dateStyle: 'short' }).format(moment);
}

/** Time of day in Viet Nam, `HH:mm`. */
export function timeOf(moment: Date): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone: hanoi, hour: '2-digit', minute: '2-digit' }).format(moment);
}

/** `2025-12-05T10:00:00Z` → `05/12/2025 17:00`. */
export function showMoment(iso: string): string {
  const moment = new Date(iso);
  return `${showDay(dayOf(moment))} ${timeOf(moment)}`;
}

/** Calendar days in Viet Nam from now to the deadline: 0 = today, negative = days ago. */
export function daysLeft(dueAt: string, now: Date): number {
  return Math.round((midnight(new Date(dueAt)) - midnight(now)) / dayMilliseconds);
}

function midnight(moment: Date): number {
  return Date.parse(`${dayOf(moment)}T00:00:00Z`);
}

/** `còn 5 ngày`, `hôm nay`, `quá hạn 2 ngày`; a deadline passed earlier today is late too. */
export function showDaysLeft(dueAt: string, now: Date): string {
  const days = daysLeft(dueAt, now);
  if (Date.parse(dueAt) < now.getTime()) return days === 0 ? text.lateToday : text.late(-days);
  return days === 0 ? text.today : text.left(days);
}

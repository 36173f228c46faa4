// One cell as text, both ways: what is stored becomes text exactly, and text never becomes a live formula.

/**
 * The shortest decimal text that gives the same binary number back, without an exponent.
 * Excel stores 8.135 as the double 8.1349999999999998: this gives "8.135" again.
 */
export function plainDecimal(value: number): string {
  const text = Object.is(value, -0) ? '0' : String(value);
  const match = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(text);
  if (match === null) return text;
  const [, sign = '', lead = '', tail = '', exponent = '0'] = match;
  const digits = lead + tail;
  const point = 1 + Number(exponent);
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  return sign + digits.padEnd(point, '0');
}

/**
 * A date cell as ISO text: "2025-12-05", "2025-12-05T17:00:00" with a time of day, "17:00:00" for a time alone.
 * A serial no calendar holds gives "########", which is what Excel shows.
 */
export function isoDate(date: Date): string {
  const rounded = new Date(Math.round(date.getTime() / 1000) * 1000);
  if (Number.isNaN(rounded.getTime())) return '########';
  const [day = '', time = ''] = rounded.toISOString().slice(0, -5).split('T');
  if (rounded.getUTCFullYear() < 1900) return time;
  return time === '00:00:00' ? day : `${day}T${time}`;
}

/** Text as it is compared and stored: composed Unicode (NFC), one kind of line end, no spaces (nor NBSP) around. */
export function cleanText(text: string): string {
  return text.normalize('NFC').replaceAll('\r\n', '\n').trim();
}

const decimal = /^-?\d+(\.\d+)?$/;
// The wide forms are here because some programs fold them to ASCII before they look for a formula.
const formulaStart = /^[=+\-@\t\r\n|＝＋－＠]/;
const guarded = /^'+[=+\-@\t\r\n|＝＋－＠]/;

/** Exact decimal text with a point, as it stands in files and on the wire. */
export function isDecimal(text: string): boolean {
  return decimal.test(text);
}

/**
 * Text for a CSV field that no spreadsheet program runs as a formula: an apostrophe goes in front.
 * Plain numbers ("-5.2") stay: they are harmless, and people sum them.
 */
export function guardFormula(text: string): string {
  if (decimal.test(text)) return text;
  return formulaStart.test(text) || guarded.test(text) ? `'${text}` : text;
}

/** Undoes `guardFormula`, so that a file we wrote reads back as it was. */
export function unguardFormula(text: string): string {
  return guarded.test(text) ? text.slice(1) : text;
}

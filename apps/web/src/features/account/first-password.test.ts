// First passwords: their form, their chance, and that the rule of passwords holds for them.
import { describe, expect, it } from 'vitest';
import { firstPassword } from './first-password.ts';

const owner = { username: 'nguyen.van.an', name: 'Nguyễn Văn An' };

/** Chance that is none: these bytes, in this order. */
const bytes =
  (...given: number[]) =>
  (asked: Uint8Array<ArrayBuffer>) =>
    asked.fill(given.shift() ?? 255);

describe('firstPassword', () => {
  it('is four groups of letters that nobody confuses', () => {
    expect(firstPassword(owner)).toMatch(/^([a-hjkmnp-z2-9]{4}-){3}[a-hjkmnp-z2-9]{4}$/);
  });

  it('is another one each time', () => {
    expect(new Set(Array.from({ length: 200 }, () => firstPassword(owner))).size).toBe(200);
  });

  it('throws away bytes that would favour the first letters', () => {
    const one = firstPassword(owner, bytes(248, 0, 255, 1, ...Array.from({ length: 14 }, (_, index) => index + 2)));
    expect(one).toBe('abcd-efgh-jkmn-pqrs');
  });

  it('tries again when chance spells what the rule of passwords refuses', () => {
    const same = Array.from({ length: 16 }, () => 0);
    const good = Array.from({ length: 16 }, (_, index) => index + 30);
    expect(firstPassword(owner, bytes(...same, ...good))).not.toContain('aaaa');
  });
});

// Passwords and the life of a session: each edge, each side of it.
import { describe, expect, it } from 'vitest';
import { passwordBlockers } from './password.ts';
import { isSessionOver, defaultSignInRules as rules } from './sign-in.ts';

const owner = { username: 'nguyen.van.an', name: 'Nguyễn Văn An' };

describe('passwordBlockers', () => {
  it.each([
    ['mười hai chữ', 0],
    ['mười ba ký tự', 0],
    ['mười hai ký', 1],
    ['aaaabbbbcccc', 1],
    ['MậtKhẩu của tôi', 1],
    ['nguyễn văn an 99', 1],
    ['xx nguyen.van.an xx', 1],
    ['admin', 2],
  ])('%s has %i reasons against it', (password, count) => {
    expect(passwordBlockers(password, owner, rules)).toHaveLength(count);
  });

  it('counts a letter with its marks as one, however it was typed', () => {
    const typed = 'ấm áp ờ ữ ệ';
    expect(passwordBlockers(typed.normalize('NFD'), owner, rules)).toEqual(
      passwordBlockers(typed.normalize('NFC'), owner, rules),
    );
  });
});

describe('isSessionOver', () => {
  const at = (minutes: number) => new Date(minutes * 60_000);

  it.each([
    ['idle to the last moment', 0, 0, 15, false],
    ['idle a little longer', 0, 0, 15.01, true],
    ['busy to its last hour', 0, 719, 720, false],
    ['too old, though busy', 0, 720, 720.01, true],
  ])('%s', (_name, created, seen, now, over) => {
    expect(isSessionOver({ createdAt: at(created), lastSeenAt: at(seen) }, rules, at(now))).toBe(over);
  });
});

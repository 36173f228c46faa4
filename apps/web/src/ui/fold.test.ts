// Finding and ordering Vietnamese names.
import { describe, expect, it } from 'vitest';
import { compareVietnamese, matches } from './fold.ts';

describe('a search', () => {
  it.each(['so noi vu', 'SỞ NỘI', 'vu so', 'nội', '', 'Nôi vu'])('%j finds Sở Nội vụ', (search) => {
    expect(matches('Sở Nội vụ', search)).toBe(true);
  });

  it('knows đ, and composed and decomposed letters alike', () => {
    expect(matches('Điện Đông'.normalize('NFD'), 'dien dong')).toBe(true);
    expect(matches('Sở Nội vụ', 'so y te')).toBe(false);
  });
});

it('orders as Vietnamese does, numbers by value', () => {
  expect(['Đông', 'Xã 10', 'Ân', 'Xã 2', 'An', 'Dung'].toSorted(compareVietnamese)).toEqual([
    'An',
    'Ân',
    'Dung',
    'Đông',
    'Xã 2',
    'Xã 10',
  ]);
});

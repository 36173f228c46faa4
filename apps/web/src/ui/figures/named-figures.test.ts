// Several figures typed and read: nothing is sent until all stand, decimals go out with a point.
import type { FigureField } from '@parindex/contract/assessment';
import { describe, expect, it } from 'vitest';
import { readFigureFields, readFigureLine, showFigureFields, typedFigures } from './named-figures.ts';

const field = (name: string, more: Partial<FigureField> = {}): FigureField => {
  return {
    name,
    label: `Số liệu ${name}`,
    unit: null,
    kind: 'number',
    from: 'agency',
    by: null,
    supplied: null,
    ...more,
  };
};
const years = [field('now'), field('before')];
const parts = [field('du', { kind: 'yesNo' }), field('dung', { kind: 'yesNo' })];

describe('Named figures', () => {
  it('come from the wire into fields and back', () => {
    const typed = typedFigures(years, 'now=1105.5;before=100');
    expect(typed).toEqual({ now: '1105,5', before: '100' });
    expect(readFigureFields(years, typed)).toEqual({ outcome: 'read', value: 'now=1105.5;before=100' });
  });

  it('say which of them is missing or cannot be read', () => {
    expect(readFigureFields(years, {})).toEqual({ outcome: 'empty' });
    expect(readFigureFields(years, { now: '5' })).toEqual({
      outcome: 'unreadable',
      reason: 'Còn thiếu: Số liệu before.',
    });
    expect(readFigureFields(years, { now: '5', before: 'x' })).toMatchObject({
      reason: expect.stringMatching(/before.*“x”/),
    });
  });

  it('leave out what somebody else gives', () => {
    const fields = [field('b'), field('a', { from: 'otherAgency', by: 'van-phong' })];
    expect(readFigureFields(fields, { b: '18', a: '' })).toEqual({ outcome: 'read', value: 'b=18' });
    expect(showFigureFields(fields, 'b=18')).toBe('18; chưa có');
    const known = [field('b'), field('a', { from: 'otherAgency', supplied: '20' })];
    expect(showFigureFields(known, 'b=18')).toBe('18; 20');
    expect(showFigureFields(known, null)).toBe('chưa có; 20');
  });

  it('stand in one cell of the grid, and are typed there', () => {
    expect(showFigureFields(parts, 'du=yes;dung=no')).toBe('có; không');
    expect(readFigureLine(parts, 'có; không')).toEqual({ outcome: 'read', value: 'du=yes;dung=no' });
    expect(readFigureLine(years, '105,5; 100')).toEqual({ outcome: 'read', value: 'now=105.5;before=100' });
    expect(readFigureLine(years, '105')).toMatchObject({
      outcome: 'unreadable',
      reason: expect.stringMatching(/2 giá trị/),
    });
    expect(showFigureFields([field('events', { kind: 'count' })], '3')).toBe('3');
  });
});

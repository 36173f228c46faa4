// Figures as appraisers read and type them, there and back.
import { describe, expect, it } from 'vitest';
import { editFigures, parseFigures, showFigures } from './figures-text.ts';

const rule = (ruleKind: string, tierInput: string | null = null) => ({ ruleKind, tierInput, options: [], inputs: [] });

describe('figures', () => {
  it.each([
    [rule('proportional'), 'b=1800;a=2000', '1.800/2.000', '1800/2000'],
    [rule('tiers', 'ratio'), '95.5', '95,5', '95,5'],
    [rule('tiers', 'date'), '2025-11-30', '30/11/2025', '30/11/2025'],
    [rule('tiers', 'count'), '1200', '1.200', '1200'],
    [rule('boolean'), 'yes', 'Có', 'yes'],
    [rule('choice'), '2025', '2025', '2025'],
  ])('of %o: “%s” is shown as “%s” and edited as “%s”, and comes back', (own, wire, shown, edited) => {
    expect(showFigures(own, wire)).toBe(shown);
    expect(editFigures(own, wire)).toBe(edited);
    expect(parseFigures(own, edited)).toEqual({ outcome: 'read', value: wire });
  });

  it.each(['18/', '18/20/2', 'nhiều/20', '1.234/2'])('refuses “%s” for a ratio', (typed) => {
    expect(parseFigures(rule('proportional'), typed)).toMatchObject({ outcome: 'unreadable' });
  });

  it('tells nothing from zero', () => {
    expect(parseFigures(rule('proportional'), ' ')).toEqual({ outcome: 'empty' });
    expect(showFigures(rule('proportional'), null)).toBe('');
    expect(parseFigures(rule('proportional'), '0')).toEqual({ outcome: 'read', value: '0' });
  });
});

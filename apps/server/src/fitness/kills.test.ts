// A server killed in mid-save has lost nothing that it acknowledged, and starts by itself. The long form: `npm run kills`.
import { expect, it } from 'vitest';
import { killAgainAndAgain } from '../testing/kills.ts';

it('loses and doubles no acknowledged save over kills of the server and of its database', {
  timeout: 240_000,
}, async () => {
  const report = await killAgainAndAgain(3, () => {});
  expect(report).toMatchObject({ kills: 3, lost: 0, doubled: 0 });
  expect(report.acknowledged).toBeGreaterThan(10);
});

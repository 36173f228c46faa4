// `npm run bench [name…]`: every benchmark, one JSON line each. Names choose: `npm run bench engine start`.
import { engineBenchmarks } from './engine.bench.ts';
import { gridBenchmark } from './grid.bench.ts';
import type { Measurement } from './measurement.ts';
import { portalBenchmarks } from './portal.bench.ts';
import { xlsxExport, xlsxImport } from './sheets.bench.ts';
import { startBenchmark } from './start.bench.ts';

const benchmarks: Readonly<Record<string, () => Promise<readonly Measurement[]>>> = {
  engine: async () => engineBenchmarks(),
  xlsx: async () => [await xlsxImport(), await xlsxExport()],
  grid: async () => [await gridBenchmark()],
  portal: portalBenchmarks,
  start: startBenchmark,
};

const chosen = process.argv.slice(2);
for (const [name, measure] of Object.entries(benchmarks)) {
  if (chosen.length > 0 && !chosen.includes(name)) continue;
  for (const measurement of await measure()) console.log(JSON.stringify(measurement));
}

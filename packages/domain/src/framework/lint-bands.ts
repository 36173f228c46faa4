// Bands (xếp loại) must cover every index exactly once: "trên 90" and "từ 80 đến dưới 90" leave exactly 90 nowhere.
import { compare, toText, zero } from '../decimal.ts';
import type { Note, Path } from '../finding.ts';
import type { Band } from './framework.ts';
import { frameworkText } from './framework.vi.ts';

/** Bands run from the highest to the lowest; one that states no upper edge reaches up to the band before it. */
export function lintBands(bands: readonly Band[], path: Path, note: Note): void {
  const labels = new Set<string>();
  bands.forEach((band, index) => {
    const at = [...path, index];
    if (labels.has(band.label)) note([...at, 'label'], frameworkText.bandLabelTwice(band.label));
    labels.add(band.label);
    const above = bands[index - 1];
    if (above) lintNeighbours(above, band, at, note);
    else lintTop(band, at, note);
  });
  const lowest = bands.at(-1);
  if (lowest) lintBottom(lowest, [...path, bands.length - 1], note);
}

function lintNeighbours(above: Band, band: Band, path: Path, note: Note): void {
  const order = compare(band.lower.at, above.lower.at);
  const isLower = order < 0 || (order === 0 && band.lower.inclusive && !above.lower.inclusive);
  if (!isLower) {
    note(path, frameworkText.bandOrder(band.label, above.label));
    return;
  }
  if (!band.upper) return;
  const gap = compare(above.lower.at, band.upper.at);
  const where =
    gap === 0
      ? frameworkText.exactly(toText(above.lower.at))
      : frameworkText.between(
          toText(gap > 0 ? band.upper.at : above.lower.at),
          toText(gap > 0 ? above.lower.at : band.upper.at),
        );
  // At one and the same value, it belongs to the upper band if that starts with it, to the lower if that ends with it.
  const owners = (above.lower.inclusive ? 1 : 0) + (band.upper.inclusive ? 1 : 0);
  if (gap > 0 || (gap === 0 && owners === 0)) note(path, frameworkText.bandHole(where, above.label, band.label));
  else if (gap < 0 || owners === 2) note(path, frameworkText.bandOverlap(where, above.label, band.label));
}

/** Above 100 nothing is expected, so a top band may end at 100 when it includes it. */
function lintTop(band: Band, path: Path, note: Note): void {
  if (!band.upper) return;
  const edge = frameworkText.upperEdge(band.upper.inclusive, toText(band.upper.at));
  const reachesHundred = band.upper.inclusive && toText(band.upper.at) === '100';
  if (!reachesHundred) note(path, frameworkText.bandTop(band.label, edge), 'warning');
}

function lintBottom(band: Band, path: Path, note: Note): void {
  const reachesZero = compare(band.lower.at, zero) < 0 || (compare(band.lower.at, zero) === 0 && band.lower.inclusive);
  if (reachesZero) return;
  const edge = frameworkText.edge(band.lower.inclusive, toText(band.lower.at));
  note(path, frameworkText.bandBottom(band.label, edge), 'warning');
}

// The clauses of a rule text: what is asked, and the points for it.
import { type Decimal, decimal, toText, zero } from '../../decimal.ts';
import { fold } from '../../vietnamese.ts';
import { clauseFull, clauseNothing, clausePercent, clausePoints } from './patterns.vi.ts';
import { readNumber } from './points.ts';

export interface Clause {
  /** As it stands, one space between words. */
  readonly text: string;
  readonly folded: string;
}

export interface PointClause {
  readonly label: string;
  /** Folded. */
  readonly sought: string;
  /** Wire form; `percent` of the maximum or points. */
  readonly points: string;
  readonly isPercent: boolean;
}

/** Split at line ends and semicolons, and where a new sentence or clause begins behind points. */
export function clausesOf(text: string): Clause[] {
  return text
    .split(/[\n;]|(?<=\d\s*(?:điểm|đ)?)[.,]\s+(?=\p{Lu})|(?<=:\s?\d+(?:[.,]\d+)?\s?(?:điểm|đ)?),\s+(?=\p{L})/u)
    .map((piece) =>
      piece
        .replaceAll(/\s+/g, ' ')
        .replace(/^[\s\-–+•*]+|^[a-zđ]\)\s*/u, '')
        .trim(),
    )
    .filter((piece) => piece !== '' && piece !== '.')
    .map((piece) => ({ text: piece, folded: fold(piece) }));
}

/** @returns null where the clause gives no points */
export function readClause({ text, folded }: Clause, max: Decimal | null): PointClause | null {
  const found = match(folded, max);
  if (!found || found.label.trim() === '') return null;
  // Folding keeps one letter for one letter, so the label can be cut out of the text as it stands.
  const label = (folded.length === text.length ? text.slice(0, found.label.length) : found.label).trim();
  return { label: label.replace(/[\s:,(–-]+$/, ''), sought: fold(found.label), ...found.given };
}

type Match = { label: string; given: Pick<PointClause, 'points' | 'isPercent'> };

function match(folded: string, max: Decimal | null): Match | null {
  const nothing = clauseNothing.exec(folded);
  if (nothing) return pointsOf(nothing[1], zero);
  const percent = clausePercent.exec(folded);
  if (percent)
    return { label: percent[1] ?? '', given: { points: (percent[2] ?? '').replace(',', '.'), isPercent: true } };
  const full = clauseFull.exec(folded);
  if (full && max !== null) return pointsOf(full[1], max);
  const points = clausePoints.exec(folded);
  const value = points ? readNumber(points[2] ?? '') : null;
  return points && value !== null ? pointsOf(points[1], value) : null;
}

function pointsOf(label: string | undefined, points: Decimal): Match {
  return { label: label ?? '', given: { points: toText(points), isPercent: false } };
}

/** Compares wire forms as numbers. */
export function isMore(left: string, right: string): boolean {
  return decimal(left) > decimal(right);
}

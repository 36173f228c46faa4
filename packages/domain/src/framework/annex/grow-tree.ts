// Takes the lines of an annex one by one into the tree, into the guidance of the criterion above, or out with a reason.
import { compare, parseDecimal, sum, zero } from '../../decimal.ts';
import type { AnnexList, LeftOutRow, NoteRow } from './annex.ts';
import { annexText } from './annex.vi.ts';
import { type Code, readCode, splitCode, stylesOf } from './code.ts';
import type { CriterionLine, Line, Texts } from './lines.ts';
import { type GrowingNode, type Growth, grow, type Place, placeByCode, placeWithoutCode } from './tree.ts';

export interface GrownAnnex {
  readonly lists: Readonly<Record<AnnexList, readonly GrowingNode[]>>;
  readonly caps: Readonly<Partial<Record<AnnexList, string>>>;
  readonly leftOut: readonly LeftOutRow[];
  readonly total: { readonly row: number; readonly max: string } | null;
}

type Heading = Extract<Line, { kind: 'heading' }>;

interface Growing {
  readonly growths: Readonly<Record<AnnexList, Growth>>;
  readonly caps: Partial<Record<AnnexList, string>>;
  readonly leftOut: LeftOutRow[];
  readonly note: NoteRow;
  readonly isCoded: boolean;
  list: AnnexList;
  heading: Heading | null;
  total: { row: number; max: string } | null;
  /** What the rows without codes since the last code were taken for: those that follow are the same. */
  run: GrowingNode | null | 'line' | undefined;
}

export function growTree(lines: readonly Line[], note: NoteRow): GrownAnnex {
  const criteria = lines.filter((line) => line.kind === 'criterion');
  const state: Growing = {
    growths: { items: newGrowth('items'), bonus: newGrowth('bonus'), penalty: newGrowth('penalty') },
    caps: {},
    leftOut: [],
    note,
    // Where hardly any row has a code, a row without one is a criterion like the others.
    isCoded: criteria.filter(({ code }) => code !== null).length * 3 >= criteria.length,
    list: 'items',
    heading: null,
    total: null,
    run: undefined,
  };
  lines.forEach((line, at) => take(line, lines.slice(at + 1), state));
  closeHeading(state);
  const lists = {
    items: state.growths.items.tops,
    bonus: state.growths.bonus.tops,
    penalty: state.growths.penalty.tops,
  };
  return { lists, caps: state.caps, leftOut: state.leftOut, total: state.total };
}

function newGrowth(list: AnnexList): Growth {
  return { list, tops: [], open: [] };
}

function take(line: Line, following: readonly Line[], state: Growing): void {
  switch (line.kind) {
    case 'leftOut':
      state.leftOut.push({ row: line.row, text: line.text, reason: line.reason });
      break;
    case 'total':
      state.leftOut.push({ row: line.row, text: line.text, reason: annexText.total });
      if (line.isWhole && line.max !== null) state.total ??= { row: line.row, max: line.max };
      break;
    case 'heading':
      closeHeading(state);
      state.run = undefined;
      state.heading = line;
      state.list = line.list;
      if (line.max !== null) state.caps[line.list] = line.max;
      break;
    case 'text':
      addLine(line.row, { text: line.text, texts: line.texts }, state);
      break;
    case 'criterion':
      takeCriterion(line, following, state);
  }
}

function takeCriterion(line: CriterionLine, following: readonly Line[], state: Growing): void {
  if (state.heading?.code && line.code && resumes(state.heading.code, line.code)) {
    closeHeading(state);
    state.list = 'items';
  }
  const growth = state.growths[state.list];
  openLevels(line, growth, state);
  if (line.name === '' && (line.pillar !== '' || line.criterion !== '')) {
    addLine(line.row, { text: '', texts: line.texts }, state);
    const node = growth.open.at(-1);
    if (node) node.max ??= line.max;
    return;
  }
  if (line.code !== null) state.run = undefined;
  if (line.code !== null)
    return addNode(line, placeByCode(growth, line.code, { row: line.row, note: state.note }), state);
  const parent = state.run !== undefined && isPlain(line) ? state.run : uncodedParent(line, following, state);
  if (state.isCoded && isPlain(line)) state.run = parent;
  if (parent === 'line') {
    addLine(line.row, { text: [line.name, line.max].filter(Boolean).join(': '), texts: line.texts }, state);
    return;
  }
  const place = placeWithoutCode(growth, parent);
  if (state.isCoded) tellCode(line, place.code.text, state.note);
  addNode(line, place, state);
}

/** A row with points that says nothing of where it belongs. */
function isPlain(line: CriterionLine): boolean {
  return !line.isRuleLine && line.unreadable === null && line.pillar === '' && line.criterion === '';
}

/** A pillar or a criterion in a column of its own opens its branch. */
function openLevels(line: CriterionLine, growth: Growth, state: Growing): void {
  [line.pillar, line.criterion].forEach((cell, depth) => {
    if (cell === '') return;
    const { code, name } = splitCode(cell);
    const parent = depth === 0 ? null : (growth.open[0] ?? null);
    const place = placeWithoutCode(growth, parent);
    const settled: Place = code ? { parent, code, style: stylesOf(code.parts.at(-1) ?? '')[0] ?? 'digit' } : place;
    // Its points and texts are those of the row's lowest level, where it has one.
    const isLowest = line.name === '' && (depth === 1 || line.criterion === '');
    const texts = isLowest ? line.texts : noTexts;
    addNode({ ...line, name: name === '' ? cell : name, max: null, texts }, settled, state);
  });
}

const noTexts: Texts = { rule: '', evidence: '', owner: '', source: '', note: '' };

/**
 * What a row with points and no code is.
 *
 * @returns the branch it is a criterion of, or `line` for a line about the criterion above
 */
function uncodedParent(line: CriterionLine, following: readonly Line[], state: Growing): GrowingNode | null | 'line' {
  const { open } = state.growths[state.list];
  const above = open.at(-1);
  if (!above) return null;
  if (line.pillar !== '' || line.criterion !== '') return above;
  if (line.isRuleLine) return 'line';
  if (line.unreadable !== null) return above.parent;
  // Without codes rows stand side by side, below the level that has a column of its own.
  if (!state.isCoded) return above.style === 'digit' && above.children.length === 0 ? above.parent : above;
  const group = [line, ...uncodedAfter(following)];
  if (group.some(({ isRuleLine }) => isRuleLine)) return 'line';
  if (fillsGap(above.code, group.length, following)) return above.parent;
  const max = parseDecimal(above.max ?? '');
  if (max === null) return above;
  const points = group.map((entry) => parseDecimal(entry.max ?? '') ?? zero);
  if (above.children.length > 0) return above;
  const addsUp =
    sum([...above.lines.map(() => zero), ...points]) === max && points.every((value) => compare(value, max) < 0);
  if (addsUp && group.length > 1) return above;
  return points.every((value) => compare(value, max) <= 0) ? 'line' : above.parent;
}

/** The rows with points and without code that follow at once. */
function uncodedAfter(following: readonly Line[]): CriterionLine[] {
  const end = following.findIndex(
    (line) => line.kind === 'heading' || (line.kind === 'criterion' && line.code !== null),
  );
  return (end < 0 ? following : following.slice(0, end)).filter((line) => line.kind === 'criterion');
}

/** 1.1, nothing, 1.3: the row between is 1.2. */
function fillsGap(before: Code, count: number, following: readonly Line[]): boolean {
  const next = following.find((line) => line.kind === 'criterion' && line.code !== null);
  const code = next?.kind === 'criterion' ? next.code : null;
  if (!code || code.parts.length !== before.parts.length) return false;
  const isBeside = code.parts.slice(0, -1).every((part, at) => part === before.parts[at]);
  return isBeside && Number(code.parts.at(-1)) === Number(before.parts.at(-1)) + count + 1;
}

function addNode(line: CriterionLine, { parent, code, style }: Place, state: Growing): void {
  const growth = state.growths[state.list];
  if (line.name === '') state.note(line.row, annexText.noNameInRow(code.text));
  const twin = [...growth.open].filter((node) => node.rows[0] === line.row).length;
  const { rule, evidence, owner, source, note } = line.texts;
  grow(growth, {
    id: twin === 0 ? `row-${line.row}` : `row-${line.row}-${twin + 1}`,
    list: state.list,
    parent,
    children: [],
    rows: [line.row],
    code,
    style,
    name: line.name,
    // Points of a penalty are written as losses as often as not.
    max: state.list === 'penalty' ? (line.max?.replace('-', '') ?? null) : line.max,
    texts: { rule: some(rule), evidence: some(evidence), owner: some(owner), source: some(source), note: some(note) },
    lines: [],
  });
}

function addLine(row: number, { text, texts }: { text: string; texts: Texts }, state: Growing): void {
  const node = state.growths[state.list].open.at(-1);
  if (!node) {
    const all = [text, ...Object.values(texts)].filter((part) => part !== '').join(' | ');
    state.leftOut.push({ row, text: all, reason: annexText.orphan });
    return;
  }
  if (!node.rows.includes(row)) node.rows.push(row);
  if (text !== '') node.lines.push(text);
  for (const key of ['rule', 'evidence', 'owner', 'source', 'note'] as const) {
    if (texts[key] !== '' && !node.texts[key].includes(texts[key])) node.texts[key].push(texts[key]);
  }
}

/** A heading with nothing below it is a line of its list itself. */
function closeHeading(state: Growing): void {
  const { heading } = state;
  if (!heading) return;
  const { row, code, name, max, list } = heading;
  const isEmpty = state.growths[list].tops.length === 0;
  const reason = list === 'bonus' ? annexText.bonusHeading : annexText.penaltyHeading;
  if (!isEmpty || max === null)
    state.leftOut.push({ row, text: [code?.text, name, max].filter(Boolean).join(' | '), reason });
  else {
    const line = { kind: 'criterion', row, code, unreadable: null, pillar: '', criterion: '', name, max } as const;
    const place = placeWithoutCode(state.growths[list], null);
    addNode({ ...line, texts: noTexts, isRuleLine: false }, { ...place, code: code ?? place.code }, { ...state, list });
  }
  state.heading = null;
}

/** After “IX. Điểm thưởng” the pillar X stands in the tree again. */
function resumes(heading: Code, code: Code): boolean {
  if (code.parts.length !== 1) return false;
  const styles = stylesOf(code.text).filter((style) => style !== 'digit' && stylesOf(heading.text).includes(style));
  return styles.length > 0;
}

function tellCode({ row, unreadable }: CriterionLine, used: string, note: NoteRow): void {
  if (unreadable === null) note(row, annexText.missingCode(used), 'warning');
  else if (/^\d{4}-\d{2}-\d{2}/.test(unreadable)) note(row, annexText.dateCode(unreadable, used), 'warning');
  else if (readCode(unreadable) === null) note(row, annexText.unreadableCode(unreadable, used));
}

function some(text: string): string[] {
  return text === '' ? [] : [text];
}

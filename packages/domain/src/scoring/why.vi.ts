// The Vietnamese sentence behind every number: figures → rule → what was hit → points.
import { type Decimal, hundred, timesRatio, toText, whole, zero } from '../decimal.ts';
import type { Item, Settings } from '../framework/framework.ts';
import { writeDay, writeDecimal, writeRounded } from '../vietnamese.ts';
import type { Figures } from './figures.ts';
import type { ItemScore } from './item-score.ts';
import type { Hit, NotApplicableGround, NotApplicablePolicy, Outcome } from './outcome.ts';
import type { ScoringRule } from './rule.ts';
import { edgeText, percentText, reachedText } from './rule-text.vi.ts';

const reasons = {
  noFigures: 'Chưa có số liệu: chưa có điểm, không phải 0 điểm',
  zeroDenominator: 'Mẫu số bằng 0 mà mục này không cho phép “không áp dụng”: chưa có điểm',
  tooFewAnswers: 'Chưa đủ số phiếu tối thiểu: chưa có điểm',
  pointsAwaited: 'Không áp dụng, chờ người thẩm định cho điểm',
  inputsAwaited: 'Còn số liệu do nơi khác cung cấp chưa có: chưa có điểm',
};

const policies: Record<NotApplicablePolicy, string> = {
  exclude: 'bỏ khỏi cả điểm đạt và điểm tối đa của đơn vị',
  full: 'được điểm tối đa',
  zero: 'tính 0 điểm',
  manual: 'điểm do người thẩm định cho',
  forbidden: 'không được phép',
};

/** One sentence for one item of one agency, such as `b/a = 18/20 = 90 %, không dưới ngưỡng 80 %: 90 % × 1,5 = 1,35 điểm.` */
export function whyItem({ item, outcome, points }: ItemScore, settings: Settings): string {
  switch (outcome.outcome) {
    case 'missing':
      return `${reasons[outcome.reason]}${settings.missing === 'zero' ? '; bộ tiêu chí này tính mục thiếu là 0 điểm' : ''}.`;
    case 'notApplicable':
      return `Không áp dụng (${groundText(outcome.ground)}): ${policies[outcome.policy]}${
        outcome.points === null ? '' : `, ${writeDecimal(outcome.points)} điểm`
      }.`;
    case 'scored':
      return `${figuresText(outcome)}${hitText(outcome, item)} = ${shownPoints(points ?? outcome.points, settings)}.`;
  }
}

function groundText(ground: NotApplicableGround): string {
  switch (ground.by) {
    case 'claim':
      return ground.text ?? 'đơn vị nêu';
    case 'framework':
      return ground.text;
    case 'zeroDenominator':
      return 'mẫu số bằng 0';
    case 'noSurvey':
      return 'không tổ chức điều tra xã hội học';
  }
}

function figuresText({ figures, hit }: Outcome & { outcome: 'scored' }): string {
  if (figures === null || hit.kind === 'given') return '';
  return figures.kind === 'ratio' ? `b/a = ${writeDecimal(figures.b)}/${writeDecimal(figures.a)} = ` : '';
}

function hitText({ hit, figures, points }: Outcome & { outcome: 'scored' }, item: Item): string {
  const max = writeDecimal(item.max);
  const reached = reachedBy(figures, points, item);
  switch (hit.kind) {
    case 'given':
      return 'Điểm được cho trực tiếp';
    case 'answer':
      return hit.yes ? 'Có' : 'Không';
    case 'option':
      return `Mức “${hit.label}”${hit.percent === null ? '' : `: ${writeDecimal(hit.percent)} % × ${max}`}`;
    case 'tier':
      return `${reachedText(reached, item.rule)}, đạt bậc ${edgeText(hit.edge, item.rule)}`;
    case 'belowTiers':
      return `${reachedText(reached, item.rule)}, không đạt bậc thấp nhất (${edgeText(hit.lowest, item.rule)})`;
    case 'belowFloor':
      return `${percentText(reached)}, dưới ngưỡng ${writeDecimal(hit.floor)} %`;
    case 'proportion':
      return `${percentText(reached)}${floorText(item.rule)}${capText(hit.capped, item.rule)} × ${max}`;
    case 'perThing':
      return `${writeDecimal(hit.count)} đầu việc × ${writeDecimal(hit.each)}${hit.capped ? ', tính đến trần' : ''}`;
    case 'share':
      return `${hit.answers === null ? '' : `${writeDecimal(hit.answers)} phiếu tính điểm, `}${percentText(reached)} × ${max}`;
    case 'index':
      return `${writeDecimal(hit.value)} ÷ ${writeDecimal(hit.scale)} × ${max}`;
    case 'tooFewThings':
      return `${writeDecimal(hit.count)} đầu việc, chưa đủ ${writeDecimal(whole(hit.minimum))}`;
    case 'deducted':
      return `${writeDecimal(hit.start)} − ${writeDecimal(hit.deducted)}${hit.floored ? ', không thấp hơn mức sàn' : ''}`;
    case 'checked':
      return `Đạt ${hit.met}/${hit.of} ý${hit.edge === null ? '' : `, ${edgeText(hit.edge, item.rule)} ý`}`;
    case 'against':
      return againstText(hit.change, figures);
    case 'lower':
      return `${hit.of === null ? '' : lowerText(hit.reached, hit.of)}${percentText(hit.percent)} × ${max}`;
    case 'computed':
      return computedText(hit, figures, item);
  }
}

function againstText(change: 'improved' | 'equal' | 'worse', figures: Figures | null): string {
  const { now, before }: Readonly<Record<string, Decimal>> = figures?.kind === 'named' ? figures.values : {};
  const words = { improved: 'tốt hơn năm trước', equal: 'bằng năm trước', worse: 'kém hơn năm trước' };
  return `${writeDecimal(now ?? zero)} so với ${writeDecimal(before ?? zero)}, ${words[change]}`;
}

function lowerText(reached: number | null, of: number): string {
  return reached === null ? `Bình quân ${of} cơ quan cấp dưới, ` : `${reached}/${of} cơ quan cấp dưới đạt, `;
}

function computedText(
  { value, held }: Hit & { kind: 'computed' },
  figures: Figures | null,
  { rule, inputs }: Item,
): string {
  const values = figures?.kind === 'named' ? Object.entries(figures.values) : [];
  const units = new Map(inputs.map(({ name, unit }) => [name, unit]));
  const given = values.map(
    ([name, each]) => `${name} = ${writeDecimal(each)}${units.get(name) ? ` ${units.get(name)}` : ''}`,
  );
  const formula = rule.kind === 'formula' ? rule.text : '';
  const limit = { cap: ', tính đến điểm tối đa', floor: ', không thấp hơn 0' };
  return `${given.length === 0 ? '' : `Với ${given.join(', ')}: `}${formula} = ${shortDecimal(value)}${held === null ? '' : limit[held]}`;
}

/** Long quotients are cut to four places and marked so. */
function shortDecimal(value: Decimal): string {
  const places = toText(value).split('.')[1]?.length ?? 0;
  return places > 6 ? `${writeRounded(value, 4, 'half-up')}…` : writeDecimal(value);
}

/** The figure the rule looked at: a ratio in percent, an amount or day as it is, votes as the percentage they came to. */
function reachedBy(figures: Figures | null, points: Decimal, item: Item): Decimal {
  switch (figures?.kind) {
    case 'ratio':
      return timesRatio(figures.b, hundred, figures.a);
    case 'amount':
    case 'day':
      return figures.value;
    case 'votes':
      return timesRatio(points, hundred, item.max);
    default:
      return zero;
  }
}

function floorText(rule: ScoringRule): string {
  return rule.kind === 'proportional' && rule.floor !== null
    ? ` (không dưới ngưỡng ${writeDecimal(rule.floor)} %)`
    : '';
}

function capText(isCapped: boolean, rule: ScoringRule): string {
  return isCapped && rule.kind === 'proportional' ? `, tính nhiều nhất ${writeDecimal(rule.cap)} %` : '';
}

function shownPoints(points: Decimal, { rounding }: Settings): string {
  const exact = toText(points);
  const places = exact.split('.')[1]?.length ?? 0;
  if (places <= 6) return `${writeDecimal(points)} điểm`;
  return `${writeRounded(points, Math.max(4, rounding.decimals), rounding.mode)}… điểm`;
}

export function figuresInWords(figures: Figures): string {
  switch (figures.kind) {
    case 'answer':
      return figures.yes ? 'Có' : 'Không';
    case 'option':
      return figures.label;
    case 'amount':
      return writeDecimal(figures.value);
    case 'day':
      return writeDay(figures.text);
    case 'ratio':
      return `${writeDecimal(figures.b)}/${writeDecimal(figures.a)}`;
    case 'votes':
      return Object.entries(figures.counts)
        .map(([option, count]) => `${option}: ${writeDecimal(count)}`)
        .join(', ');
    case 'named':
      return Object.entries(figures.values)
        .map(([name, value]) => `${name}: ${writeDecimal(value)}`)
        .join(', ');
    case 'parts':
      return Object.entries(figures.met)
        .map(([name, met]) => `${name}: ${met ? 'có' : 'không'}`)
        .join(', ');
  }
}

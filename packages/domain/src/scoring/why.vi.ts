// The Vietnamese sentence behind every number: figures → rule → what was hit → points.
import { compare, type Decimal, hundred, timesRatio, toText, zero } from '../decimal.ts';
import type { Item, Settings } from '../framework/framework.ts';
import { writeDay, writeDecimal, writeRounded } from '../vietnamese.ts';
import type { Figures } from './figures.ts';
import type { NotApplicableGround, NotApplicablePolicy, Outcome } from './outcome.ts';
import type { LowerEdge, ScoringRule } from './rule.ts';
import type { ItemScore } from './score-agency.ts';

const reasons = {
  noFigures: 'Chưa có số liệu: chưa có điểm, không phải 0 điểm',
  zeroDenominator: 'Mẫu số bằng 0 mà mục này không cho phép “không áp dụng”: chưa có điểm',
  tooFewAnswers: 'Chưa đủ số phiếu tối thiểu: chưa có điểm',
  pointsAwaited: 'Không áp dụng, chờ người thẩm định cho điểm',
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

/** What the rule of an item says, for guidance beside the entry and for the annex. */
export function ruleText({ rule, max }: Pick<Item, 'rule' | 'max'>): string {
  const most = writeDecimal(max);
  const points = (value: Decimal) => `${writeDecimal(value)} điểm`;
  switch (rule.kind) {
    case 'boolean':
      return `Có: ${points(rule.yes ?? max)}; không: ${points(rule.no)}`;
    case 'choice':
      return rule.options
        .map(({ label, points: own, percent }) =>
          own === null ? `${label}: ${writeDecimal(percent ?? hundred)} % điểm tối đa` : `${label}: ${points(own)}`,
        )
        .join('; ');
    case 'tiers':
      return [
        ...rule.tiers.map((tier) => `${edgeText(tier.edge, rule)}: ${points(tier.points)}`),
        `còn lại: ${points(rule.below)}`,
      ].join('; ');
    case 'proportional':
      return `Tỷ lệ b/a × ${most} điểm${rule.floor === null ? '' : `; dưới ${writeDecimal(rule.floor)} %: 0 điểm`}${
        compare(rule.cap, hundred) === 0 ? '' : `; tỷ lệ tính nhiều nhất ${writeDecimal(rule.cap)} %`
      }`;
    case 'manual':
      return `Người thẩm định cho từ 0 đến ${most} điểm${rule.step === null ? '' : `, bước ${writeDecimal(rule.step)}`}, có nêu lý do`;
    case 'perItem':
      return `Mỗi đầu việc ${points(rule.each)}, nhiều nhất ${points(rule.cap ?? max)}`;
    case 'externalIndex':
      return `${rule.index ?? 'Chỉ số'} ÷ ${writeDecimal(rule.scale)} × ${most} điểm`;
    case 'satisfaction':
      return `Số hài lòng ÷ số được hỏi × ${most} điểm`;
    case 'survey':
      return `Điều tra xã hội học: ${Object.entries(rule.weights)
        .map(([option, weight]) => `${option} ${weight === null ? 'không tính' : `${writeDecimal(weight)} %`}`)
        .join(', ')}; tỷ lệ × ${most} điểm`;
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
  }
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

function edgeText(edge: LowerEdge, rule: ScoringRule): string {
  return `${edge.inclusive ? 'từ' : 'trên'} ${reachedText(edge.at, rule)}`;
}

function reachedText(value: Decimal, rule: ScoringRule): string {
  if (rule.kind !== 'tiers') return writeDecimal(value);
  if (rule.input === 'date') return writeDay(dayOf(value));
  return rule.input === 'ratio' ? percentText(value) : writeDecimal(value);
}

/** Long quotients are shown to four places and marked as cut, so that nobody takes them for the exact value. */
function percentText(percent: Decimal): string {
  const exact = toText(percent);
  const places = exact.split('.')[1]?.length ?? 0;
  return places > 4 ? `≈ ${writeRounded(percent, 4, 'half-up')} %` : `${writeDecimal(percent)} %`;
}

function shownPoints(points: Decimal, { rounding }: Settings): string {
  const exact = toText(points);
  const places = exact.split('.')[1]?.length ?? 0;
  if (places <= 6) return `${writeDecimal(points)} điểm`;
  return `${writeRounded(points, Math.max(4, rounding.decimals), rounding.mode)}… điểm`;
}

function dayOf(value: Decimal): string {
  return new Date(Number(toText(value)) * 86_400_000).toISOString().slice(0, 10);
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
  }
}

// What the rule of an item says, in Vietnamese: for guidance beside the entry, for the editor, for the annex.
import { compare, type Decimal, hundred, toText, whole } from '../decimal.ts';
import type { Item } from '../framework/framework.ts';
import { writeDay, writeDecimal, writeRounded } from '../vietnamese.ts';
import type { ChecklistRule, DeductPerEventRule, LowerEdge, ScoringRule } from './rule.ts';

/** One sentence, such as `từ 100 %: 2 điểm; từ 80 %: 1 điểm; còn lại: 0 điểm`. */
export function ruleText({ rule, max }: Pick<Item, 'rule' | 'max'>): string {
  const most = writeDecimal(max);
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
      return `Mỗi đầu việc ${points(rule.each)}, nhiều nhất ${points(rule.cap ?? max)}${
        rule.minimum === null ? '' : `; dưới ${writeDecimal(whole(rule.minimum))} đầu việc: 0 điểm`
      }`;
    case 'externalIndex':
      return `${rule.index ?? 'Chỉ số'} ÷ ${writeDecimal(rule.scale)} × ${most} điểm`;
    case 'satisfaction':
      return `Số hài lòng ÷ số được hỏi × ${most} điểm`;
    case 'survey':
      return `Điều tra xã hội học: ${Object.entries(rule.weights)
        .map(([option, weight]) => `${option} ${weight === null ? 'không tính' : `${writeDecimal(weight)} %`}`)
        .join(', ')}; tỷ lệ × ${most} điểm`;
    case 'deductPerEvent':
      return deductionsText(rule, max);
    case 'checklist':
      return checklistText(rule, max);
    case 'yearOnYear':
      return `${rule.better === 'higher' ? 'Cao' : 'Thấp'} hơn năm trước: ${points(rule.improved ?? max)}; bằng: ${points(rule.equal)}; ${
        rule.better === 'higher' ? 'thấp' : 'cao'
      } hơn: ${points(rule.worse)}`;
    case 'lowerLevel':
      return rule.take === 'mean'
        ? `Chỉ số bình quân của các cơ quan cấp dưới (%) × ${most} điểm`
        : `Tỷ lệ cơ quan cấp dưới đạt từ ${percentText(rule.atLeast ?? hundred)} × ${most} điểm`;
    case 'formula':
      return `Công thức: ${rule.text}; từ 0 đến ${most} điểm`;
  }
}

function points(value: Decimal): string {
  return `${writeDecimal(value)} điểm`;
}

function deductionsText({ start, floor, events }: DeductPerEventRule, max: Decimal): string {
  const each = events.map(({ label, each: cost, step }) =>
    cost === null
      ? `${label}: trừ theo mức độ, có nêu lý do${step === null ? '' : `, bước ${writeDecimal(step)}`}`
      : `mỗi ${label} trừ ${points(cost)}`,
  );
  return `Từ ${points(start ?? max)}, ${each.join('; ')}; thấp nhất ${points(floor)}`;
}

function checklistText({ logic, parts, tiers, below }: ChecklistRule, max: Decimal): string {
  const named = parts.map(({ label, points: worth }) => (worth === null ? label : `${label} (${writeDecimal(worth)})`));
  switch (logic) {
    case 'all':
      return `Đủ mọi ý mới được điểm: ${named.join('; ')}`;
    case 'any':
      return `Lấy ý đạt được có điểm cao nhất: ${named.join('; ')}; nhiều nhất ${points(max)}`;
    case 'sum':
      return `Cộng điểm các ý đạt được: ${named.join('; ')}; nhiều nhất ${points(max)}`;
    case 'count':
      return `Theo số ý đạt được trong ${parts.length} ý (${named.join('; ')}): ${tiers
        .map(
          ({ edge, points: worth }) => `${edge.inclusive ? 'từ' : 'trên'} ${writeDecimal(edge.at)} ý: ${points(worth)}`,
        )
        .join('; ')}; còn lại: ${points(below)}`;
  }
}

export function edgeText(edge: LowerEdge, rule: ScoringRule): string {
  return `${edge.inclusive ? 'từ' : 'trên'} ${reachedText(edge.at, rule)}`;
}

export function reachedText(value: Decimal, rule: ScoringRule): string {
  if (rule.kind !== 'tiers') return writeDecimal(value);
  if (rule.input === 'date') return writeDay(dayOf(value));
  return rule.input === 'ratio' ? percentText(value) : writeDecimal(value);
}

/** Long quotients are shown to four places and marked as cut, so that nobody takes them for the exact value. */
export function percentText(percent: Decimal): string {
  const exact = toText(percent);
  const places = exact.split('.')[1]?.length ?? 0;
  return places > 4 ? `≈ ${writeRounded(percent, 4, 'half-up')} %` : `${writeDecimal(percent)} %`;
}

function dayOf(value: Decimal): string {
  return new Date(Number(toText(value)) * 86_400_000).toISOString().slice(0, 10);
}

// Roll-up, index and rank of one agency in Vietnamese sentences.
import { writeDecimalText, writeRounded } from '../vietnamese.ts';
import type { AgencyReport } from './report.ts';
import type { AgencyDocument, GroupDocument } from './result-document.ts';
import { storedDecimal } from './stored-decimal.ts';

export const layerNames: Readonly<Record<string, string>> = {
  self: 'đơn vị tự đánh giá',
  pass1: 'thẩm định lần 1',
  pass2: 'thẩm định lần 2',
  import: 'kết quả điều tra, chỉ số nhập vào',
};

/** How the points of one agency become its index and its rank, step by step. */
export function summarySentences(agency: AgencyDocument, group: GroupDocument): string[] {
  return [
    ...group.pillars.map(({ code, name }) => pillarSentence(agency, code, name)),
    partsSentence(agency),
    totalSentence(agency),
    indexSentence(agency),
    rankSentence(agency, group),
    previousSentence(agency),
  ];
}

export function pillarPoints(
  agency: Pick<AgencyReport, 'branches' | 'items'>,
  code: string,
): { points: string; maxPoints: string } {
  const branch = agency.branches.find((one) => one.code === code);
  // A pillar without criteria below it is itself an item.
  const { points, maxPoints } = branch ??
    agency.items.find(({ item }) => item === code) ?? { points: '0', maxPoints: '0' };
  return { points: points ?? '0', maxPoints };
}

function pillarSentence(agency: AgencyDocument, code: string, name: string): string {
  const { points, maxPoints } = pillarPoints(agency, code);
  return `Lĩnh vực ${code}, ${name}: ${shown(points)}/${shown(maxPoints)} điểm.`;
}

function partsSentence({ parts: { appraised, survey } }: AgencyDocument): string {
  return `Phần thẩm định ${shown(appraised.points)}/${shown(appraised.maxPoints)} điểm, phần điều tra xã hội học ${shown(
    survey.points,
  )}/${shown(survey.maxPoints)} điểm.`;
}

function totalSentence({ bonus, penalty, points, maxPoints, items }: AgencyDocument): string {
  const left = items.filter((item) => item.outcome === 'notApplicable' && item.points === null).length;
  const extras = [
    ...(bonus === '0' ? [] : [`cộng điểm thưởng ${shown(bonus)}`]),
    ...(penalty === '0' ? [] : [`trừ điểm trừ ${shown(penalty)}`]),
  ];
  const most =
    left === 0
      ? `điểm tối đa của đơn vị là ${shown(maxPoints)}`
      : `điểm tối đa của đơn vị là ${shown(maxPoints)}, vì ${left} mục không áp dụng đã bỏ ra`;
  return `Tổng điểm đạt${extras.length > 0 ? `, ${extras.join(', ')}` : ''}: ${shown(points)} điểm; ${most}.`;
}

function indexSentence({ index, indexShown, points, maxPoints }: AgencyDocument): string {
  if (index === null || indexShown === null) return 'Không có mục nào áp dụng cho đơn vị: không có chỉ số.';
  const written = `Chỉ số: ${shown(points)} ÷ ${shown(maxPoints)} × 100`;
  return `${written}, in là ${writeDecimalText(indexShown)} %.`;
}

function rankSentence({ rank, band, missing, index, provisional }: AgencyDocument, group: GroupDocument): string {
  if (rank === null) {
    const why = provisional ? `còn thiếu ${missing} mục, chỉ số chỉ là tạm tính` : 'không có chỉ số';
    return `Chưa xếp hạng: ${index === null ? 'không có chỉ số' : why}.`;
  }
  const classed = band === null ? '' : ` Xếp loại: ${band}.`;
  return `Xếp thứ ${rank}/${group.ranked} trong khối ${group.name}, theo chỉ số chính xác chưa làm tròn. ${group.tieRule}${classed}`;
}

function previousSentence({ previousRank, previousIndex, rank }: AgencyDocument): string {
  if (previousRank === null || previousIndex === null) return 'Năm trước: không so sánh.';
  return `Năm trước: chỉ số ${shown(previousIndex)} %, thứ ${previousRank}${rank === null ? '' : `; ${moveText(rank, previousRank)}`}.`;
}

/** `tăng 2 bậc`, `giảm 1 bậc`, `giữ nguyên`. */
export function moveText(rank: number, previousRank: number): string {
  if (rank === previousRank) return 'giữ nguyên hạng';
  return rank < previousRank ? `tăng ${previousRank - rank} bậc` : `giảm ${rank - previousRank} bậc`;
}

/** Exact where it is short; a long quotient to four places, marked as cut. */
function shown(text: string): string {
  const places = text.split('.')[1]?.length ?? 0;
  return places <= 6 ? writeDecimalText(text) : `≈\u00a0${writeRounded(storedDecimal(text), 4, 'half-up')}`;
}

// What worked cases say, in Vietnamese.
import { writeDecimalText } from '../vietnamese.ts';

interface Told {
  readonly name: string;
  readonly item: string;
  readonly points: string;
}

function pointsInWords(points: string): string {
  if (points === 'missing') return 'chưa có điểm';
  if (points === 'notApplicable') return 'không áp dụng';
  return `${writeDecimalText(points)} điểm`;
}

export const casesText = {
  points: (given: string) =>
    given.includes(',')
      ? `“points” là “${given}”: số thập phân viết bằng dấu chấm, cần “${given.replace(',', '.')}”`
      : `“points” là “${given}”: cần một số điểm, missing (chưa có điểm) hoặc notApplicable (không áp dụng)`,
  noItem: (item: string) => `không có mục “${item}”`,
  passed: ({ name, item, points }: Told, why: string) =>
    `ca mẫu “${name}” (mục ${item}): ${pointsInWords(points)}, đúng như đã ký. ${why}`,
  failed: ({ name, item, points }: Told, actual: string | null, why: string) =>
    actual === null
      ? `ca mẫu “${name}” (mục ${item}) không chạy được: ${why}`
      : `ca mẫu “${name}” (mục ${item}): đã ký ${pointsInWords(points)}, máy tính ra ${pointsInWords(actual)}. ${why}`,
};

// What a dossier says of itself in Vietnamese: problems of an entry, what blocks handing in, roll-ups, history.
import type { Decimal } from '../decimal.ts';
import { writeDecimal } from '../vietnamese.ts';
import type { ItemBlocker } from './assessment.ts';

export const entryText = {
  givenElsewhere: (labels: readonly string[]) =>
    `số liệu do nơi khác cung cấp, đơn vị không tự khai: ${labels.join(', ')}`,
  oneKind: 'Chỉ khai một trong ba: số liệu, điểm, hoặc lý do không áp dụng',
  notApplicableForbidden: 'Bộ tiêu chí không cho phép “không áp dụng” ở mục này',
  pointsExpected: 'Mục này tự chấm bằng điểm, không khai số liệu',
  figuresExpected: 'Mục này tính điểm từ số liệu: hãy khai số liệu, không khai điểm',
  tooManyPlaces: 'Điểm có nhiều nhất 20 chữ số sau dấu phẩy',
  range: (max: Decimal) => `Điểm của mục này từ 0 đến ${writeDecimal(max)}`,
  step: (step: Decimal) => `Mục này chấm theo bước ${writeDecimal(step)} điểm`,
};

export const blockerText: Record<ItemBlocker['reason'], string> = {
  missing: 'Chưa khai số liệu',
  noProof: 'Chưa có tài liệu kiểm chứng hoặc thuyết minh',
  noGround: 'Chưa nêu lý do không áp dụng',
};

export const rollUpText = {
  complete: 'Tổng điểm các mục bên dưới.',
  missing: (count: number) => `Tổng điểm các mục bên dưới; còn ${count} mục chưa có điểm.`,
  notApplicable: 'Không mục nào bên dưới áp dụng cho đơn vị.',
};

export const historyText = {
  nothing: 'Chưa khai',
  points: (points: Decimal) => `${writeDecimal(points)} điểm`,
  notApplicable: (ground: string) => `Không áp dụng: ${ground}`,
  explanation: (text: string) => `Thuyết minh: “${text}”`,
  noExplanation: 'Không có thuyết minh',
  evidence: (name: string, page: string | null) => `Tài liệu “${name}”${page === null ? '' : `, trang ${page}`}`,
  stance: { agree: 'Đồng ý với điểm thẩm định', dispute: 'Không đồng ý với điểm thẩm định' },
  stanceWithText: (stance: string, text: string) => `${stance}: “${text}”`,
  agreedBySending: 'Đồng ý: không có ý kiến khi gửi giải trình',
};

export const explanationAccessText = {
  otherLayer: 'Tài liệu này thuộc hồ sơ tự đánh giá đã nộp: không gỡ được nữa',
};

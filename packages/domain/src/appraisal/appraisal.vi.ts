// What the appraisal says in Vietnamese: refusals, findings, and how a decision reads in the history of an item.
import type { Decimal } from '../decimal.ts';
import type { Figures } from '../scoring/figures.ts';
import { figuresInWords } from '../scoring/why.vi.ts';
import { writeDecimal } from '../vietnamese.ts';

export const appraisalText = {
  internal: 'Thẩm định là việc nội bộ: đơn vị biết kết quả ở bước giải trình, không xem hồ sơ thẩm định của chính mình',
  agencyNotAssigned: 'Bạn chưa được phân công thẩm định đơn vị này',
  notAppraised: (source: string) => `Không thẩm định mục này: ${source}`,
  exempt: (ground: string) => `Bộ tiêu chí miễn mục này cho đơn vị (${ground}): không cần thẩm định`,
  nothingToAccept: 'Chưa có gì để chấp nhận: cho điểm hoặc ghi không áp dụng',
  reasonNeeded: 'Nêu lý do khi quyết định khác với kê khai, hoặc khi yêu cầu giải trình',
  pointsNeeded: 'Cần ghi số điểm',
  pointsUnreadable: 'Điểm phải là số có nhiều nhất 20 chữ số sau dấu thập phân',
  pointsRange: (max: Decimal) => `Điểm phải từ 0 đến ${writeDecimal(max)}`,
  pointsStep: (step: Decimal) => `Điểm phải theo bước ${writeDecimal(step)}`,
  pointsUnwanted: 'Quyết định này không kèm điểm: bỏ trống ô điểm',
  figuresNeeded: 'Cần ghi số liệu đã sửa',
  figuresUnwanted: 'Quyết định này không kèm số liệu: bỏ trống ô số liệu',
  figuresManual: 'Mục này do người thẩm định cho điểm trực tiếp: ghi điểm, không ghi số liệu',
  figuresGiveNoPoints: 'Số liệu này chưa cho ra điểm: cho điểm trực tiếp hoặc ghi không áp dụng',
  notApplicableForbidden: 'Bộ tiêu chí không cho phép “không áp dụng” ở mục này',
  undecided: (code: string, name: string) => `Mục ${code} chưa được thẩm định: ${name}`,
  branch: (missing: number) =>
    missing === 0 ? 'Tổng các mục bên dưới.' : `Tổng các mục bên dưới; còn ${missing} mục chưa có điểm.`,
} as const;

/** How a decision reads in the history: `Cho 1,5 điểm`. */
export const decisionText = {
  accepted: 'Chấp nhận',
  points: (points: Decimal) => `Cho ${writeDecimal(points)} điểm`,
  figures: (figures: Figures) => `Sửa số liệu: ${figuresInWords(figures)}`,
  notApplicable: (points: Decimal | null) =>
    points === null ? 'Không áp dụng' : `Không áp dụng, cho ${writeDecimal(points)} điểm`,
  asks: 'yêu cầu giải trình',
} as const;

// What is wrong with a sheet of results, in Vietnamese: what is there and what was expected.
import { sourceNames } from '../access/access.vi.ts';
import type { Source } from '../framework/framework.ts';

export const surveyText = {
  onlyJudges: 'Chỉ cơ quan thường trực và những người thẩm định, phê duyệt của đợt được xem kết quả đã nhập',
  noAgency: 'thiếu cơ quan; cần mã hoặc tên đúng như trong đợt đánh giá',
  noItem: 'thiếu mã mục; cần mã một mục lấy điểm từ kết quả nhập, như 2.1',
  unknownAgency: (given: string) =>
    `“${given}” không phải cơ quan của đợt này; cần mã hoặc tên đúng như trong đợt đánh giá`,
  ambiguousAgency: (given: string) => `“${given}” là tên của nhiều cơ quan trong đợt; hãy dùng mã cơ quan`,
  nameDiffers: (code: string, name: string, given: string) =>
    `mã “${code}” là của “${name}” nhưng tên ghi “${given}”; kiểm tra xem dòng có bị lệch không`,
  unknownItem: (given: string, codes: readonly string[]) =>
    `mục “${given}” không có trong bộ tiêu chí của cơ quan này; các mục chờ nhập: ${codes.join(', ') || 'không có mục nào'}`,
  otherSource: (code: string, source: Source) =>
    `mục “${code}” không nhập từ tệp (${sourceNames[source]}); chỉ nhập mục của điều tra xã hội học hoặc chỉ số cơ quan khác`,
  twice: (agency: string, item: string, row: number) =>
    `“${agency}”, mục “${item}” đã có ở dòng ${row}; mỗi cơ quan và mục chỉ một dòng`,
  value: (message: string) => `giá trị ${message}`,
  abovePoints: (given: string, max: string) => `giá trị “${given}” nằm ngoài khoảng; cần điểm từ 0 đến ${max}`,
  offStep: (given: string, step: string) => `giá trị “${given}” không theo bước điểm ${step} của mục`,
  exempt: (agency: string, item: string, ground: string) =>
    `mục “${item}” không áp dụng với “${agency}” (${ground}): giá trị được lưu nhưng không tính điểm`,
  blank: (rows: number) => `${rows} dòng chưa có giá trị: những dòng này không nhập`,
  nothing: 'tệp chưa có giá trị nào; hãy điền cột “Giá trị” rồi nhập lại',
};

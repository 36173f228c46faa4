// Words of a comparison: its fields, what differs, and where figures come from.
import type { InputOrigin } from '../framework.ts';

export const nodeFieldNames = {
  name: 'Tên',
  max: 'Điểm tối đa',
  maxNote: 'Ghi chú về điểm tối đa',
  source: 'Nguồn điểm',
  rule: 'Cách chấm',
  inputs: 'Số liệu cần khai',
  notApplicable: 'Khi không áp dụng',
  except: 'Trường hợp không áp dụng',
  owner: 'Cơ quan phụ trách',
  guidance: 'Hướng dẫn chấm',
  evidence: 'Tài liệu kiểm chứng',
  legalSource: 'Căn cứ',
  other: 'Nội dung khác',
} as const;

export const rootFieldNames = {
  title: 'Tên bộ tiêu chí',
  year: 'Năm',
  basis: 'Quyết định ban hành',
  max: 'Tổng điểm',
  maxNote: 'Ghi chú về tổng điểm',
  rounding: 'Làm tròn',
  ranking: 'Xếp hạng',
  missing: 'Mục còn thiếu',
  bonusCap: 'Trần điểm thưởng',
  penaltyCap: 'Trần điểm trừ',
  indexCap: 'Trần chỉ số',
  bands: 'Xếp loại',
  otherSettings: 'Thiết lập khác',
} as const;

/** What a difference comes to: of one node, and of the whole. */
export const nodeStatusNames = {
  same: 'Giữ nguyên',
  text: 'Chỉ sửa câu chữ',
  points: 'Đổi điểm, cách chấm',
  structure: 'Đổi cơ cấu',
} as const;

export const structureNames = {
  moved: 'Chuyển chỗ, đổi mã',
  new: 'Mới',
  dropped: 'Bỏ',
  split: 'Tách',
  merged: 'Gộp',
} as const;

export const inputOriginNames: Record<InputOrigin, string> = {
  agency: 'đơn vị khai',
  otherAgency: 'cơ quan khác cung cấp',
  lastYear: 'số liệu năm trước',
  lowerLevel: 'kết quả cấp dưới',
  external: 'nguồn bên ngoài',
  survey: 'điều tra xã hội học',
};

// Words of the screen that reads an annex from Excel.
import type { annexColumnKeys } from '@parindex/contract/framework-annex';

export const text = {
  title: 'Nhập từ phụ lục Excel',
  home: 'Việc của tôi',
  frameworks: 'Bộ tiêu chí',
  help: [
    'Chọn tệp Excel của phụ lục ban hành kèm quyết định. Phần mềm tìm dòng tiêu đề, đoán ý nghĩa từng cột và dựng cây tiêu chí để xem trước; chưa lưu gì.',
    'Nếu đoán sai, hãy chọn lại trang tính, dòng tiêu đề và ý nghĩa từng cột. Mọi dòng của trang tính đều nằm trong cây, trong hướng dẫn chấm hoặc trong danh sách bỏ qua kèm lý do.',
    'Quy tắc tính điểm nhận ra từ lời văn chỉ là gợi ý: bỏ dấu chọn ở gợi ý không đúng, mục đó sẽ chấm trực tiếp. Lời văn luôn được giữ ở hướng dẫn chấm.',
    'Khi vừa ý, bấm “Tạo bản soạn thảo” để sửa tiếp, kiểm tra và ban hành.',
  ],
  template: 'Tải mẫu phụ lục trống',
  drop: 'Phụ lục (.xlsx)',
  unreadable: (name: string) => `Không đọc được tệp ${name}.`,

  where: 'Bảng nằm ở đâu',
  sheet: 'Trang tính',
  sheetOption: (name: string, rows: number) => `${name} (${rows} dòng)`,
  headerRow: 'Dòng tiêu đề',
  headerOption: (row: number, cells: string) => `Dòng ${row}: ${cells.length > 80 ? `${cells.slice(0, 80)}…` : cells}`,
  chooseHeader: 'Chọn dòng tiêu đề',
  columns: 'Ý nghĩa của từng cột',
  column: 'Cột',
  samples: 'Vài giá trị',
  meaning: 'Ý nghĩa',
  meaningOf: (letter: string) => `Ý nghĩa của cột ${letter}`,
  reading: 'Đang đọc lại…',

  preview: 'Cây tiêu chí xem trước',
  facts: (items: number, suggested: number, accepted: number) =>
    `${items} mục chấm điểm, ${suggested} mục nhận ra quy tắc, đang nhận ${accepted}`,
  name: 'Mã và tên',
  points: 'Điểm',
  rule: 'Quy tắc gợi ý',
  accept: (code: string) => `Nhận quy tắc gợi ý của mục ${code}`,
  byHand: 'Chấm trực tiếp, lời văn ở hướng dẫn chấm',
  fromText: 'Lời văn',
  survey: 'Điều tra xã hội học',
  acceptAll: 'Nhận mọi gợi ý',
  acceptSure: 'Chỉ nhận gợi ý không nghi vấn',
  rejectAll: 'Bỏ mọi gợi ý',
  bonusLines: 'Điểm thưởng',
  penaltyLines: 'Điểm trừ',

  findings: 'Những chỗ cần xem',
  noFindings: 'Không có chỗ nào bất thường.',
  leftOut: (count: number) => `${count} dòng bỏ qua`,
  row: 'Dòng',
  content: 'Nội dung',
  reason: 'Lý do',

  draftTitle: 'Tên bộ tiêu chí',
  year: 'Năm đánh giá',
  yearWrong: 'Cần một năm từ 1990 đến 2200.',
  required: 'Cần điền mục này.',
  create: 'Tạo bản soạn thảo',
};

export const columnNames: Record<(typeof annexColumnKeys)[number], string> = {
  code: 'Mã (STT)',
  pillar: 'Lĩnh vực',
  criterion: 'Tiêu chí',
  name: 'Tên tiêu chí',
  max: 'Điểm tối đa',
  rule: 'Cách chấm',
  evidence: 'Tài liệu kiểm chứng',
  owner: 'Cơ quan thẩm định',
  source: 'Nguồn điểm',
  note: 'Ghi chú',
};
export const unusedColumn = 'Không dùng';

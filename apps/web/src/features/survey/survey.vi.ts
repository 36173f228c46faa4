// Words of the screen of imported results.
import type { ImportedResults } from '@parindex/contract/survey';

export const text = {
  title: 'Kết quả điều tra và chỉ số khác',
  home: 'Việc của tôi',
  round: (title: string) => `Đợt: ${title}`,
  help: [
    'Một số mục không do đơn vị tự chấm: điểm lấy từ điều tra xã hội học hoặc từ chỉ số do cơ quan khác công bố. Kết quả của các mục đó được nhập ở đây.',
    'Tải tệp mẫu, điền cột “Giá trị” rồi nhập lại. Tệp được đọc thử trước: chưa lưu gì cho đến khi bấm “Lưu kết quả”.',
    'Số thập phân trong tệp CSV viết bằng dấu chấm (86.5). Trong Excel cứ gõ số như thường.',
    'Nhập lại thì giá trị mới thay giá trị cũ; mọi lần thay đều được ghi lại. Nhập được cho đến khi đợt trình Chủ tịch.',
  ],
  waiting: 'Các mục chờ kết quả',
  missing: (count: string) => `Còn thiếu ${count} kết quả (mỗi cơ quan và mục là một kết quả).`,
  complete: 'Đã có đủ kết quả của mọi cơ quan và mục.',
  nothingWaits: 'Không mục nào chờ nhập',
  nothingWaitsBody:
    'Các bộ tiêu chí của đợt này không có mục điều tra xã hội học hay chỉ số của cơ quan khác. Không cần làm gì ở đây.',
  template: 'Tải tệp mẫu',
  drop: 'Tệp kết quả (.xlsx, .csv)',
  unsound: (name: string) =>
    `Tệp ${name} có lỗi nên chưa nhập được dòng nào. Hãy sửa các lỗi dưới đây rồi chọn lại tệp.`,
  trial: (rows: number, agencies: number) => `Tệp có ${rows} dòng của ${agencies} cơ quan. Chưa lưu.`,
  added: (count: number) => `${count} kết quả mới`,
  changed: (count: number) => `${count} kết quả thay đổi`,
  unchanged: (count: number) => `${count} kết quả giữ nguyên`,
  store: 'Lưu kết quả',
  stored: (count: number) => `Đã lưu ${count} kết quả.`,
  table: 'Kết quả đã nhập',
  agency: 'Cơ quan',
  group: 'Khối',
  item: 'Mục',
  figures: 'Giá trị',
  importedAt: 'Nhập lúc',
  sourceName: 'Từ tệp',
  emptyTitle: 'Chưa nhập kết quả nào',
  emptyBody: 'Hãy tải tệp mẫu, điền cột “Giá trị” rồi chọn tệp ở trên.',
  emptyBodyReader: 'Kết quả hiện ở đây khi cơ quan thường trực nhập.',
};

export const sourceNames: Record<ImportedResults['items'][number]['source'], string> = {
  survey: 'điều tra xã hội học',
  external: 'chỉ số cơ quan khác',
  leader: 'điểm do lãnh đạo cho',
};

// Words of the framework screens.
import type { FrameworkRow, FrameworkSummary } from '@parindex/contract/framework';

export const text = {
  title: 'Bộ tiêu chí',
  home: 'Việc của tôi',
  help: [
    'Bộ tiêu chí là cây lĩnh vực, tiêu chí và các mục chấm điểm, kèm quy tắc tính điểm của từng mục. Mỗi năm là một bộ riêng.',
    'Cơ quan thường trực nhập bộ tiêu chí từ một tệp Excel, YAML hoặc JSON, xem lại cây và các cảnh báo, rồi ban hành bằng số và ngày của quyết định.',
    'Bộ đã ban hành thì không sửa được nữa: các đợt đánh giá đã dùng nó luôn tính lại được đúng như cũ.',
  ],
  table: 'Danh sách bộ tiêu chí',
  import: 'Nhập bộ tiêu chí',
  drafts: 'Bản soạn thảo',
  importAnnex: 'Nhập từ phụ lục Excel',
  name: 'Tên bộ tiêu chí',
  key: 'Mã',
  year: 'Năm',
  status: 'Trạng thái',
  items: 'Số mục',
  maxPoints: 'Tổng điểm',
  surveyPoints: 'Điểm điều tra',
  decision: 'Quyết định',
  decisionOf: (number: string, day: string) => `${number} ngày ${day}`,
  illustrative: 'Minh hoạ',
  emptyTitle: 'Chưa có bộ tiêu chí nào',
  emptyMayImport:
    'Hãy nhập tệp bộ tiêu chí của năm (Excel, YAML hoặc JSON). Tệp được kiểm tra trước, chưa lưu gì cho đến khi đồng ý.',
  emptyBody: 'Khi cơ quan thường trực ban hành bộ tiêu chí của năm, bộ tiêu chí sẽ hiện ở đây để tra cứu.',

  importTitle: 'Nhập bộ tiêu chí',
  replaceTitle: 'Thay tệp của bản nháp',
  importHelp: [
    'Chọn tệp YAML hoặc JSON đúng định dạng parindex-framework/1, hoặc tệp Excel tải từ một bộ tiêu chí ở đây. Tệp được đọc thử: mọi lỗi hiện ra cùng lúc, kèm số dòng.',
    'Không có lỗi thì xem lại cây tiêu chí rồi bấm “Lưu bản nháp”. Cảnh báo không ngăn việc lưu.',
    'Tệp YAML, JSON phải dùng mã UTF-8; số thập phân viết bằng dấu chấm. Tệp Excel nhận cả dấu phẩy.',
  ],
  drop: 'Tệp bộ tiêu chí (.xlsx, .yaml, .yml, .json)',
  unsound: (name: string) => `Tệp ${name} có lỗi nên chưa lưu được. Hãy sửa các lỗi dưới đây rồi chọn lại tệp.`,
  preview: (items: number, points: string) => `${items} mục chấm điểm, tổng ${points} điểm. Chưa lưu.`,
  store: 'Lưu bản nháp',
  replaceStore: 'Thay bản nháp bằng tệp này',

  tree: 'Cây tiêu chí',
  code: 'Mã và tên',
  points: 'Điểm',
  source: 'Nguồn điểm',
  rule: 'Quy tắc tính điểm',
  owner: 'Cơ quan phụ trách',
  guidance: 'Hướng dẫn chấm',
  evidence: 'Tài liệu kiểm chứng',
  notApplicable: 'Không áp dụng',
  details: (code: string) => `Mục ${code}`,
  close: 'Đóng',
  showDetails: (code: string) => `Xem chi tiết mục ${code}`,
  none: 'Không có',
  always: 'Luôn áp dụng',
  bonusLines: 'Điểm thưởng',
  penaltyLines: 'Điểm trừ',

  settings: 'Cách tính chỉ số',
  rounding: 'Làm tròn',
  ranking: 'Xếp hạng',
  missing: 'Mục còn thiếu',
  caps: 'Mức trần',
  bonusCap: (points: string) => `điểm thưởng nhiều nhất ${points}`,
  penaltyCap: (points: string) => `điểm trừ nhiều nhất ${points}`,
  indexCap: (points: string) => `chỉ số cao nhất ${points} %`,
  noCaps: 'không có',
  bands: 'Xếp loại',
  noBands: 'không xếp loại',
  hash: 'Mã kiểm của tệp (SHA-256)',
  proposals: 'Góp ý sửa đổi',
  revision: 'Tổng hợp góp ý',
  file: 'Tải tệp gốc',
  excelFile: 'Tải tệp Excel',
  replace: 'Thay tệp',
  issue: 'Ban hành',
  remove: 'Xóa bản nháp',
  removeConsequence: (title: string) =>
    `Xóa bản nháp “${title}”. Việc này không lấy lại được; tệp gốc trên máy vẫn còn.`,
  issueTitle: 'Ban hành bộ tiêu chí',
  issueConsequence:
    'Từ khi ban hành, bộ tiêu chí không sửa, không thay, không xóa được nữa và mọi đơn vị trực thuộc xem được.',
  decisionNumber: 'Số quyết định',
  decisionNumberExample: 'ví dụ 15/QĐ-UBND',
  decisionDate: 'Ngày quyết định',
  required: 'Cần điền mục này.',
  cancel: 'Bỏ qua',
  updated: (moment: string) => `Cập nhật ${moment}`,
  facts: (items: number, points: string, survey: string) =>
    `${items} mục chấm điểm, tổng ${points} điểm, trong đó điều tra xã hội học ${survey} điểm`,
};

/** Words about versions: the chain of amendments, copies, the end. */
export const versionText = {
  copy: 'Chép sang năm mới',
  copyConsequence: 'Tạo bản soạn thảo từ bộ tiêu chí này cho năm khác. Bộ tiêu chí đang xem không thay đổi.',
  amend: 'Soạn sửa đổi',
  amendConsequence:
    'Tạo bản soạn thảo sửa đổi bộ tiêu chí này. Bộ đang dùng vẫn có hiệu lực cho đến khi bản sửa đổi được ban hành.',
  retire: 'Ngừng áp dụng',
  retireConsequence:
    'Bộ tiêu chí không còn được chọn cho đợt mới. Các đợt đang dùng vẫn chấm theo bộ này. Việc này không lấy lại được.',
  reason: 'Lý do',
  year: 'Năm',
  newTitle: 'Tên bộ tiêu chí mới',
  cancel: 'Bỏ qua',
  history: (count: number) => `Các bản của bộ tiêu chí (${count})`,
  issued: (by: string, at: string) => `${by} ban hành lúc ${at}`,
  whatChanged: 'xem chỗ khác bản trước',
  retired: (by: string, at: string, reason: string) => `${by} ngừng áp dụng lúc ${at}: ${reason}`,
  usedBy: 'Đợt đang dùng:',
  accepted: (code: string | null, message: string, reason: string) =>
    `Cảnh báo được chấp nhận${code === null ? '' : ` ở mục ${code}`}: ${message} Lý do: ${reason}`,
  compareWith: 'So sánh với…',
  compare: 'So sánh',
  map: 'Đối chiếu mục',
  preview: 'Tác động của bản sửa đổi',
  draft: (title: string) => `Bản đang soạn: ${title}`,
};

export const statusNames: Record<FrameworkSummary['status'], string> = {
  draft: 'Bản nháp',
  issued: 'Đã ban hành',
  amended: 'Đã có bản sửa đổi',
  retired: 'Hết hiệu lực',
};

export const sourceNames: Record<NonNullable<FrameworkRow['source']>, string> = {
  self: 'Tự đánh giá',
  survey: 'Điều tra xã hội học',
  external: 'Chỉ số cơ quan khác',
  appraiser: 'Thẩm định chấm',
  leader: 'Lãnh đạo cho điểm',
};

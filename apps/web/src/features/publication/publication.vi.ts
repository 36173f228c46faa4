// Words of entering the result of an earlier year.

export const text = {
  rounds: 'Đợt đánh giá',
  title: 'Nhập kết quả năm cũ',
  help: [
    'Dùng cho kết quả đã công bố trước khi có hệ thống này: nhập bảng điểm kèm số quyết định, hệ thống tính lại, xếp hạng và lập bản công bố có ghi rõ là kết quả nhập từ bảng điểm cũ.',
    'Đợt phải ở bước Khởi tạo, đã có khối, bộ tiêu chí và danh sách đơn vị của năm đó.',
    'Tệp có các cột agency, group, item, points, value, status: mã đơn vị, mã khối, mã mục và điểm hoặc số liệu. Đơn vị, mục không có dòng nào là chưa có điểm.',
  ],
  intro: (title: string) => `Đợt: ${title}`,
  decisionNumber: 'Số quyết định công bố',
  decisionDate: 'Ngày quyết định',
  publishedAt: 'Ngày công bố',
  source: 'Nguồn số liệu',
  sourceExample: 'Ví dụ: Phụ lục Quyết định 28/QĐ-UBND ngày 22/02/2024',
  file: 'Tệp điểm (.csv, .xlsx)',
  fieldsFirst: 'Điền đủ số quyết định, hai ngày và nguồn số liệu rồi chọn tệp.',
  preview: 'Kết quả sẽ được công bố',
  previewNote: 'Chưa lưu gì. Hãy đối chiếu các con số dưới đây với văn bản đã công bố.',
  group: (name: string, agencies: number, ranked: number) => `${name}: ${agencies} đơn vị, ${ranked} được xếp hạng`,
  enter: 'Nhập và công bố',
  sureBody: 'Bản công bố được khoá ngay và hiện trên trang công khai; sửa sai phải lập bản mới.',
  entered: 'Đã nhập và công bố.',
  see: 'Xem trang công khai',
};

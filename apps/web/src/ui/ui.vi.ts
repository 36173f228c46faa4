// Words of the kit's parts that no feature needs to say itself.
export const text = {
  help: 'Hướng dẫn',
  breadcrumb: 'Đường dẫn trang',
  cancel: 'Bỏ qua',
  nothingMatches: 'Không có mục nào khớp với từ đang gõ.',
  due: 'Hạn:',
  points: 'điểm',
  missing: 'chưa có',
  notApplicable: 'không áp dụng',
  today: 'Chọn ngày',
  dayExample: 'ngày/tháng/năm, ví dụ 05/12/2025',
  dropHere: 'Kéo tệp vào đây hoặc',
  chooseFile: 'chọn tệp từ máy',
  uploading: (name: string, percent: number) => `Đang tải lên ${name}: ${percent}%`,
  uploaded: (name: string) => `Đã tải lên ${name}`,
  uploadRetry: 'Thử lại',
  findings: (errors: number, warnings: number) =>
    [errors > 0 ? `${errors} lỗi phải sửa` : '', warnings > 0 ? `${warnings} cảnh báo nên xem` : '']
      .filter(Boolean)
      .join(', '),
  severity: 'Mức',
  place: 'Vị trí',
  finding: 'Nội dung và cách sửa',
  error: 'Lỗi',
  warning: 'Cảnh báo',
  row: (row: string) => `dòng ${row}`,
};

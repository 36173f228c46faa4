// Words of the kit's parts that no feature needs to say itself.
export const text = {
  help: 'Hướng dẫn',
  breadcrumb: 'Đường dẫn trang',
  cancel: 'Bỏ qua',
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
};

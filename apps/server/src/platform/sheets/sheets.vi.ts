// Every Vietnamese sentence about spreadsheets that are read, and about their columns.
import type { Refusal, RefusalCode } from './refusal.ts';

const wholeNumber = new Intl.NumberFormat('vi-VN');
const count = (limit: number | undefined) => wholeNumber.format(limit ?? 0);
const inSheet = (sheet: string | undefined) => (sheet === undefined ? '' : `Trang tính "${sheet}": `);

export const refusalText: Record<RefusalCode, (refusal: Refusal) => string> = {
  tooLarge: ({ limit }) =>
    `Tệp lớn hơn ${count((limit ?? 0) / 1024 / 1024)} MB. Hãy bỏ hình ảnh, trang tính thừa hoặc chia thành nhiều tệp.`,
  empty: () => 'Tệp rỗng, không có dữ liệu.',
  emptySheets: () => 'Tệp không có ô nào có dữ liệu. Cần ít nhất một trang tính có dòng tiêu đề.',
  notUtf8: () =>
    'Tệp văn bản không dùng mã UTF-8 (có thể là TCVN3, VNI hoặc Windows-1258). Trong Excel hãy chọn "Lưu thành", loại tệp "CSV UTF-8", hoặc lưu thành .xlsx.',
  oldExcel: () => 'Tệp có định dạng Excel cũ (.xls). Hãy mở bằng Excel và lưu thành .xlsx.',
  binaryExcel: () => 'Tệp có định dạng Excel nhị phân (.xlsb). Hãy mở bằng Excel và lưu thành .xlsx.',
  openDocument: () => 'Tệp có định dạng OpenDocument (.ods). Hãy lưu thành .xlsx.',
  web: () =>
    'Tệp thực chất là trang web hoặc XML dù tên là bảng tính (thường do phần mềm khác xuất ra). Hãy mở bằng Excel và lưu thành .xlsx.',
  locked: () => 'Tệp được đặt mật khẩu. Hãy bỏ mật khẩu mở tệp rồi tải lên lại.',
  unknown: () => 'Tệp không phải bảng tính. Chỉ nhận .xlsx và .csv.',
  damaged: ({ sheet }) => `${inSheet(sheet)}Tệp bị hỏng hoặc bị cắt ngang. Hãy mở bằng Excel, lưu lại rồi tải lên lại.`,
  bomb: () => 'Tệp nén bung ra lớn bất thường nên không được mở.',
  tooManySheets: ({ limit }) => `Tệp có quá ${count(limit)} trang tính.`,
  tooManyRows: ({ sheet, limit }) => `${inSheet(sheet)}Có quá ${count(limit)} dòng dữ liệu. Hãy chia thành nhiều tệp.`,
  tooManyColumns: ({ sheet, limit }) =>
    `${inSheet(sheet)}Có quá ${count(limit)} cột. Hãy xóa các ô thừa ở bên phải bảng.`,
  tooManyCells: ({ limit }) => `Tệp có quá ${count(limit)} ô dữ liệu. Hãy chia thành nhiều tệp.`,
  tooMuchText: ({ limit }) => `Tệp có quá ${count(limit)} ký tự. Hãy chia thành nhiều tệp.`,
  openQuote: () => 'Dấu nháy kép (") mở ra ở đây mà không đóng lại.',
  longRecord: ({ limit }) =>
    `Dòng dài quá ${count(limit)} ký tự. Có thể thiếu dấu nháy kép (") đóng hoặc dấu xuống dòng.`,
  tooSlow: ({ limit }) =>
    `Không đọc xong tệp trong ${count(limit)} giây. Hãy bỏ định dạng thừa hoặc chia thành nhiều tệp.`,
  tooHeavy: () => 'Tệp quá phức tạp, không đủ bộ nhớ để đọc. Hãy bỏ định dạng thừa hoặc chia thành nhiều tệp.',
};

export const columnText = {
  missing: (title: string) => `Thiếu cột "${title}".`,
  repeated: (title: string, places: string) => `Cột "${title}" xuất hiện nhiều lần (cột ${places}).`,
  ambiguous: (cell: string, titles: string) => `Không rõ cột "${cell}" là cột nào trong các cột: ${titles}.`,
  unknown: (cell: string, place: string) => `Không dùng cột "${cell}" (cột ${place}).`,
};

// What is wrong with a YAML or JSON file before anything in it is looked at.

export const documentsText = {
  tooLarge: (bytes: number, most: number) =>
    `tệp lớn ${Math.ceil(bytes / 1_000_000)} MB; cần tệp không quá ${most / 1_000_000} MB`,
  notUtf8: 'tệp không phải UTF-8 (có thể là Windows-1258 hoặc TCVN3); hãy lưu lại với mã UTF-8',
  empty: 'tệp trống; cần một bộ tiêu chí ở dạng YAML hoặc JSON',
  duplicateKey: 'khóa này đã có ở trên trong cùng nhóm; mỗi khóa chỉ viết một lần',
  tooManyAliases: 'tệp dùng tham chiếu (&, *) chồng lên nhau quá nhiều; hãy viết thẳng nội dung ra',
  controlCharacter: 'có ký tự điều khiển (mã 0) không phải chữ; hãy xóa ký tự này',
  tooSlow: (seconds: number) =>
    `không đọc xong tệp trong ${seconds} giây: tệp quá lớn hoặc lồng quá nhiều tầng; một bộ tiêu chí chỉ cần vài tầng`,
  syntax: (parserMessage: string) => `không đọc được YAML hoặc JSON ở đây (${parserMessage}); cần sửa cú pháp`,
};

// Words of the form for documents.
export const documentText = {
  name: 'Tên tài liệu',
  nameHint: 'Để trống thì lấy tên tệp',
  number: 'Số, ký hiệu',
  issuer: 'Cơ quan ban hành',
  date: 'Ngày ban hành',
  period: 'Kỳ của số liệu',
  periodHint: 'Ví dụ: 2025, quý III/2025',
  confidential: 'Tài liệu không công khai',
  file: 'Tệp (tối đa 200 MB)',
};

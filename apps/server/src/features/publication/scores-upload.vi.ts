// What is wrong with the form of a past year, in Vietnamese.

export const uploadText = {
  notAForm: 'Cần gửi tệp dưới dạng biểu mẫu (multipart/form-data).',
  absent: 'chưa chọn tệp; cần một tệp CSV hoặc XLSX có cột agency, group, item, points, value, status',
  empty: 'tệp không có dòng nào; cần dòng tiêu đề agency, group, item, points, value, status',
};

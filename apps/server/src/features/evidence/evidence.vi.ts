// What an upload lacks, in Vietnamese.

export const evidenceText = {
  multipart: 'Cần gửi tệp kèm thông tin theo dạng multipart/form-data',
  noFile: 'Chưa có tệp nào được gửi',
  fieldsFirst: 'Thông tin tài liệu (fields) phải đứng trước tệp',
};

// What is wrong with an upload, in Vietnamese.

export const uploadText = {
  notAForm: 'Cần gửi tệp dưới dạng biểu mẫu (multipart/form-data).',
  absent: 'Chưa chọn tệp.',
  tooLarge: (maxBytes: number) => `Chỉ nhận tệp không quá ${Math.floor(maxBytes / 1_048_576)} MB.`,
};

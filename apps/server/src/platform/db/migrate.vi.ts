// What is wrong with the migrations, for whoever starts the server.

export const migrateText = {
  badName: (file: string) => `Tệp “${file}” trong thư mục migrations không đúng dạng tên 0001-viec-no-lam.sql.`,
  missing: (expected: string, found: string) =>
    `Thư mục migrations thiếu số ${expected} (gặp “${found}”): các tệp phải đánh số liên tục và không trùng.`,
  changed: (file: string) =>
    `Tệp “${file}” đã chạy trên cơ sở dữ liệu này rồi nhưng nội dung nay đã khác. Hãy trả lại nội dung cũ và viết thay đổi vào một tệp mới.`,
  newer: (file: string) =>
    `Cơ sở dữ liệu đã qua bước “${file}” mà phiên bản chương trình này không có. Hãy chạy phiên bản ParIndex mới hơn.`,
  skipped: (file: string) =>
    `Tệp “${file}” chưa chạy trong khi tệp có số sau đã chạy trên cơ sở dữ liệu này. Hãy đánh lại số cho tệp mới.`,
  failed: (file: string, reason: string) => `Bước nâng cấp cơ sở dữ liệu “${file}” không chạy được: ${reason}`,
};

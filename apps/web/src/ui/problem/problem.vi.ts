// Words for failures that the server did not describe itself.
export const text = {
  warning: 'Lưu ý:',
  requestId: (id: string) => `Mã yêu cầu khi báo hỗ trợ: ${id}`,
  noConnection: 'Không kết nối được máy chủ',
  noConnectionDetail: 'Hãy kiểm tra mạng rồi thử lại. Những gì đang nhập vẫn còn trên màn hình này.',
  bug: 'Màn hình gặp lỗi',
  bugDetail: 'Hãy tải lại trang. Nếu lỗi lặp lại, hãy báo quản trị hệ thống việc anh/chị vừa làm.',
};

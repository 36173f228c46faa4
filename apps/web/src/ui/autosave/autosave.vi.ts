// Words of saving by itself.
export const text = {
  saving: 'Đang lưu…',
  savedAt: (time: string) => `Đã lưu ${time}`,
  offline: 'Chưa lưu: mất mạng, sẽ thử lại',
  refused: 'Chưa lưu: có ô không được chấp nhận',
  conflict: 'Chưa lưu: có người vừa sửa cùng ô',
  conflictTitle: 'Hai người cùng sửa',
  conflictBody: (field: string) =>
    `Trong lúc anh/chị nhập, người khác đã lưu “${field}”. Hãy chọn giá trị được giữ; giá trị kia vẫn nằm trong lịch sử.`,
  mine: 'Giá trị của anh/chị',
  theirs: 'Giá trị đang lưu trên hệ thống',
  keepMine: 'Giữ giá trị của tôi',
  keepTheirs: 'Lấy giá trị trên hệ thống',
  nothing: '(để trống)',
};

// What refusals about versions of a framework say.

export const frameworkVersionText = {
  rowUnknown: (code: string) =>
    `Bản đối chiếu không có dòng nào cho mục ${code}; có thể mục này đã có mục khác tiếp nối`,
  droppedStays: (code: string) =>
    `Mục năm trước ${code} chỉ xác nhận được là bỏ; muốn nối thì chọn nó ở một mục của năm nay`,
  notItsDraft: 'Bản soạn thảo này không sửa đổi bộ tiêu chí đang xem',
  draftNotIssued: 'Bản soạn thảo chưa ban hành: ban hành rồi mới áp dụng cho đợt được',
  unfit: (agency: string, codes: readonly string[]) =>
    `${agency}: số liệu đã nhập ở mục ${codes.join(', ')} không hợp với cách chấm mới. Đơn vị cần xóa hoặc nhập lại các mục này trước.`,
};

// Why versions of a framework may not be mapped, retired or applied, in Vietnamese.

export const versionAccessText = {
  onlyStandingAgency: 'Chỉ cơ quan thường trực của cơ quan ban hành bộ tiêu chí được làm việc này',
  sameFramework: 'Không đối chiếu một bộ tiêu chí với chính nó',
  otherAuthority: 'Hai bộ tiêu chí không cùng cơ quan ban hành',
  notIssued: 'Chỉ đối chiếu các bộ tiêu chí đã ban hành',
  wrongOrder: 'Bộ tiêu chí năm trước phải thuộc năm sớm hơn hoặc cùng năm',
  draftIsRemoved: 'Bản nháp chưa ban hành thì xóa, không phải ngừng áp dụng',
  alreadyRetired: 'Bộ tiêu chí đã ngừng áp dụng',
  roundTooFar: 'Đợt đã qua bước tự đánh giá: điểm thẩm định dựa trên bản đang dùng nên không thay bản được nữa',
  notAmendment: (title: string) => `“${title}” không phải là bản sửa đổi của bộ tiêu chí mà khối này đang dùng`,
  notInForce: (title: string) => `“${title}” chưa ban hành hoặc đã ngừng áp dụng`,
  unfit: (agency: string, code: string, message: string) => `${agency}, mục ${code}: ${message}`,
};

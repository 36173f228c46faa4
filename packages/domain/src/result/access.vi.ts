// Why the result may not be seen, computed or published yet, in Vietnamese.

export const resultAccessText = {
  notPublished: 'Kết quả chưa công bố: chỉ cơ quan thường trực, Hội đồng thẩm định và Chủ tịch được xem',
  notOpened: 'Đợt chưa mở: chưa có gì để tính',
  alreadyApproved: 'Kết quả đã được Chủ tịch phê duyệt',
  alreadyPublished: 'Kết quả đã công bố: chỉ công bố một lần',
  onlyDraft: 'Chỉ nhập kết quả năm đã qua vào đợt còn ở bước “Khởi tạo”',
};

// What is wrong with the result of a past year, in Vietnamese: what is there and what was expected.

export const publicationText = {
  notPast: (year: number) => `đợt này đánh giá năm ${year}; chỉ nhập được kết quả của năm đã qua`,
  inFuture: 'ngày công bố ở tương lai; cần ngày đã công bố thật',
  decidedLater: 'ngày quyết định sau ngày công bố; cần quyết định trước hoặc trong ngày công bố',
  unknownGroup: (group: string, codes: readonly string[]) =>
    `không có khối “${group}” trong đợt; cần một trong: ${codes.join(', ')}`,
  emptyGroup: (group: string) => `không có dòng nào của khối “${group}”; cần điểm của mọi khối trong đợt`,
  unknownAgency: (agency: string, group: string) =>
    `cơ quan “${agency}” không thuộc khối “${group}” của đợt; cần mã của một cơ quan trong khối`,
};

// Why a framework may not be read or changed, in Vietnamese: the sentence that screen, reply and reminder all show.

export const frameworkAccessText = {
  onlyStandingAgency: 'Chỉ cơ quan thường trực được nhập, thay, ban hành và xóa bộ tiêu chí',
  draft: 'Bộ tiêu chí chưa ban hành: chỉ cơ quan thường trực được xem',
  otherAuthority: 'Chỉ người của cơ quan ban hành bộ tiêu chí và các đơn vị trực thuộc được xem',
  onlyDraftsOfOwn: 'Chỉ cơ quan thường trực của cơ quan ban hành được soạn thảo bộ tiêu chí',
  baseNotIssued: 'Bộ tiêu chí chưa ban hành nên chưa dùng làm gốc để soạn thảo được',
  baseAmended: 'Bộ tiêu chí đã có bản sửa đổi: hãy soạn từ bản sửa đổi mới nhất',
  baseRetired: 'Bộ tiêu chí đã hết hiệu lực nên không sửa đổi được nữa',
};

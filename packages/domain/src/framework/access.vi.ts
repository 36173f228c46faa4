// Why a framework may not be read or changed, in Vietnamese: the sentence that screen, reply and reminder all show.

export const frameworkAccessText = {
  onlyStandingAgency: 'Chỉ cơ quan thường trực được nhập, thay, ban hành và xóa bộ tiêu chí',
  draft: 'Bộ tiêu chí chưa ban hành: chỉ cơ quan thường trực được xem',
  otherAuthority: 'Chỉ người của cơ quan ban hành bộ tiêu chí và các đơn vị trực thuộc được xem',
};

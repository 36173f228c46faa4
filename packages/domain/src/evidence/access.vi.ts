// Why a document may not be read or kept, in Vietnamese.

export const evidenceAccessText = {
  onlyOwnAgency: 'Chỉ công chức phụ trách và thủ trưởng của đơn vị được dùng kho tài liệu của đơn vị',
  onlyWhoWorksOnIt: 'Chỉ người của đơn vị, và người thẩm định hồ sơ đã nộp có dùng tài liệu này, được xem tài liệu',
};

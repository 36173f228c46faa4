// Words of tables.
export const text = {
  search: 'Tìm trong bảng',
  searchHint: 'Gõ có dấu hay không dấu đều được',
  all: 'Tất cả',
  sortLabel: 'Sắp xếp theo',
  unsorted: 'Thứ tự ban đầu',
  export: 'Xuất CSV',
  print: 'In',
  count: (shown: number, all: number) => (shown === all ? `${all} dòng` : `${shown} trong ${all} dòng`),
  nothingFound: 'Không có dòng nào khớp',
  nothingFoundBody: 'Hãy sửa từ tìm kiếm hoặc bỏ bớt bộ lọc.',
  clear: 'Bỏ tìm kiếm và bộ lọc',
  expand: 'Mở',
  collapse: 'Thu gọn',
  expandAll: 'Mở tất cả',
  collapseAll: 'Thu gọn tất cả',
};

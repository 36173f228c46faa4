// What the sheet of results is called and says, in Vietnamese.

export const resultsSheetText = {
  sheet: 'Kết quả',
  fileName: 'mau-nhap-ket-qua.xlsx',
  empty: 'tệp chưa có dòng dữ liệu nào; cần dòng tiêu đề (Mã cơ quan, Mã mục, Giá trị) và mỗi dòng một kết quả',
  noAgencyColumn: 'Thiếu cột "Mã cơ quan" (hoặc "Tên cơ quan").',
  titles: {
    agency: ['Mã cơ quan', 'agency', 'Cơ quan', 'Mã đơn vị', 'Đơn vị'],
    agencyName: ['Tên cơ quan', 'Tên đơn vị'],
    item: ['Mã mục', 'item', 'Mục', 'Mã tiêu chí'],
    itemName: ['Tên mục', 'Tên tiêu chí', 'Nội dung'],
    value: ['Giá trị', 'value', 'Kết quả'],
    rule: ['Cách tính điểm', 'Ghi chú'],
  },
} as const;

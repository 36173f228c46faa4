// What reading an annex tells, in Vietnamese: what stands in the row and what was expected.

export const annexText = {
  noHeader: 'không thấy dòng tiêu đề trong 20 dòng đầu; hãy chỉ ra dòng tiêu đề và cột tên tiêu chí',
  noName: 'chưa biết cột nào là tên tiêu chí; hãy chọn cột',
  noMax: 'chưa biết cột nào là điểm tối đa; hãy chọn cột, nếu không mọi mục sẽ thiếu điểm',
  unusedColumn: (letter: string, title: string) => `cột ${letter} “${title}” không dùng đến`,
  nothing: 'bảng không có dòng tiêu chí nào dưới tiêu đề',

  title: 'đã dùng làm tên bộ tiêu chí',
  aboveHeader: 'đứng trên tiêu đề của bảng',
  header: 'tiêu đề của bảng',
  repeatedHeader: 'tiêu đề lặp lại giữa bảng',
  numbering: 'dòng đánh số cột',
  page: 'tiêu đề trang lặp lại',
  total: 'dòng tổng cộng',
  footer: 'ghi chú, nơi nhận hoặc phần ký cuối bảng',
  bonusHeading: 'tiêu đề phần điểm thưởng',
  penaltyHeading: 'tiêu đề phần điểm trừ',
  orphan: 'không có tiêu chí nào ở trên để gắn vào',

  unreadableCode: (given: string, used: string) =>
    `mã “${given}” không đọc được; cần mã như 1.1.1 hoặc I.1.a, đang dùng “${used}”`,
  dateCode: (given: string, used: string) =>
    `Excel đã đổi mã thành ngày ${given}; đang dùng “${used}” theo thứ tự, hãy đặt cột mã ở dạng chữ`,
  missingCode: (used: string) => `dòng có điểm nhưng thiếu mã; đang dùng “${used}” theo thứ tự`,
  lostZero: (given: string, used: string) =>
    `mã “${given}” đứng sau nên có thể là “${used}” bị Excel bỏ số 0; đang dùng “${used}”`,
  duplicateCode: (code: string, first: number, next: string) =>
    `mã “${code}” đã có ở dòng ${first}; cần mã khác, theo thứ tự là “${next}”`,
  skippedCode: (code: string, expected: string) => `mã “${code}” nhảy số; theo thứ tự cần “${expected}”`,
  noParent: (code: string, parent: string) => `mã “${code}” không có mục “${parent}” ở trên; đang để vào mục gần nhất`,
  qualifiedCodes: (example: string) =>
    `mã lặp lại trong các lĩnh vực khác nhau nên được ghép với mã cấp trên, như “${example}”`,
  noNameInRow: (code: string) => `mục “${code}” thiếu tên; cần tên tiêu chí`,

  unreadablePoints: (given: string) => `điểm “${given}” không đọc được; cần một số như 0,5`,
  datePoints: (given: string) => `Excel đã đổi điểm thành ngày ${given}; cần một số như 1,5`,
  binaryPoints: (given: string, used: string) => `điểm “${given}” là vết của phép tính; đang dùng ${used}`,
  noMaxInRow: (code: string) => `mục “${code}” thiếu điểm tối đa`,
  derivedMax: (code: string, max: string) => `mục “${code}” không ghi điểm; đang lấy tổng các mục bên dưới là ${max}`,
  sum: (code: string, stated: string, below: string) =>
    `mục “${code}” ghi ${stated} điểm nhưng các mục bên dưới cộng lại là ${below}; sửa một trong hai`,
  total2: (stated: string, below: string) => `tổng cộng ghi ${stated} nhưng các lĩnh vực cộng lại là ${below}`,
  notRecognised: (code: string) =>
    `mục “${code}”: chưa nhận ra quy tắc tính điểm; để chấm trực tiếp, lời văn nằm ở hướng dẫn chấm`,
  unknownOwner: (name: string) =>
    `“${name}” không phải tên cơ quan nào trong hệ thống; được giữ trong hướng dẫn chấm, hãy chọn cơ quan khi soạn`,
  ownerLine: (name: string) => `Cơ quan phụ trách: ${name}`,
  noteLine: (note: string) => `Ghi chú: ${note}`,
  sourceLine: (source: string) => `Nguồn điểm: ${source}`,

  pointsAboveMax: (points: string, max: string) => `điểm ${points} lớn hơn điểm tối đa ${max} của mục`,
  maxNotReached: (points: string, max: string) => `mức cao nhất chỉ được ${points} trên ${max} điểm`,
  tierHole: (lower: string, upper: string) => `từ ${lower} đến ${upper} không thuộc mức nào`,
  tierOverlap: (at: string) => `hai mức chồng nhau ở ${at}`,
  factor: (given: string, max: string) => `công thức nhân với ${given} nhưng điểm tối đa của mục là ${max}`,
  wholeNumbers: 'chưa rõ con số là phần trăm hay số lượng; đang hiểu là số lượng',
};

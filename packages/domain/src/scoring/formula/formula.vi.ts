// What a formula may get wrong, in Vietnamese: what stands there and what was expected.

export const formulaText = {
  empty: 'công thức trống; cần một biểu thức như b / a * maxPoints',
  tooLong: (most: number) => `công thức dài quá ${most} ký tự`,
  tooDeep: 'công thức lồng nhau quá sâu; hãy tách bớt ngoặc và if',
  character: (given: string) => `ký tự “${given}” không dùng được trong công thức`,
  comma: 'số thập phân trong công thức viết bằng dấu chấm, như 0.5',
  number: (given: string) => `“${given}” không phải số đọc được`,
  expected: (wanted: string, given: string) => `cần ${wanted}, gặp ${given}`,
  value: 'một số, tên số liệu, hàm hoặc dấu mở ngoặc',
  closing: 'dấu đóng ngoặc “)”',
  separator: 'dấu phẩy “,” giữa hai tham số',
  comparison: 'phép so sánh như >= (chỉ dùng trong if)',
  nothingMore: 'hết công thức hoặc một phép tính',
  end: 'hết công thức',
  token: (given: string) => `“${given}”`,
  unknownName: (name: string, known: readonly string[]) =>
    `không có số liệu “${name}”; các tên dùng được: ${known.join(', ')}`,
  unknownFunction: (name: string) => `không có hàm “${name}”; các hàm dùng được: min, max, round, if`,
  arguments: (name: string, wanted: string, given: number) => `hàm ${name} cần ${wanted} tham số, ở đây có ${given}`,
  roundPlaces: 'tham số thứ hai của round là số chữ số thập phân: một số nguyên từ 0 đến 10',
  place: (message: string, at: number) => `ký tự thứ ${at + 1}: ${message}`,
};

// Words of the forms of a draft.
export const text = {
  order: 'Thứ tự',
  row: (number: number) => `dòng ${number}`,
  up: (row: string) => `Chuyển ${row} lên`,
  down: (row: string) => `Chuyển ${row} xuống`,
  remove: (row: string) => `Xóa ${row}`,
  group: (label: string) => label,
  kindOf: (label: string, row: string) => `${label}, cách tính, ${row}`,
  addOption: 'Thêm mức trả lời',
  noOptions: 'Chưa có mức trả lời nào.',
  option: 'Mức trả lời',
  weight: 'Trọng số (%)',
  noWeight: 'không tính',
  newOption: (number: number) => `Mức ${number}`,
  formulaNames: (names: string) => `Dùng được: ${names}, maxPoints (điểm tối đa)`,
  formulaGood: 'Công thức đọc được.',
};

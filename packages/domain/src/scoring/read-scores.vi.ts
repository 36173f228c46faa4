// What is wrong with a scores file, in Vietnamese: what is there and what was expected.

export const scoresText = {
  empty: 'tệp không có dòng dữ liệu nào; cần ít nhất một dòng dưới dòng tiêu đề',
  absent: (column: string) => `cột “${column}” trống; cần có giá trị`,
  twoGroups: (agency: string, known: string, now: string) =>
    `cơ quan “${agency}” đã ở khối “${known}”, dòng này lại ghi khối “${now}”; mỗi cơ quan chỉ ở một khối`,
  unknownItem: (item: string) => `không có mục “${item}” trong bộ tiêu chí; cần mã của một mục chấm điểm`,
  twice: (agency: string, item: string, first: number) =>
    `mục “${item}” của “${agency}” đã có ở dòng ${first}; mỗi mục chỉ một dòng`,
  missingButFilled: 'status là missing nhưng có điểm hoặc số liệu; bỏ status hoặc để trống hai cột kia',
  notApplicableForbidden: (item: string) => `mục “${item}” không cho phép “không áp dụng” (notApplicable: forbidden)`,
  notApplicableWithValue: 'status là notApplicable nhưng có số liệu ở cột value; bỏ một trong hai',
  status: (given: string) => `status “${given}” không có; cần để trống, missing hoặc notApplicable`,
  points: (given: string) =>
    given.includes(',')
      ? `points là “${given}”: số thập phân viết bằng dấu chấm, cần “${given.replace(',', '.')}”`
      : `points là “${given}”: cần một số như 2 hoặc 0.25`,
  range: (given: string, item: string, max: string) =>
    `points là ${given} nhưng mục “${item}” cho từ 0 đến ${max} điểm`,
  step: (given: string, item: string, step: string) =>
    `points là ${given} nhưng mục “${item}” chấm theo bước ${step} điểm`,
};

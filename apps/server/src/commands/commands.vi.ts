// What the commands say.

export const commandsText = {
  usage: `parindex: xác định Chỉ số cải cách hành chính (PAR INDEX)

  parindex serve                          chạy máy chủ (DATABASE_URL hoặc PARINDEX_DATA)
  parindex check BỘ_TIÊU_CHÍ              kiểm tra một bộ tiêu chí và ca mẫu (cases.yaml) cạnh nó,
                                          nêu mọi lỗi cùng lúc
  parindex compute BỘ_TIÊU_CHÍ ĐIỂM       tính chỉ số, xếp hạng, xếp loại; không cần máy chủ
      [--json | --csv | --xlsx TỆP]`,
  unexpected: (args: readonly string[]) => `Không hiểu: ${args.join(' ')}`,
  unknownCommand: (name: string) => `Không có lệnh “${name}”.`,
  checkUsage: 'Cách dùng: parindex check BỘ_TIÊU_CHÍ.yaml',
  computeUsage: 'Cách dùng: parindex compute BỘ_TIÊU_CHÍ.yaml|.xlsx ĐIỂM.csv [--json | --csv | --xlsx TỆP]',
  cannotRead: (code: string) => `không đọc được tệp (${code}); cần đường dẫn tới một tệp có thật`,
  fileTooLarge: (size: number, most: number) =>
    `tệp lớn ${Math.ceil(size / 1_048_576)} MB; cần tệp không quá ${most / 1_048_576} MB`,
  noRows: 'tệp không có dòng nào; cần dòng tiêu đề agency,group,item,points,value,status và các dòng dữ liệu',
  sound: (items: number, max: string, survey: string) =>
    `Bộ tiêu chí dùng được: ${items} mục chấm điểm, tổng ${max} điểm, trong đó điều tra xã hội học ${survey} điểm.`,
  cases: (passed: number, failed: number) =>
    failed === 0 ? `${passed} ca mẫu đều đúng.` : `${passed} ca mẫu đúng; ${failed} chỗ sai trong ca mẫu.`,
  unsound: (errors: number, warnings: number) => `${errors} lỗi, ${warnings} cảnh báo.`,
  written: (path: string) => `Đã ghi ${path}.`,
  unranked: 'chưa xếp hạng',
  provisional: (missing: number) => `tạm tính: còn thiếu ${missing} mục`,
  group: (group: string, ranked: number) => `Khối ${group}: ${ranked} cơ quan được xếp hạng`,
  ties: {
    shared: 'Chỉ số bằng nhau xếp cùng hạng, hạng sau bỏ cách (1, 2, 2, 4).',
    dense: 'Chỉ số bằng nhau xếp cùng hạng, hạng sau liền kề (1, 2, 2, 3).',
    consecutive: (keys: readonly string[]) =>
      `Chỉ số bằng nhau phân hạng lần lượt theo ${keys.join(', ') || 'không khóa nào'}; bằng nhau cả ở đó thì cùng hạng.`,
  },
  keys: { appraised: 'điểm phần thẩm định', survey: 'điểm phần điều tra', fullItems: 'số mục đạt điểm tối đa' },
  columns: {
    group: 'Khối',
    rank: 'Hạng',
    agency: 'Cơ quan',
    points: 'Điểm đạt',
    maxPoints: 'Điểm tối đa',
    index: 'Chỉ số (%)',
    band: 'Xếp loại',
    note: 'Ghi chú',
    item: 'Mục',
    outcome: 'Kết quả',
    why: 'Vì sao',
  },
  sheets: { ranking: 'Xếp hạng', items: 'Điểm từng mục', rules: 'Quy tắc' },
  outcomes: { scored: 'có điểm', missing: 'chưa có', notApplicable: 'không áp dụng' },
};

// Names, headers and explanations of the sheets in which a framework stands, and what may be wrong with them.

export const sheetNames = {
  settings: 'Thông tin chung',
  items: 'Cây tiêu chí',
  bonus: 'Điểm thưởng',
  penalty: 'Điểm trừ',
  cases: 'Ca mẫu',
  long: 'Chữ dài',
} as const;

export const settingsHeaders = { key: 'Khóa', meaning: 'Ý nghĩa', value: 'Giá trị' };
export const longHeaders = { number: 'Số', piece: 'Nội dung' };

export const nodeHeaders = {
  level: 'Cấp',
  code: 'Mã',
  name: 'Tên',
  max: 'Điểm tối đa',
  source: 'Nguồn điểm',
  kind: 'Loại quy tắc',
  rule: 'Quy tắc',
  inputs: 'Số liệu',
  guidance: 'Hướng dẫn chấm',
  evidence: 'Tài liệu kiểm chứng',
  owner: 'Cơ quan phụ trách',
  notApplicable: 'Không áp dụng',
  except: 'Ngoại lệ',
  legalSource: 'Căn cứ',
  maxNote: 'Lý do lệch tổng',
  other: 'Khác',
} as const;

export const caseHeaders = {
  number: 'TT',
  name: 'Tên ca',
  item: 'Mục',
  value: 'Số liệu',
  points: 'Điểm',
  other: 'Khác',
} as const;

/** What each row of the first sheet says; the key is the one of the framework file. */
export const settingMeanings: Readonly<Record<string, string>> = {
  format: 'Định dạng',
  id: 'Mã bộ tiêu chí (chữ thường không dấu, số, gạch nối)',
  title: 'Tên bộ tiêu chí',
  year: 'Năm đánh giá',
  max: 'Tổng điểm',
  maxNote: 'Lý do tổng điểm lệch các lĩnh vực',
  'basis.number': 'Số quyết định',
  'basis.date': 'Ngày quyết định (năm-tháng-ngày)',
  'basis.issuer': 'Cơ quan ban hành',
  'basis.illustrative': 'Bộ minh hoạ, không cơ quan nào ban hành (true, false)',
  'settings.rounding.decimals': 'Làm tròn: số chữ số thập phân',
  'settings.rounding.mode': 'Làm tròn: half-up, half-even, truncate',
  'settings.rounding.at': 'Làm tròn ở đâu: display (khi in), item (từng mục)',
  'settings.bonusCap': 'Điểm thưởng nhiều nhất',
  'settings.penaltyCap': 'Điểm trừ nhiều nhất',
  'settings.indexCap': 'Chỉ số cao nhất, %',
  'settings.ranking.ties': 'Bằng điểm: shared (1,2,2,4), dense (1,2,2,3), consecutive',
  'settings.ranking.keys': 'Khóa phân hạng khi bằng điểm',
  'settings.ranking.on': 'Xếp hạng theo: exact (số đúng), shown (số đã làm tròn)',
  'settings.missing': 'Mục thiếu: unranked (chưa xếp hạng), zero (0 điểm)',
  'settings.surveyAbsent': 'Chưa có điều tra: provisional (tạm tính), rescale (quy về 100)',
  'settings.bands': 'Xếp loại, mỗi mức một dòng: “Khá: từ 65 đến dưới 80”',
};

/** Where everything stands that has no row of its own. */
export const otherKey = 'khac';
export const otherMeaning = 'Phần khác, ở dạng JSON';

export const sheetsText = {
  noSheet: (name: string) => `thiếu trang tính “${name}”; cần tệp xuất từ phần mềm hoặc làm theo tệp mẫu`,
  noColumn: (sheet: string, header: string) => `trang “${sheet}” thiếu cột “${header}”`,
  unknownColumn: (header: string) => `cột “${header}” không có trong mẫu nên không dùng được; cần đúng tên cột của mẫu`,
  unknownKey: (key: string) => `không có khóa “${key}”; cần một khóa của mẫu`,
  repeatedKey: (key: string) => `khóa “${key}” có hai lần; mỗi khóa chỉ viết một lần`,
  level: (given: string, most: number) => `cấp “${given}” không dùng được; cần số nguyên từ 1 đến ${most}`,
  cell: (header: string, text: string) => `cột “${header}” không đọc được “${text}”; cần viết như mẫu hoặc ở dạng JSON`,
};

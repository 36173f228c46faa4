// How rules and exceptions are written in one cell of the framework sheet, in Vietnamese words.

/** Names of the rule kinds in the sheet; a kind that is not here stands under its own name. */
export const kindWords: Readonly<Record<string, string>> = {
  boolean: 'có/không',
  choice: 'chọn mức',
  tiers: 'bậc thang',
  proportional: 'theo tỷ lệ',
  manual: 'chấm trực tiếp',
  externalIndex: 'theo chỉ số khác',
  survey: 'điều tra xã hội học',
  satisfaction: 'tỷ lệ hài lòng',
  perItem: 'cộng theo đầu việc',
  deductPerEvent: 'trừ theo lần',
  checklist: 'tổng các ý con',
  yearOnYear: 'so với năm trước',
  lowerLevel: 'từ cấp dưới',
  formula: 'công thức',
};

/** Parameters written as `từ: trị số`. */
export const parameterWords: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  boolean: { yes: 'có', no: 'không' },
  proportional: { input: 'theo', floor: 'sàn', cap: 'trần' },
  manual: { step: 'bước' },
  externalIndex: { index: 'chỉ số', scale: 'thang' },
  perItem: { each: 'mỗi việc', cap: 'trần', minimum: 'ít nhất' },
  deductPerEvent: { each: 'mỗi lần', start: 'bắt đầu', floor: 'sàn' },
  yearOnYear: { better: 'chiều tốt', improved: 'tốt hơn', equal: 'bằng', worse: 'kém hơn' },
  lowerLevel: { take: 'lấy', atLeast: 'đạt từ' },
  satisfaction: {},
};

export const tierWords = { input: 'theo', from: 'từ', above: 'trên', below: 'còn lại' };
export const surveyWords = { minAnswers: 'số phiếu ít nhất', noWeight: 'không tính' };
export const exceptionWords = { kinds: 'loại', groups: 'khối', agencies: 'đơn vị', when: 'mục', ground: 'căn cứ' };
export const bandWords = { from: 'từ', above: 'trên', below: 'đến dưới', to: 'đến' };

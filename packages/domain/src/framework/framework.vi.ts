// What is wrong with a framework, in Vietnamese: what is there and what was expected.

const quote = (texts: readonly string[]) => texts.map((text) => `“${text}”`).join(', ');

export const frameworkText = {
  format: (given: string, expected: string) => `định dạng “${given}” không đọc được; cần “${expected}”`,
  id: (given: string) =>
    `id “${given}” không dùng được; cần chữ thường không dấu, số và gạch nối, như demo-commune-2025`,
  year: 'thiếu “year” (năm đánh giá)',
  noItems: 'bộ tiêu chí chưa có lĩnh vực hay mục chấm điểm nào',
  emptyBranch: '“items” trống: một nhánh cần ít nhất một mục bên dưới, hoặc bỏ “items” và cho nhánh một “rule”',
  notADay: (text: string) => `“${text}” không phải ngày; cần dạng năm-tháng-ngày như 2025-10-01`,
  exceptionOfWhom: 'ngoại lệ cần nói của ai: kinds, groups, agencies hoặc when',
  pointsOrPercent: 'mỗi mức cần đúng một trong hai: points (điểm) hoặc percent (phần trăm điểm tối đa)',
  inputName: (given: string) =>
    `tên “${given}” không dùng được; cần chữ không dấu, số, gạch dưới, bắt đầu bằng chữ, như b hoặc tre_han`,
  events: 'lần',
  years: { now: 'Năm nay', before: 'Năm trước' },
  eachOrEvents: 'cần đúng một trong hai: each (điểm trừ mỗi lần) hoặc events (từng loại vi phạm)',
  stepOfFreeDeduction: '“step” chỉ dùng cho mức trừ tự nêu; đã có “each” thì bỏ “step”',
  tiersOfCount: '“tiers” chỉ dùng khi “logic” là count',
  atLeastOfShare: '“atLeast” chỉ dùng khi “take” là share',
  duplicateInput: (name: string) => `tên “${name}” có hai lần; mỗi tên chỉ dùng một lần`,
  unknownInput: (name: string, known: readonly string[]) =>
    known.length === 0
      ? `quy tắc này không đọc số liệu nào theo tên, nên “${name}” không dùng đến`
      : `quy tắc này không đọc số liệu “${name}”; các tên dùng được: ${known.join(', ')}`,
  unusedInput: (name: string) => `công thức không dùng đến số liệu “${name}”`,
  inputBy: (from: string) => `số liệu lấy từ “${from}” cần nói rõ ở “by”: cơ quan, mục hoặc chỉ số nào`,
  unreachableTier: (edge: string) => `bậc ${edge} không bao giờ đạt được`,
  fewParts: 'quy tắc “checklist” cần ít nhất hai ý',
  noEvents: 'quy tắc “deductPerEvent” cần ít nhất một loại vi phạm',
  minimumAboveCap: (minimum: number, most: string) =>
    `phải có ${minimum} đầu việc mới được điểm, nhưng ${most} đầu việc đã đạt trần: kiểm tra lại “minimum”`,
  surveyShare: (share: string) =>
    `phần điều tra xã hội học chiếm ${share} % tổng điểm tối đa, quá nửa; các bộ tiêu chí đã ban hành dành 30 đến 40 %`,
  nothingForKind: (kind: string) => `loại cơ quan “${kind}” không có mục nào áp dụng: không tính được chỉ số`,
  twoOptions: 'quy tắc “choice” cần ít nhất hai mức',
  fromOrAbove: 'cần đúng một trong hai: from (từ, gồm cả mốc) hoặc above (trên, không gồm mốc)',
  belowOrTo: 'chỉ dùng một trong hai: below (đến dưới) hoặc to (đến, gồm cả mốc)',
  unknownRankKey: (text: string, keys: readonly string[]) =>
    `khóa xếp hạng “${text}” không có; các khóa dùng được: ${keys.join(', ')}`,

  duplicateCode: (code: string, first: string) => `mã “${code}” đã dùng ở “${first}”; mỗi mã chỉ dùng một lần`,
  sum: (stated: string, below: string) =>
    `điểm tối đa ghi ${stated} nhưng các mục bên dưới cộng lại là ${below}; sửa một trong hai, hoặc nêu lý do ở “maxNote”`,
  sumExplained: (stated: string, below: string, note: string) =>
    `điểm tối đa ghi ${stated}, các mục bên dưới cộng lại là ${below}; lý do đã nêu: ${note}`,
  total: (stated: string, below: string) =>
    `tổng điểm ghi ${stated} nhưng các lĩnh vực cộng lại là ${below}; sửa một trong hai, hoặc nêu lý do ở “maxNote”`,
  maxNotPositive: (max: string) => `điểm tối đa là ${max}; cần lớn hơn 0`,
  pointsRange: (points: string, max: string) => `điểm ${points} nằm ngoài khoảng từ 0 đến điểm tối đa ${max} của mục`,
  percentRange: (percent: string) => `tỷ lệ ${percent} nằm ngoài khoảng từ 0 đến 100`,
  duplicateOption: (label: string) => `mức “${label}” có hai lần; tên các mức phải khác nhau`,
  noTiers: 'quy tắc “tiers” cần ít nhất một bậc',
  tierOrder: (edge: string, previous: string) =>
    `mốc ${edge} đứng sau mốc ${previous} nhưng không thấp hơn; các bậc xếp từ cao xuống thấp, không trùng mốc`,
  maxUnreachable: (reachable: string, max: string) =>
    `cao nhất chỉ đạt ${reachable} điểm, điểm tối đa là ${max}: không ai đạt được điểm tối đa`,
  stepTooBig: (step: string, max: string) => `bước điểm ${step} cần lớn hơn 0 và không lớn hơn điểm tối đa ${max}`,
  positive: (key: string, value: string) => `“${key}” là ${value}; cần lớn hơn 0`,
  floorAboveCap: (floor: string, cap: string) => `ngưỡng dưới ${floor} cao hơn trần ${cap}`,
  allWithoutWeight: 'không mức trả lời nào có trọng số; cần ít nhất một mức có trọng số',
  exceptWithoutPolicy:
    'mục có ngoại lệ nhưng “notApplicable” là forbidden; cần nói cách tính: exclude, full, zero hoặc manual',
  unknownWhenItem: (code: string) => `điều kiện “when” nhắc mục “${code}” không có trong bộ tiêu chí`,
  whenOnItself: (code: string) => `điều kiện “when” của mục “${code}” nhắc chính nó`,
  noOwner: 'chưa có cơ quan phụ trách (“owner”) ở mục này hay ở nhánh trên',
  noGuidance: 'chưa có hướng dẫn chấm (“guidance”) ở mục này hay ở nhánh trên',
  surveySource: 'quy tắc điều tra xã hội học cần “source: survey”: đơn vị không tự chấm mục này',
  linesWithoutCap: (lines: string, cap: string) => `có mục ${lines} nhưng chưa đặt trần “${cap}” trong settings`,
  capWithoutLines: (lines: string, cap: string) => `đã đặt trần “${cap}” nhưng không có mục ${lines}`,

  bandLabelTwice: (label: string) => `loại “${label}” có hai lần`,
  bandOrder: (label: string, previous: string) =>
    `loại “${label}” có mốc dưới không thấp hơn loại “${previous}” đứng trước; các loại xếp từ cao xuống thấp`,
  bandHole: (where: string, upper: string, lower: string) =>
    `${where} không thuộc loại nào, giữa “${lower}” và “${upper}”; nối liền hai loại, ví dụ dùng from thay cho above`,
  bandOverlap: (where: string, upper: string, lower: string) =>
    `${where} thuộc cả hai loại “${lower}” và “${upper}”; để mỗi điểm thuộc đúng một loại`,
  bandBottom: (label: string, edge: string) =>
    `loại thấp nhất “${label}” bắt đầu ${edge}: phần thấp hơn không thuộc loại nào; cần một loại từ 0`,
  bandTop: (label: string, edge: string) => `loại cao nhất “${label}” dừng ${edge}: phần cao hơn không thuộc loại nào`,
  edge: (inclusive: boolean, at: string) => `${inclusive ? 'từ' : 'trên'} ${at}`,
  upperEdge: (inclusive: boolean, at: string) => `${inclusive ? 'đến' : 'dưới'} ${at}`,
  exactly: (at: string) => `đúng ${at}`,
  between: (from: string, to: string) => `khoảng từ ${from} đến ${to}`,
  listed: quote,
};

// What a rule expects of its figures, in Vietnamese.

const commaHint = (given: string) => (given.includes(',') ? ' (số thập phân viết bằng dấu chấm, ví dụ 95.5)' : '');

export const figuresText = {
  answer: (given: string) => `“${given}” không phải câu trả lời; cần yes hoặc no (có hoặc không)`,
  option: (given: string, labels: readonly string[]) =>
    `“${given}” không phải một mức của mục này; cần một trong: ${labels.map((label) => `“${label}”`).join(', ')}`,
  number: (given: string) => `“${given}” không phải số${commaHint(given)}; cần một số như 95 hoặc 95.5`,
  negative: (given: string) => `“${given}” là số âm; cần số từ 0 trở lên`,
  count: (given: string) => `“${given}” không phải số đếm; cần số nguyên từ 0 trở lên`,
  percent: (given: string) => `“${given}” lớn hơn 100; cần tỷ lệ phần trăm từ 0 đến 100`,
  aboveScale: (given: string, scale: string) =>
    `“${given}” lớn hơn thang ${scale} của chỉ số; cần số từ 0 đến ${scale}`,
  day: (given: string) => `“${given}” không phải ngày; cần dạng năm-tháng-ngày như 2025-11-30`,
  ratio: (given: string) =>
    `“${given}” không đọc được${commaHint(given)}; cần tỷ lệ phần trăm như 95 hoặc hai số như b=95;a=100`,
  partAboveWhole: (given: string) => `“${given}” có phần b lớn hơn tổng a; cần b không lớn hơn a`,
  votes: (given: string, options: readonly string[]) =>
    `“${given}” không đọc được; cần số phiếu của từng mức như ${options.map((option) => `${option}=10`).join(';')}`,
  named: (given: string, names: readonly string[]) =>
    `“${given}” không đọc được${commaHint(given)}; cần từng số liệu theo tên như ${names.map((name) => `${name}=10`).join(';')}`,
  eventCount: (label: string, value: string) => `“${label}” là ${value}; cần số lần, một số nguyên từ 0 trở lên`,
  deductionStep: (label: string, value: string, step: string) =>
    `“${label}” trừ ${value} điểm; số điểm trừ phải là bội của bước ${step}`,
  parts: (given: string, names: readonly string[]) =>
    `“${given}” không đọc được; cần trả lời từng ý như ${names.map((name) => `${name}=yes`).join(';')}`,
  lowerLevel: (given: string) =>
    `“${given}” không đọc được${commaHint(given)}; cần tỷ lệ từ 0 đến 100 như 85.5, hoặc chỉ số của từng cơ quan cấp dưới như xa-1=85.5;xa-2=90`,
};

// What is wrong with the form of a document, in Vietnamese: what is there and what was expected.

export const documentText = {
  notAMapping: 'cần một nhóm “khóa: giá trị”',
  absent: (key: string) => `thiếu “${key}”`,
  notText: (key: string) => `“${key}” cần một dòng chữ hoặc số`,
  notDecimal: (key: string, text: string) =>
    text.includes(',')
      ? `“${key}” là “${text}”: số thập phân viết bằng dấu chấm, cần “${text.replace(',', '.')}”`
      : `“${key}” là “${text}”: cần một số như '2' hoặc '0.25', nhiều nhất 20 chữ số sau dấu chấm`,
  notInteger: (key: string, text: string, from: number, to: number) =>
    `“${key}” là “${text}”: cần số nguyên từ ${from} đến ${to}`,
  notFlag: (key: string) => `“${key}” cần true hoặc false`,
  notOneOf: (key: string, text: string, choices: readonly string[]) =>
    `“${key}” là “${text}”: cần một trong ${choices.join(', ')}`,
  notTexts: (key: string) => `“${key}” cần một danh sách các dòng chữ`,
  notAList: (key: string) => `“${key}” cần một danh sách`,
  unknownKey: (key: string, keys: readonly string[]) =>
    `không có khóa “${key}”; các khóa dùng được: ${keys.join(', ')}`,
};

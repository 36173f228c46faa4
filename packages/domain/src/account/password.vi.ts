// Vietnamese of the password rule.

export const passwordText = {
  short: (length: number) => `Mật khẩu phải có ít nhất ${length} ký tự.`,
  monotonous: 'Mật khẩu phải có ít nhất 5 ký tự khác nhau.',
  common: 'Mật khẩu chứa chuỗi quá phổ biến, dễ bị đoán.',
  personal: 'Mật khẩu không được chứa tên đăng nhập hoặc họ tên.',
} as const;

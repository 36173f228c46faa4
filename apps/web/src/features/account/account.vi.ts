// Words of signing in.
export const text = {
  title: 'Đăng nhập',
  product: 'Chỉ số cải cách hành chính – PAR INDEX',
  username: 'Tên đăng nhập',
  password: 'Mật khẩu',
  showPassword: 'Hiện hoặc ẩn mật khẩu',
  usernameMissing: 'Hãy nhập tên đăng nhập.',
  passwordMissing: 'Hãy nhập mật khẩu.',
  signIn: 'Đăng nhập',
  forgotten: 'Quên mật khẩu hoặc bị khóa: liên hệ quản trị hệ thống của cơ quan thường trực.',
  help: [
    'Mỗi người dùng tài khoản riêng của mình; không dùng chung mật khẩu.',
    'Sau 5 lần nhập sai, tài khoản tạm khóa một thời gian.',
  ],
  demonstrationTitle: 'Vào thử với một nhân vật',
  demonstrationBody: (province: string) =>
    `${province} là tỉnh được đặt ra để minh hoạ. Mọi người, cơ quan và số liệu đều không có thật. Chọn một người để vào ngay, không cần mật khẩu.`,
  enteredTitle: 'Đã lập quản trị đầu tiên',
  enteredBody: 'Hãy đăng nhập bằng tên và mật khẩu vừa đặt, rồi:',
  enteredNext: [
    'ở “Cơ quan, đơn vị”: thêm các sở, ban, ngành, xã, phường được đánh giá;',
    'ở “Tài khoản”: cấp tài khoản, phân vai trò cho từng người, trước hết là cơ quan thường trực.',
  ],
  search: 'Tìm theo tên, vai trò, cơ quan hay việc làm',
  nobody: 'Không có ai khớp với từ tìm kiếm.',
};

// The Vietnamese title of every refusal. A code without a text does not compile.
import type { ProblemCode } from '@parindex/contract/problem';

export const problemTitles: Record<ProblemCode, string> = {
  'request.invalid': 'Dữ liệu gửi lên chưa hợp lệ.',
  'request.tooLarge': 'Dữ liệu gửi lên vượt quá dung lượng cho phép.',
  'request.notFound': 'Không tìm thấy địa chỉ này.',
  'request.tooMany': 'Quá nhiều yêu cầu trong thời gian ngắn. Vui lòng thử lại sau ít phút.',
  'access.signedOut': 'Chưa đăng nhập hoặc phiên làm việc đã hết hạn. Vui lòng đăng nhập lại.',
  'access.denied': 'Không có quyền thực hiện việc này.',
  'access.forged': 'Yêu cầu không xuất phát từ phiên làm việc này nên bị từ chối. Vui lòng tải lại trang.',
  'account.wrongPassword': 'Tên đăng nhập hoặc mật khẩu không đúng.',
  'account.locked': 'Tài khoản tạm khóa do nhập sai mật khẩu nhiều lần.',
  'account.notFound': 'Không tìm thấy tài khoản.',
  'account.nameTaken': 'Tên đăng nhập đã có người dùng.',
  'account.passwordWeak': 'Mật khẩu chưa đạt yêu cầu.',
  'account.linkInvalid': 'Liên kết đã được sử dụng, đã hết hạn hoặc không đúng.',
  'agency.notFound': 'Không tìm thấy cơ quan, đơn vị.',
  'agency.codeTaken': 'Mã cơ quan đã được dùng cho cơ quan khác trong cùng thời gian.',
  'agency.invalid': 'Thông tin cơ quan chưa hợp lệ.',
  'file.notFound': 'Không tìm thấy tệp.',
  'file.typeRefused': 'Loại tệp không được chấp nhận.',
  'record.changed': 'Nội dung đã được người khác thay đổi. Hãy đối chiếu hai bản trước khi lưu.',
  'server.failed': 'Hệ thống gặp lỗi. Vui lòng thử lại; nếu lỗi lặp lại, báo quản trị kèm mã yêu cầu.',
};

export const problemDetails = {
  lockedUntil: (until: string) => `Mở lại lúc ${until}.`,
  fileType: 'Chấp nhận: PDF, Word, Excel, PNG, JPG, ZIP, TXT, CSV; không nhận tệp chứa macro.',
} as const;

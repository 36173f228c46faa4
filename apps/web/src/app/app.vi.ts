// Words of the frame around all screens, and the names of roles.
import type { Role } from '@parindex/domain/access/actor';

export const text = {
  product: 'PAR INDEX',
  productLong: 'Chỉ số cải cách hành chính',
  demonstration: 'Dữ liệu minh hoạ – Tỉnh Minh Hoạ không có thật',
  skip: 'Đến nội dung chính',
  navigation: 'Các màn hình',
  openMenu: 'Mở danh mục màn hình',
  closeMenu: 'Đóng danh mục màn hình',
  signOut: 'Đăng xuất',
  changePassword: 'Đổi mật khẩu',
  account: (name: string) => `Tài khoản: ${name}`,
  offline: 'Mất kết nối mạng. Những gì đang nhập vẫn được giữ và sẽ tự lưu khi có mạng trở lại.',
  signInAgain: 'Phiên làm việc đã hết',
  signInAgainBody: 'Hãy đăng nhập lại để tiếp tục. Những gì đang nhập vẫn còn nguyên.',
  loading: 'Đang tải…',
  notFoundTitle: 'Không tìm thấy trang',
  notFoundBody: 'Địa chỉ này không có màn hình nào, hoặc đường dẫn đã cũ. Hãy kiểm tra lại địa chỉ hoặc về trang đầu.',
  notFoundHelp: 'Trang này hiện ra khi địa chỉ trên trình duyệt không dẫn tới màn hình nào.',
  home: 'Về Việc của tôi',
  errorTitle: 'Màn hình này chưa mở được',
  errorHelp:
    'Hãy thử lại. Nếu vẫn không được, hãy báo quản trị hệ thống kèm mã yêu cầu ở trên (nếu có) và việc anh/chị vừa làm.',
  retry: 'Thử lại',
  deniedTitle: 'Anh/chị không mở được màn hình này',
  deniedHelp: 'Màn hình này dành cho vai trò khác. Nếu công việc cần đến, hãy đề nghị quản trị hệ thống phân vai trò.',
};

export const navigationLabels = {
  myWork: 'Việc của tôi',
  rounds: 'Đợt đánh giá',
  frameworks: 'Bộ tiêu chí',
  evidence: 'Kho minh chứng',
  agencies: 'Cơ quan, đơn vị',
  accounts: 'Tài khoản',
};

export const roleNames: Record<Role, string> = {
  reporter: 'Công chức phụ trách',
  head: 'Thủ trưởng cơ quan',
  pillarOwner: 'Cơ quan phụ trách lĩnh vực',
  appraiser: 'Tổ giúp việc thẩm định',
  council: 'Hội đồng thẩm định',
  standingAgency: 'Cơ quan thường trực',
  chairman: 'Chủ tịch',
  administrator: 'Quản trị hệ thống',
};

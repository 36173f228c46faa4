// Words of the screens of accounts, roles and passwords.

export const text = {
  title: 'Tài khoản',
  home: 'Việc của tôi',
  help: [
    'Mỗi người một tài khoản. Vai trò quyết định người đó làm được gì, ở cơ quan nào, từ ngày nào đến ngày nào.',
    'Khi một người thôi việc hay chuyển việc, đặt ngày kết thúc cho vai trò cũ thay vì xóa: ai đã làm gì, khi nào vẫn tra được.',
    'Quản trị hệ thống không tự sửa vai trò của mình; cần thì nhờ một quản trị khác.',
    'Mật khẩu đầu tiên do hệ thống tạo và chỉ hiện một lần. Người dùng tự đổi ở mục “Đổi mật khẩu” dưới tên mình.',
  ],
  table: 'Danh sách tài khoản',
  add: 'Thêm tài khoản',
  emptyTitle: 'Chưa có tài khoản nào',
  emptyBody:
    'Tài khoản cho người của các cơ quan vào làm việc: tự đánh giá, thẩm định, tổng hợp. Hãy thêm tài khoản đầu tiên.',
  name: 'Họ và tên',
  username: 'Tên đăng nhập',
  usernameHint: 'Từ 3 ký tự: chữ thường không dấu, số, dấu chấm, gạch ngang, gạch dưới hoặc @',
  usernameWrong: 'Chỉ dùng chữ không dấu, số và . - _ @, bắt đầu bằng chữ hoặc số, từ 3 ký tự.',
  personTitle: 'Chức vụ',
  agency: 'Cơ quan',
  agencyHint: 'Gõ một phần tên, có dấu hay không dấu',
  roles: 'Vai trò',
  role: 'Vai trò',
  noRole: 'Không có vai trò',
  noRoleToday: 'Hôm nay không có vai trò',
  action: 'Thao tác',
  changeRoles: 'Vai trò',
  changeRolesOf: (name: string) => `Sửa vai trò: ${name}`,
  rolesOf: (name: string) => `Vai trò: ${name}`,
  roleNumber: (number: number) => `Vai trò ${number}`,
  addRole: 'Thêm vai trò',
  removeRole: 'Bỏ vai trò này',
  noRolesYet: 'Chưa có vai trò nào: người này vào được nhưng không làm được việc gì.',
  roleAgency: 'Tại cơ quan',
  authority: 'Trong các đợt đánh giá của',
  pillar: 'Chỉ lĩnh vực (mã)',
  pillarHint: 'Mã trong bộ tiêu chí, ví dụ 2. Để trống: mọi lĩnh vực',
  validFrom: 'Từ ngày',
  validTo: 'Đến hết ngày',
  validToHint: 'Để trống: chưa định ngày kết thúc',
  from: (day: string) => `từ\u00a0${day}`,
  between: (from: string, to: string) => `${from} – ${to}`,
  states: { past: 'đã hết', present: '', future: 'chưa đến' },
  roleLine: (role: string, pillars: readonly string[], elsewhere: string | null) =>
    `${role}${pillars.length > 0 ? ` (${pillars.join(', ')})` : ''}${elsewhere === null ? '' : ` tại ${elsewhere}`}`,
  roleInFull: ({ role, pillar, agency, authority }: RoleInFull) =>
    `${role}${pillar === null ? '' : `, lĩnh vực ${pillar}`}, ${agency}${authority === null ? '' : `, đợt của ${authority}`}`,
  formerAgency: 'Cơ quan không còn hoạt động',
  agencyMissing: 'Hãy chọn cơ quan.',
  authorityMissing: 'Hãy chọn cơ quan tổ chức đợt đánh giá.',
  wrongOrder: 'Ngày kết thúc phải từ ngày bắt đầu trở đi.',
  roleTwice: 'Trùng với một vai trò ở trên trong cùng thời gian.',
  required: 'Mục này bắt buộc.',
  save: 'Lưu vai trò',
  create: 'Tạo tài khoản',
  cancel: 'Bỏ qua',
  close: 'Đóng',
  conflictSubject: (name: string) => `vai trò của ${name}`,
  createdTitle: (name: string) => `Đã tạo tài khoản cho ${name}`,
  createdBody:
    'Hãy chuyển tên đăng nhập và mật khẩu này cho người dùng bằng cách an toàn. Mật khẩu không được lưu lại: đóng khung này là không xem lại được.',
  createdNext: 'Khi vào lần đầu, người dùng đổi mật khẩu ở mục “Đổi mật khẩu” dưới tên mình, góc trên bên phải.',
  firstPassword: 'Mật khẩu đầu tiên',
  copy: 'Chép mật khẩu',
  copied: 'Đã chép',
  copyByHand: 'Trình duyệt không cho chép tự động: mật khẩu đã được bôi đen, hãy nhấn Ctrl+C.',
  handedOver: 'Tôi đã ghi lại, đóng',
  passwordSection: 'Mật khẩu',
  passwordMade: 'Hệ thống tạo mật khẩu đầu tiên và hiện ra một lần sau khi tạo tài khoản.',
};

interface RoleInFull {
  readonly role: string;
  readonly pillar: string | null;
  readonly agency: string;
  readonly authority: string | null;
}

/** Words of choosing a password. */
export const passwordText = {
  rule: (length: number) =>
    `Ít nhất ${length} ký tự, trong đó 5 ký tự khác nhau; không chứa tên đăng nhập, họ tên hay chuỗi dễ đoán như matkhau, 123456. Được dùng dấu cách và chữ có dấu.`,
  change: 'Đổi mật khẩu',
  current: 'Mật khẩu hiện tại',
  next: 'Mật khẩu mới',
  password: 'Mật khẩu',
  repeat: 'Nhập lại mật khẩu',
  show: 'Hiện hoặc ẩn mật khẩu',
  currentWrong: 'Mật khẩu hiện tại không đúng.',
  missing: 'Hãy nhập mật khẩu.',
  repeatDiffers: 'Hai lần nhập không giống nhau.',
  changed: 'Đã đổi mật khẩu. Các phiên đang mở ở máy khác đã bị đăng xuất.',
  demonstration: 'Người trong dữ liệu minh hoạ vào không cần mật khẩu, nên không có mật khẩu để đổi.',
  cancel: 'Bỏ qua',
  close: 'Đóng',
};

/** Words of the first administrator's screen. */
export const firstAdministratorText = {
  title: 'Lập quản trị đầu tiên',
  help: [
    'Hệ thống mới cài chưa có ai. Liên kết này cho một người lập tài khoản quản trị đầu tiên và cơ quan vận hành hệ thống.',
    'Sau bước này, quản trị thêm các cơ quan, rồi cấp tài khoản cho từng người.',
  ],
  expires: (moment: string) => `Liên kết dùng một lần, đến ${moment}.`,
  authority: 'Tỉnh, thành phố vận hành hệ thống',
  authorityName: 'Tên',
  authorityNameHint: 'Tên hiện ở đầu mọi trang, ví dụ: Tỉnh Minh Hoạ',
  authorityCode: 'Mã',
  authorityCodeHint: 'Mã định danh của cơ quan, tối đa 40 ký tự; sau này sửa được',
  person: 'Người quản trị',
  create: 'Lập quản trị',
  invalidTitle: 'Liên kết không dùng được nữa',
  invalidBody: 'Liên kết chỉ dùng một lần, trong 24 giờ; có thể nó đã được dùng, đã hết hạn hoặc bị chép thiếu.',
  invalidUsed: 'Nếu đã có quản trị: hãy đăng nhập. Người quản trị cấp tài khoản cho những người khác.',
  invalidExpired: 'Nếu chưa có ai: hãy khởi động lại máy chủ, máy chủ sẽ in ra một liên kết mới.',
  toSignIn: 'Đến trang đăng nhập',
};

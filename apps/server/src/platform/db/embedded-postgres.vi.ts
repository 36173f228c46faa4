// What the launcher of the embedded PostgreSQL tells whoever starts the server.

export const embeddedText = {
  unsupported: (platform: string) =>
    `PostgreSQL kèm theo không có bản cho máy ${platform}. Hãy cài PostgreSQL và đặt DATABASE_URL.`,
  notPinned: (found: string, expected: string) =>
    `PostgreSQL kèm theo là bản ${found}, cần đúng bản ${expected}. Hãy chạy lại npm ci.`,
  doesNotRun: (program: string, reason: string) =>
    `Không chạy được PostgreSQL kèm theo (${program}): ${reason}. Hãy cài PostgreSQL và đặt DATABASE_URL.`,
  otherMajor: (folder: string, found: string, expected: string) =>
    `Thư mục dữ liệu ${folder} thuộc PostgreSQL ${found}, chương trình này dùng PostgreSQL ${expected} và không tự đổi. ` +
    'Hãy sao lưu bằng phiên bản ParIndex cũ rồi phục hồi bằng phiên bản này.',
  otherOwner: (folder: string, owner: number, self: number) =>
    `Thư mục dữ liệu ${folder} thuộc tài khoản có số ${owner}, chương trình đang chạy bằng tài khoản số ${self}. ` +
    'Hãy chạy bằng tài khoản đã tạo thư mục, hoặc đổi chủ thư mục (chown -R).',
  noAccount:
    'Đang chạy bằng root mà máy không có tài khoản postgres hay nobody để chạy PostgreSQL. Hãy tạo một tài khoản.',
  noPassword: (file: string) =>
    `Thiếu tệp mật khẩu ${file} của cơ sở dữ liệu kèm theo. Hãy phục hồi tệp này từ bản sao lưu.`,
  clusterGone: (home: string, note: string) =>
    `Dữ liệu lẽ ra ở ${home} (ghi trong ${note}) nhưng không còn ở đó. Hãy phục hồi từ bản sao lưu; xóa ${note} nếu muốn bắt đầu trống.`,
  movedHome: (folder: string, home: string, account: string) =>
    `Tài khoản ${account} không vào được ${folder}, nên cơ sở dữ liệu nằm ở ${home}.`,
  cannotEnter: (folder: string, account: string) =>
    `Tài khoản ${account}, dùng để chạy PostgreSQL, không vào được thư mục ${folder}. Hãy mở quyền vào (chmod o+x) cho thư mục này và các thư mục chứa nó.`,
  privateCopy: (target: string) => `Chép PostgreSQL kèm theo sang ${target}.`,
  creating: 'Tạo cơ sở dữ liệu lần đầu.',
  leftover: (pid: number) => `Máy chủ PostgreSQL (tiến trình ${pid}) còn sót lại từ lần chạy trước; dừng rồi chạy lại.`,
  inUse: (folder: string, holder: string) =>
    `Thư mục dữ liệu ${folder} đang được ${holder} dùng. Mỗi thư mục chỉ một máy chủ: hãy dừng tiến trình đó hoặc chọn thư mục khác (PARINDEX_DATA).`,
  process: (pid: string) => `tiến trình ${pid}`,
  otherProcess: 'một tiến trình khác',
  foreignServer: (folder: string, pid: number, reason: string) =>
    `Một máy chủ PostgreSQL (tiến trình ${pid}) đang giữ ${folder} nhưng không vào được (${reason}). Hãy dừng tiến trình đó rồi chạy lại.`,
  notStarted: (log: string, lines: string) => `PostgreSQL không khởi động được. Nhật ký ${log}:\n${lines}`,
  died: (log: string) => `Máy chủ PostgreSQL đã dừng ngoài ý muốn. Xem nhật ký ${log}.`,
};

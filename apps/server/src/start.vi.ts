// What the server and its commands say to whoever starts them.
import type { DemonstrationPerson } from './demonstration/people.ts';

export const startText = {
  ready: (url: string) => `ParIndex đang chạy tại ${url}`,
  demonstration: 'Tỉnh Minh Hoạ (dữ liệu giả định). Mở trang trên và chọn một người để vào, không cần mật khẩu:',
  person: ({ name, title, story }: DemonstrationPerson) => `  ${name}, ${title}: ${story}`,
  notLoopback: 'Chế độ minh hoạ chỉ chạy trên chính máy này: HOST phải là 127.0.0.1 và không đặt PARINDEX_URL.',
  stopHint: 'Nhấn Ctrl+C để dừng.',
  stopping: 'Đang dừng…',
  firstAdministrator: (url: string) =>
    `Chưa có tài khoản nào. Mở liên kết sau để lập quản trị đầu tiên (dùng một lần, trong 24 giờ):\n  ${url}`,
} as const;

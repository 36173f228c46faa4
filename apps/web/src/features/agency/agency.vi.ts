// Words of the agencies screen.
import type { Agency, Succession } from '@parindex/contract/agency';

export const text = {
  title: 'Cơ quan, đơn vị',
  home: 'Việc của tôi',
  help: [
    'Danh sách các cơ quan được đánh giá và các cơ quan tổ chức đánh giá, đúng như tại ngày chọn ở ô “Tính đến ngày”.',
    'Khi cơ quan đổi tên, chuyển khối hay thay đổi mã, hãy sửa và đặt ngày hiệu lực mới: bản cũ vẫn được giữ để các đợt đánh giá trước không thay đổi.',
    'Khi sáp nhập, chia tách, giải thể hay thành cơ quan mới: thêm cơ quan mới trước, rồi “Ghi nhận sáp nhập, đổi tên…”. Cơ quan cũ kết thúc vào ngày hôm trước.',
    'Cơ quan chỉ được xếp hạng với các cơ quan cùng khối.',
  ],
  table: 'Danh sách cơ quan, đơn vị',
  add: 'Thêm cơ quan',
  edit: 'Sửa',
  editTitle: (name: string) => `Sửa: ${name}`,
  on: 'Tính đến ngày',
  onHint: 'Để trống: hôm nay',
  name: 'Tên cơ quan',
  code: 'Mã',
  kind: 'Loại',
  group: 'Khối',
  noGroup: 'Không xếp khối',
  parent: 'Cơ quan cấp trên',
  noParent: 'Không có',
  valid: 'Hiệu lực',
  validFrom: 'Có hiệu lực từ ngày',
  validFromHint: 'Đặt ngày khác với ngày của bản đang có để tạo một bản mới từ ngày đó.',
  validTo: 'Hết hiệu lực sau ngày',
  validToHint: 'Để trống nếu còn hiệu lực',
  legalBasis: 'Căn cứ',
  legalBasisHint: 'Số, ngày, tên văn bản thành lập hoặc thay đổi',
  view: 'Xem',
  close: 'Đóng',
  recordSuccession: 'Ghi nhận sáp nhập, đổi tên…',
  successions: 'Thay đổi về tổ chức',
  noSuccessions: 'Chưa ghi nhận lần đổi tên, sáp nhập, chia tách hay giải thể nào.',
  successionLine: ({ kind, from, to }: { kind: string; from: string; to: string }) =>
    to === '' ? `${kind}: ${from}` : `${kind}: ${from} → ${to}`,
  successionBasis: (basis: string) => `Căn cứ: ${basis}`,
  successionKind: 'Loại thay đổi',
  successionOn: 'Có hiệu lực từ ngày',
  successionOnHint: 'Ngày đầu tiên theo tổ chức mới; cơ quan cũ kết thúc vào ngày hôm trước.',
  predecessors: 'Cơ quan trước thay đổi',
  predecessorsHint: (day: string) => `Các cơ quan đang hoạt động ngày ${day}. Gõ một phần tên để tìm.`,
  successors: 'Cơ quan sau thay đổi',
  successorsHint: (day: string) =>
    `Các cơ quan đang hoạt động ngày ${day}. Cơ quan mới phải được thêm vào danh sách trước, với ngày hiệu lực này.`,
  staysHint: 'Cơ quan vừa có ở trước vừa có ở sau thay đổi thì tiếp tục hoạt động.',
  comparison: 'Thứ hạng trước và sau thay đổi không được so sánh với nhau.',
  ending: (names: string) => `Sẽ kết thúc hoạt động: ${names}.`,
  dayMissing: 'Hãy nhập ngày có hiệu lực.',
  predecessorMissing: 'Hãy chọn cơ quan trước thay đổi.',
  record: 'Ghi nhận',
  unknownAgency: 'cơ quan không rõ tên',
  action: 'Thao tác',
  from: (day: string) => `từ\u00a0${day}`,
  until: (day: string) => `đến\u00a0${day}`,
  between: (from: string, to: string) => `${from} – ${to}`,
  save: 'Lưu',
  cancel: 'Bỏ qua',
  required: 'Mục này bắt buộc.',
  wrongOrder: 'Ngày hết hiệu lực phải sau ngày có hiệu lực.',
  emptyTitle: 'Chưa có cơ quan nào tại ngày này',
  emptyBody: 'Cơ quan là đơn vị được đánh giá và xếp hạng. Hãy thêm cơ quan đầu tiên, hoặc chọn ngày khác.',
};

export const kindNames: Record<Agency['kind'], string> = {
  province: 'Tỉnh, thành phố',
  department: 'Sở, ban, ngành',
  district: 'Huyện (đến 2025)',
  commune: 'Xã, phường, đặc khu',
  other: 'Khác',
};

/** For the list, where the group says the rest. */
export const shortKindNames: Record<Agency['kind'], string> = {
  province: 'Tỉnh',
  department: 'Sở, ngành',
  district: 'Huyện',
  commune: 'Cấp xã',
  other: 'Khác',
};

export const successionNames: Record<Succession['kind'], string> = {
  renamed: 'Đổi tên',
  merged: 'Sáp nhập',
  split: 'Chia tách',
  abolished: 'Giải thể',
};

/** How many there are before and after, in words, under the choice of the kind. */
export const successionHints: Record<Succession['kind'], string> = {
  renamed: 'Một cơ quan cũ thành một cơ quan mới. Chỉ đổi tên gọi thì sửa cơ quan với ngày hiệu lực mới là đủ.',
  merged: 'Từ hai cơ quan trở lên thành một.',
  split: 'Một cơ quan thành từ hai cơ quan trở lên.',
  abolished: 'Không có cơ quan kế tục.',
};

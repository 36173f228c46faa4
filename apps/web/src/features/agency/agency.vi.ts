// Words of the agencies screen.
import type { Agency } from '@parindex/contract/agency';

export const text = {
  title: 'Cơ quan, đơn vị',
  home: 'Việc của tôi',
  help: [
    'Danh sách các cơ quan được đánh giá và các cơ quan tổ chức đánh giá, đúng như tại ngày chọn ở ô “Tính đến ngày”.',
    'Khi cơ quan đổi tên, chuyển khối hay thay đổi mã, hãy sửa và đặt ngày hiệu lực mới: bản cũ vẫn được giữ để các đợt đánh giá trước không thay đổi.',
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
  action: 'Thao tác',
  from: (day: string) => `từ\u00a0${day}`,
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

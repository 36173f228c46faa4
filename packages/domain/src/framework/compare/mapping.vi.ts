// Words of the mapping between years: its kinds, and why a row or a review is refused.
import type { MappingKind } from './mapping-kinds.ts';

export const mappingKindNames: Record<MappingKind, string> = {
  same: 'Giữ nguyên',
  reworded: 'Sửa câu chữ',
  reweighted: 'Đổi điểm hoặc cách chấm',
  split: 'Tách từ mục cũ',
  merged: 'Gộp từ nhiều mục cũ',
  new: 'Mục mới',
  dropped: 'Bỏ',
};

export const mappingText = {
  unknown: (code: string) => `Bộ tiêu chí năm trước không có mục ${code}`,
  twice: 'Một mục năm trước chỉ ghi một lần',
  kindDoesNotFit: (kind: MappingKind, count: number) =>
    `“${mappingKindNames[kind]}” không hợp với ${count === 0 ? 'mục không có mục năm trước' : `${count} mục năm trước`}`,
  notSeen: (code: string) => `Mục ${code} chưa có người xem`,
  droppedNotSeen: (code: string) => `Mục năm trước ${code} không còn mục nào tiếp nối: cần xác nhận là bỏ`,
  splitAlone: (code: string, earlier: string) =>
    `Mục ${code} ghi là tách từ mục ${earlier} nhưng không có mục nào khác cùng tách từ đó`,
  sharedWithoutSplit: (code: string, earlier: string) =>
    `Mục ${code} dùng chung mục năm trước ${earlier} với mục khác: ghi là “${mappingKindNames.split}” hoặc chọn lại`,
};

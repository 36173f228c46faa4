// Words of the yearly revision: why something is locked, what is wrong with a proposal, and the lines of the annex.
import { writeMoment } from '../../round/moment.ts';
import type { ContentField, ProposalKind, ProposalOutcome } from './proposal.ts';

export const revisionText = {
  onlyReporter: 'Chỉ công chức phụ trách của đơn vị được viết góp ý',
  onlyHead: 'Chỉ thủ trưởng đơn vị được gửi góp ý',
  onlyStandingAgency: 'Chỉ cơ quan thường trực được mở đợt góp ý, trả lời và đưa góp ý vào bản soạn thảo',
  notBelow: 'Chỉ đơn vị trực thuộc cơ quan ban hành bộ tiêu chí được góp ý',
  otherAgency: 'Chỉ đơn vị góp ý và cơ quan thường trực được xem',
  notSent: 'Góp ý chưa gửi',
  alreadySent: 'Góp ý đã gửi: không sửa, không xóa được nữa',
  alreadyCarried: 'Góp ý đã được đưa vào bản soạn thảo',
  notAnswered: 'Góp ý chưa được trả lời',
  rejected: 'Góp ý không được tiếp thu nên không đưa vào bản soạn thảo',
  frameworkDraft: 'Bộ tiêu chí chưa ban hành nên chưa nhận góp ý',
  frameworkRetired: 'Bộ tiêu chí đã hết hiệu lực nên không nhận góp ý nữa',
  noWindow: 'Chưa mở: cơ quan thường trực chưa đặt thời gian góp ý',
  notYetOpen: (opensAt: Date) => `Chưa mở: bắt đầu nhận góp ý ${writeMoment(opensAt)}`,
  closed: (closesAt: Date) => `Đã khóa: hết hạn góp ý ${writeMoment(closesAt)}`,
  endsBeforeItOpens: 'Thời điểm kết thúc phải sau thời điểm bắt đầu.',

  unknownCode: (code: string) => `Bộ tiêu chí không có mục ${code}.`,
  noSuchBranch: (code: string) => `${code} là mục chấm điểm: mục mới phải nằm dưới một lĩnh vực hoặc tiêu chí.`,
  itemNeeded: 'Cần chọn mục muốn bỏ.',
  fieldNeeded: 'Cần chọn phần nội dung muốn sửa: tên, hướng dẫn hay tài liệu kiểm chứng.',
  fieldUnfit: 'Phần nội dung chỉ chọn khi sửa nội dung của một mục.',
  pointsNeeded: 'Cần ghi điểm tối đa đề nghị.',
  pointsUnfit: 'Điểm chỉ ghi khi sửa điểm hoặc thêm mục.',
  pointsPositive: 'Điểm tối đa đề nghị phải lớn hơn 0.',
  wordsNeeded: 'Cần ghi nội dung kiến nghị.',
  reasonNeeded: 'Cần nêu lý do.',

  nothingLike: (code: string) => `Bản soạn thảo không có mục ${code} nên không đổi tự động được.`,
  severalLike: (code: string) => `Bản soạn thảo có nhiều mục mang mã ${code} nên không đổi tự động được.`,
  byHand: 'Kiến nghị này cần sửa trong trình soạn thảo: mở mục, sửa theo kiến nghị, rồi ghi nhận đã đưa vào.',

  toPropose: 'Góp ý sửa đổi bộ tiêu chí cho năm sau (nếu có)',
  toSend: (count: number) => `${count} góp ý sửa đổi bộ tiêu chí chờ thủ trưởng gửi`,
  toAnswer: (count: number) => `${count} góp ý sửa đổi bộ tiêu chí chờ trả lời`,
};

export const kindNames: Record<ProposalKind, string> = {
  remove: 'Bỏ',
  add: 'Thêm',
  content: 'Sửa nội dung',
  points: 'Sửa điểm',
  scoring: 'Sửa cách chấm',
};

export const fieldNames: Record<ContentField, string> = {
  name: 'tên',
  guidance: 'hướng dẫn chấm',
  evidence: 'tài liệu kiểm chứng',
};

export const outcomeNames: Record<ProposalOutcome, string> = {
  accepted: 'Tiếp thu',
  partly: 'Tiếp thu một phần',
  rejected: 'Không tiếp thu',
};

export const annexText = {
  sheet: 'Tổng hợp góp ý',
  titles: {
    number: 'STT',
    node: 'Tiêu chí',
    proposal: 'Nội dung kiến nghị',
    agency: 'Cơ quan kiến nghị',
    answer: 'Ý kiến tiếp thu, giải trình',
  },
  whole: 'Toàn bộ bộ tiêu chí',
  newItem: 'Mục mới',
  under: (place: string) => `Mục mới thuộc ${place}`,
  kindOfField: (field: ContentField) => `Sửa ${fieldNames[field]}`,
  points: (points: string) => `điểm tối đa ${points}`,
  reason: (reason: string) => `Lý do: ${reason}`,
  answer: (outcome: ProposalOutcome, answer: string) => `${outcomeNames[outcome]}. ${answer}`,
  unanswered: 'Chưa có ý kiến',
};

// Why something is not allowed, in Vietnamese: the sentence that screen, reply and reminder all show.
import type { RoundStatus, RoundStep } from '../round/round.ts';

export const stepNames: Record<RoundStep, string> = {
  selfAssessment: 'tự đánh giá',
  appraisal1: 'thẩm định lần 1',
  explanation: 'giải trình',
  appraisal2: 'thẩm định lần 2',
  approval: 'trình duyệt',
};

export const statusNames: Record<RoundStatus, string> = {
  draft: 'Khởi tạo',
  selfAssessment: 'Tự đánh giá',
  appraisal1: 'Thẩm định lần 1',
  explanation: 'Giải trình',
  appraisal2: 'Thẩm định lần 2',
  approval: 'Trình duyệt',
  approved: 'Đã phê duyệt',
  published: 'Đã công bố',
};

export const accessText = {
  onlyStandingAgency: 'Chỉ cơ quan thường trực của đợt được làm việc này',
  onlyChairman: 'Chỉ Chủ tịch được phê duyệt và công bố',
  onlyOwnAgency: 'Chỉ người của đơn vị này được xem và làm việc với hồ sơ của đơn vị',
  onlyReporter: 'Chỉ công chức phụ trách của đơn vị được điền hồ sơ',
  onlyHead: 'Chỉ thủ trưởng đơn vị được trả lại, xác nhận và nộp hồ sơ',
  onlyAppraiser: 'Chỉ người được phân công thẩm định mục này được làm việc này',
  ownAgencyConflict: 'Không ai thẩm định cơ quan của chính mình',
  notAssigned: 'Bạn chưa được phân công thẩm định mục này của đơn vị này',
  draftOfOthers: 'Hồ sơ chưa nộp: chỉ người của đơn vị được xem',
  roundOpened: 'Đợt đã mở: khối, bộ tiêu chí và danh sách đơn vị không đổi được nữa',
  roundAtChairman: 'Đợt đã trình Chủ tịch: chỉ Chủ tịch phê duyệt và công bố',
  notYetAtChairman: 'Đợt chưa được trình Chủ tịch',
  notYetApproved: 'Kết quả chưa được Chủ tịch phê duyệt',
  frameworkIssued: 'Bộ tiêu chí đã ban hành: không sửa được; năm sau hãy tạo bản mới',
  stepNotCurrent: (step: RoundStep, status: RoundStatus) =>
    `Đã khóa: đợt đang ở bước “${statusNames[status]}”, không phải bước ${stepNames[step]}`,
  stepWithoutDates: (step: RoundStep) => `Đã khóa: bước ${stepNames[step]} chưa có thời hạn`,
  stepNotOpen: (step: RoundStep, moment: string) => `Chưa mở: bước ${stepNames[step]} bắt đầu lúc ${moment}`,
  stepClosed: (step: RoundStep, moment: string) => `Đã khóa: hết hạn ${stepNames[step]} ${moment}`,
  withHead: 'Hồ sơ đang ở thủ trưởng: chờ nộp hoặc trả lại',
  alreadySubmitted: 'Hồ sơ đã nộp: không sửa được nữa',
  notWithHead: 'Hồ sơ chưa được trình thủ trưởng',
  notSelfScored: (source: string) => `Đơn vị không tự chấm mục này: ${source}`,
  passCompleted: 'Lần thẩm định này đã hoàn thành: không sửa được nữa',
  explanationSent: 'Đơn vị đã gửi giải trình: không sửa được nữa',
};

export const sourceNames = {
  self: 'đơn vị tự đánh giá',
  survey: 'điểm lấy từ điều tra xã hội học',
  external: 'điểm lấy từ chỉ số do cơ quan khác công bố',
  appraiser: 'điểm do cơ quan thẩm định chấm',
  leader: 'điểm do lãnh đạo cho',
} as const;

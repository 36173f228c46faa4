// Vietnamese of the rules about rounds: what is wrong with one, what blocks it, who has the ball.
import { statusNames, stepNames } from '../access/access.vi.ts';
import { writeMoment } from './moment.ts';
import type { RoundStatus, RoundStep } from './round.ts';

/** At most this many names in one sentence; the rest is counted. */
const mostNamed = 5;

/** `Sở A, Sở B và 3 đơn vị khác` */
export function nameSome(names: readonly string[]): string {
  const shown = names.slice(0, mostNamed).join(', ');
  const rest = names.length - mostNamed;
  return rest > 0 ? `${shown} và ${rest} đơn vị khác` : shown;
}

export const planText = {
  publishedYear: 'Năm công bố phải từ năm được đánh giá đến sau đó ba năm.',
  carriedOutYear: 'Năm thực hiện phải từ năm được đánh giá đến sau đó ba năm.',
  groupTwice: (code: string) => `Mã khối “${code}” được dùng hai lần.`,
  groupNameTwice: (name: string) => `Tên khối “${name}” được dùng hai lần.`,
  frameworkUnknown: 'Không có bộ tiêu chí này.',
  frameworkDraft: (title: string) => `Bộ tiêu chí “${title}” chưa được ban hành.`,
  frameworkRetired: (title: string) => `Bộ tiêu chí “${title}” đã ngừng áp dụng: hãy chọn bộ khác cho đợt mới.`,
  agencyUnknown: (agencyId: string, day: string) => `Không có đơn vị “${agencyId}” vào ngày ${day}.`,
  agencyTwice: (name: string) => `Đơn vị “${name}” đã có trong đợt: mỗi đơn vị chỉ thuộc một khối.`,
  stepTwice: (step: RoundStep) => `Bước ${stepNames[step]} được nêu hai lần.`,
  endsBeforeItBegins: (step: RoundStep) => `Bước ${stepNames[step]} phải kết thúc sau khi bắt đầu.`,
  beginsTooEarly: (step: RoundStep, before: RoundStep, moment: Date) =>
    `Bước ${stepNames[step]} phải bắt đầu sau khi bước ${stepNames[before]} kết thúc (${writeMoment(moment)}).`,
  outsideYears: (step: RoundStep, from: number, to: number) =>
    `Bước ${stepNames[step]} phải nằm trong các năm ${from}–${to}.`,
  stepGone: (step: RoundStep) => `Bước ${stepNames[step]} đang có thời hạn nên không bỏ được.`,
  stepPast: (step: RoundStep) => `Bước ${stepNames[step]} đã qua: không đổi thời hạn được nữa.`,
  stepBegun: (step: RoundStep) => `Bước ${stepNames[step]} đã bắt đầu: chỉ đổi được hạn cuối.`,
  closesInThePast: (step: RoundStep) => `Hạn cuối mới của bước ${stepNames[step]} đã trôi qua.`,
} as const;

export const assignmentText = {
  notAppraiser: 'Người này không có vai trò thẩm định cho đợt.',
  agencyOutside: 'Đơn vị này không tham gia đợt.',
  pillarUnknown: (pillar: string) => `Không bộ tiêu chí nào của đợt có lĩnh vực “${pillar}”.`,
  twice: 'Dòng phân công này được nêu hai lần.',
  ownAgency: (person: string, agency: string) => `${person} không thể thẩm định ${agency}: cơ quan của chính mình.`,
} as const;

export const blockerText = {
  noGroups: 'Đợt chưa có khối nào.',
  groupEmpty: (group: string) => `Khối “${group}” chưa có đơn vị nào.`,
  frameworkDraft: (title: string, group: string) => `Bộ tiêu chí “${title}” của khối “${group}” chưa được ban hành.`,
  stepsWithoutDates: (steps: readonly RoundStep[]) =>
    `Chưa có thời hạn của bước: ${steps.map((step) => stepNames[step]).join(', ')}.`,
  notSubmitted: (names: readonly string[]) => `${names.length} đơn vị chưa nộp hồ sơ: ${nameSome(names)}.`,
  passOpen: (pass: 1 | 2, names: readonly string[]) =>
    `Thẩm định lần ${pass} chưa hoàn thành ở ${names.length} đơn vị: ${nameSome(names)}.`,
  explanationNotSent: (names: readonly string[]) => `${names.length} đơn vị chưa gửi giải trình: ${nameSome(names)}.`,
  notComputed: 'Chưa tính kết quả của đợt.',
  resultStale: 'Kết quả đã cũ: có thay đổi sau lần tính gần nhất, cần tính lại.',
  nextIs: (status: RoundStatus) => `Bước tiếp theo của đợt là “${statusNames[status]}”.`,
  reasonNeeded: 'Còn điều cần lưu ý: nêu lý do nếu vẫn chuyển bước.',
} as const;

export const readText = {
  onlyRoundMembers: 'Chỉ người của cơ quan tổ chức và của các đơn vị tham gia được xem đợt này',
  onlyRoundWorkers: 'Chỉ người làm việc cho cơ quan tổ chức đợt được xem tiến độ của mọi đơn vị',
  notOpenedYet: 'Đợt chưa mở',
} as const;

export const ballText = {
  roundDraft: 'Đợt chưa mở',
  notYet: 'Chưa đến bước này',
  begins: (moment: Date) => `Bắt đầu ${writeMoment(moment)}`,
  filling: (filled: number, toFill: number) => `Công chức phụ trách: ${filled}/${toFill} mục`,
  mending: (filled: number, toFill: number) => `Công chức phụ trách: sửa lại, ${filled}/${toFill} mục`,
  withHead: 'Thủ trưởng: chờ nộp',
  submitted: (moment: Date) => `Đã nộp ${writeMoment(moment)}`,
  neverSubmitted: 'Không nộp hồ sơ',
  nothingToAppraise: 'Không có hồ sơ để làm bước này',
  appraising: (decided: number, toDecide: number) => `Tổ thẩm định: ${decided}/${toDecide} mục`,
  appraisingDisputed: (decided: number, toDecide: number) =>
    `Tổ thẩm định: ${decided}/${toDecide} mục đơn vị không đồng ý`,
  appraisingUndisputed: 'Tổ thẩm định: chờ hoàn thành, đơn vị không có ý kiến khác',
  completed: (moment: Date) => `Đã hoàn thành ${writeMoment(moment)}`,
  notCompleted: 'Chưa hoàn thành',
  explaining: (answered: number) => `Đơn vị: đã trả lời ${answered} mục, chưa gửi`,
  explanationAwaited: 'Đơn vị: chưa trả lời',
  explanationSent: (moment: Date) => `Đã gửi ${writeMoment(moment)}`,
  explanationSkipped: 'Không gửi: coi như đồng ý',
  withChairman: 'Chủ tịch: chờ phê duyệt',
  approved: 'Đã phê duyệt',
  published: 'Đã công bố',
} as const;

export const workText = {
  fill: (left: number) =>
    left === 0 ? 'Đã kê khai đủ mục: trình thủ trưởng' : `Tự đánh giá còn ${left} mục chưa kê khai`,
  returned: (reason: string) => `Thủ trưởng trả lại hồ sơ: ${reason}`,
  submit: 'Hồ sơ tự đánh giá chờ thủ trưởng duyệt và nộp',
  appraise: (pass: 1 | 2, left: number) => `Thẩm định lần ${pass} còn ${left} mục`,
  complete: (pass: 1 | 2) => `Đã xem đủ mục: hoàn thành thẩm định lần ${pass}`,
  explain: (answered: number) =>
    answered === 0
      ? 'Xem kết quả thẩm định lần 1 và trả lời'
      : `Tiếp tục giải trình: đã trả lời ${answered} mục, thủ trưởng chưa gửi`,
  send: (answered: number) => `Giải trình đã trả lời ${answered} mục, chờ thủ trưởng gửi`,
  open: 'Đợt đã đủ điều kiện mở',
  advance: (next: RoundStatus, warnings: number) =>
    `Chuyển đợt sang “${statusNames[next]}”${warnings > 0 ? ` (${warnings} điều cần lưu ý)` : ''}`,
  importResults: (agencies: number) => `Còn ${agencies} đơn vị thiếu kết quả điều tra hoặc chỉ số bên ngoài`,
  issue: 'Bộ tiêu chí còn là dự thảo: kiểm tra và ban hành',
  approve: 'Kết quả đã trình: xem xét và phê duyệt',
  publish: 'Kết quả đã phê duyệt: công bố',
  dossier: (round: string) => `Hồ sơ tự đánh giá · ${round}`,
  framework: (title: string) => `Bộ tiêu chí · ${title}`,
} as const;

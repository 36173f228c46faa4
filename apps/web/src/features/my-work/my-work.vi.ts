// Words of "Việc của tôi".
import type { TaskKind } from '@parindex/contract/my-work';

export const text = {
  title: 'Việc của tôi',
  help: [
    'Đây là những việc đang chờ anh/chị, việc gấp nhất đứng đầu. Bấm nút bên phải để mở đúng chỗ làm việc đó.',
    'Việc đã có người khác làm xong hoặc chuyển bước sẽ tự biến khỏi danh sách.',
    'Việc bị khóa vẫn hiện kèm lý do, để anh/chị biết còn chờ ai hoặc chờ điều gì.',
  ],
  summary: 'Tóm tắt',
  total: 'việc đang chờ',
  late: 'quá hạn',
  soon: 'đến hạn trong 7 ngày',
  table: 'Việc đang chờ tôi',
  task: 'Việc',
  thing: 'Trên',
  agency: 'Cơ quan',
  due: 'Hạn',
  noDue: 'không đặt hạn',
  act: 'Thực hiện',
  kind: 'Loại việc',
  open: 'Xem',
  emptyTitle: 'Không có việc nào đang chờ anh/chị',
  emptyBody: 'Khi có hồ sơ cần kê khai, thẩm định, giải trình hay phê duyệt, việc đó sẽ hiện ở đây cùng thời hạn.',
};

/** The verb on the button of each kind of work. */
export const actionLabels: Record<TaskKind, string> = {
  'assessment.fill': 'Kê khai',
  'assessment.submit': 'Duyệt và nộp',
  'assessment.returned': 'Sửa lại',
  'appraisal.first': 'Thẩm định lần 1',
  'explanation.answer': 'Giải trình',
  'explanation.send': 'Xem và gửi',
  'appraisal.second': 'Thẩm định lần 2',
  'round.open': 'Mở đợt',
  'round.advance': 'Chuyển bước',
  'result.approve': 'Phê duyệt',
  'result.publish': 'Công bố',
  'framework.issue': 'Ban hành',
  'survey.import': 'Nhập kết quả',
  'framework.propose': 'Góp ý',
  'framework.sendProposals': 'Xem và gửi',
  'framework.answerProposals': 'Trả lời',
};

export const kindLabels: Record<TaskKind, string> = {
  'assessment.fill': 'Kê khai tự đánh giá',
  'assessment.submit': 'Nộp hồ sơ tự đánh giá',
  'assessment.returned': 'Hồ sơ bị trả lại',
  'appraisal.first': 'Thẩm định lần 1',
  'explanation.answer': 'Giải trình',
  'explanation.send': 'Gửi giải trình',
  'appraisal.second': 'Thẩm định lần 2',
  'round.open': 'Mở đợt đánh giá',
  'round.advance': 'Chuyển bước đợt đánh giá',
  'result.approve': 'Phê duyệt kết quả',
  'result.publish': 'Công bố kết quả',
  'framework.issue': 'Ban hành bộ tiêu chí',
  'survey.import': 'Kết quả điều tra xã hội học',
  'framework.propose': 'Góp ý bộ tiêu chí',
  'framework.sendProposals': 'Gửi góp ý bộ tiêu chí',
  'framework.answerProposals': 'Trả lời góp ý bộ tiêu chí',
};

// Vietnamese of the rules about agencies.
import { writeDay } from '../vietnamese.ts';
import type { Period } from './agency.ts';

export const agencyText = {
  endsBeforeItBegins: 'Ngày hết hiệu lực phải từ ngày bắt đầu hiệu lực trở đi.',
  noSuchVersion: 'Không có phiên bản nào bắt đầu từ ngày cần đính chính.',
  overlaps: ({ validFrom, validTo }: Period) =>
    `Trùng thời gian với phiên bản từ ${writeDay(validFrom)}${validTo === null ? '' : ` đến ${writeDay(validTo)}`}.`,
  twice: 'Một cơ quan được nêu hai lần.',
  renamed: 'Đổi tên: một cơ quan cũ thành một cơ quan mới.',
  renamedItself: 'Đổi tên trong cùng một cơ quan là một phiên bản mới của cơ quan đó.',
  merged: 'Sáp nhập: từ hai cơ quan trở lên thành một cơ quan.',
  split: 'Chia tách: một cơ quan thành từ hai cơ quan trở lên.',
  abolished: 'Giải thể: không có cơ quan kế tục.',
  notThen: (name: string) => `Cơ quan "${name}" không hoạt động vào thời điểm này.`,
  laterVersion: (name: string) => `Cơ quan "${name}" đã có phiên bản bắt đầu sau ngày này.`,
  parentUnknown: 'Không có cơ quan cấp trên này vào ngày bắt đầu hiệu lực.',
  parentCircle: 'Cơ quan không thể trực thuộc chính mình hoặc cơ quan cấp dưới của mình.',
} as const;

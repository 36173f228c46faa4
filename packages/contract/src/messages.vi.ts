// What is wrong with one field, in Vietnamese. Server and screens say the same sentence.

/** The parts of a zod issue that the sentences need. */
export interface FieldIssue {
  readonly code?: string | undefined;
  readonly input?: unknown;
  readonly origin?: unknown;
  readonly minimum?: unknown;
  readonly maximum?: unknown;
  readonly expected?: unknown;
  readonly format?: unknown;
  readonly values?: unknown;
  readonly keys?: unknown;
}

const formats: Record<string, string> = {
  date: 'Phải là ngày hợp lệ.',
  datetime: 'Phải là thời điểm hợp lệ.',
  email: 'Phải là địa chỉ thư điện tử.',
  url: 'Phải là địa chỉ mạng.',
};

const kinds: Record<string, string> = {
  string: 'Phải là chữ.',
  number: 'Phải là số.',
  int: 'Phải là số nguyên.',
  boolean: 'Phải là có hoặc không.',
  array: 'Phải là danh sách.',
  object: 'Phải là một nhóm thông tin.',
};

/** One Vietnamese sentence for one issue found by zod. */
export function describeIssue(issue: FieldIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined || issue.input === null) return 'Bắt buộc phải có.';
      return kinds[String(issue.expected)] ?? 'Kiểu dữ liệu không đúng.';
    case 'too_small':
      return describeBound(issue.origin, 'ít nhất', issue.minimum);
    case 'too_big':
      return describeBound(issue.origin, 'nhiều nhất', issue.maximum);
    case 'invalid_format':
      return formats[String(issue.format)] ?? 'Không đúng định dạng.';
    case 'invalid_value':
      if (issue.input === undefined) return 'Bắt buộc phải có.';
      return Array.isArray(issue.values) ? `Phải là một trong: ${issue.values.join(', ')}.` : 'Giá trị không đúng.';
    case 'unrecognized_keys':
      return Array.isArray(issue.keys) ? `Có trường không được nhận: ${issue.keys.join(', ')}.` : 'Có trường lạ.';
    default:
      return 'Giá trị không hợp lệ.';
  }
}

function describeBound(origin: unknown, word: string, bound: unknown): string {
  if (origin === 'string') return bound === 1 ? 'Không được để trống.' : `Phải có ${word} ${String(bound)} ký tự.`;
  if (origin === 'array') return `Phải có ${word} ${String(bound)} mục.`;
  return word === 'ít nhất' ? `Phải từ ${String(bound)} trở lên.` : `Không được quá ${String(bound)}.`;
}

// Words of items with several figures.

const origins: Readonly<Record<string, string>> = {
  otherAgency: 'Do cơ quan khác cung cấp',
  lastYear: 'Lấy từ số liệu năm trước',
  lowerLevel: 'Lấy từ kết quả cấp dưới',
  external: 'Lấy từ chỉ số đã công bố',
  survey: 'Lấy từ điều tra xã hội học',
};

export const text = {
  yes: 'Có',
  no: 'Không',
  choose: '— chọn —',
  nothing: 'chưa có',
  answers: { yes: 'có', no: 'không' } as Readonly<Record<string, string>>,
  origin: (from: string, by: string | null) => `${origins[from] ?? from}${by === null ? '' : ` (${by})`}`,
  missing: (labels: readonly string[]) => `Còn thiếu: ${labels.join(', ')}.`,
  unreadable: (label: string, typed: string) => `${label}: “${typed}” không đọc được; cần một số như 12 hoặc 95,5.`,
  line: (labels: readonly string[]) =>
    `Cần ${labels.length} giá trị cách nhau bằng dấu chấm phẩy: ${labels.join('; ')}.`,
};

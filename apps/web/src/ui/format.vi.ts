// Words of numbers, dates and deadlines.
export const text = {
  ambiguousNumber: (typed: string) =>
    `“${typed}” có thể là ${typed.replace('.', '')} hoặc ${typed.replace('.', ',')}. Hãy viết theo một trong hai cách đó.`,
  notANumber: (typed: string) => `“${typed}” không phải là số. Viết như 1234,5 hoặc 1.234.567,5.`,
  notADay: (typed: string) => `“${typed}” không phải là ngày. Viết ngày/tháng/năm, ví dụ 05/12/2025.`,
  noSuchDay: (typed: string) => `Không có ngày ${typed} trong lịch.`,
  today: 'hết hạn hôm nay',
  lateToday: 'vừa quá hạn hôm nay',
  left: (days: number) => `còn ${days} ngày`,
  late: (days: number) => `quá hạn ${days} ngày`,
};

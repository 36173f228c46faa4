// What refusals of framework drafts say.

export const issueText = {
  errors: (count: number) => `Chưa ban hành được: còn ${count} lỗi.`,
  warnings: (count: number) => `Chưa ban hành được: ${count} cảnh báo chưa có lý do chấp nhận bằng văn bản.`,
};

export const limitText = {
  nodes: (most: number) => `Một bản soạn thảo có nhiều nhất ${most} mục.`,
  levels: (most: number) => `cây tiêu chí sâu quá ${most} cấp`,
  levelsOfValue: (most: number) => `một trường có nhóm lồng nhau quá ${most} cấp`,
};

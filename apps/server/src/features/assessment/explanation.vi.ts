// What an explanation lacks, in Vietnamese.

export const explanationServiceText = {
  textMissing: 'Cần nêu lý do không đồng ý với điểm thẩm định',
};

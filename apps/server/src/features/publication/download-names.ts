// What the files of an edition are called in its addresses.

export const downloadNames = {
  edition: 'ban-cong-bo.json',
  result: 'ket-qua.csv',
  framework: (group: string) => `bo-tieu-chi-${group}.yaml`,
  scores: (group: string) => `diem-${group}.csv`,
};

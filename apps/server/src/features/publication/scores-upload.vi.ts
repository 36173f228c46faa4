// What is wrong with the form of a past year, in Vietnamese.

export const uploadText = {
  empty: 'tệp không có dòng nào; cần dòng tiêu đề agency, group, item, points, value, status',
};

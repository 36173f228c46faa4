// Words that belong to the kit's own controls.
export const text = { close: 'Đóng' };

// Words of the result feature on the server.

export const resultText = {
  confidential: 'Tài liệu không công khai',
};

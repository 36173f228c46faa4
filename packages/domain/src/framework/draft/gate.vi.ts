// Places in a draft, in Vietnamese.

const fieldNames: Readonly<Record<string, string>> = {
  id: 'mã bộ tiêu chí',
  title: 'tên bộ tiêu chí',
  year: 'năm',
  basis: 'căn cứ ban hành',
  settings: 'thiết lập',
  items: 'các mục bên dưới',
  bonus: 'điểm thưởng',
  penalty: 'điểm trừ',
  code: 'mã',
  name: 'tên',
  max: 'điểm tối đa',
  maxNote: 'ghi chú điểm tối đa',
  source: 'nguồn điểm',
  rule: 'cách tính điểm',
  inputs: 'số liệu kê khai',
  guidance: 'hướng dẫn',
  evidence: 'tài liệu kiểm chứng',
  owner: 'cơ quan phụ trách',
  notApplicable: 'khi không áp dụng',
  except: 'ngoại lệ',
  legalSource: 'căn cứ của mục',
  item: 'mục',
  value: 'số liệu',
  points: 'điểm',
  signedBy: 'người ký',
  signedOn: 'ngày ký',
};

export const gateText = {
  framework: 'Bộ tiêu chí',
  node: (code: string) => (code === '' ? 'Mục chưa có mã' : `Mục ${code}`),
  case: (name: string) => (name === '' ? 'Ca mẫu chưa có tên' : `Ca mẫu “${name}”`),
  place: (what: string, field: string | null) => (field === null ? what : `${what}, ${fieldNames[field] ?? field}`),
};

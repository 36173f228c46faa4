// What the rounds of the demonstration say.

export const demonstrationText = {
  people: {
    reporter: 'Công chức phụ trách cải cách hành chính',
    head: 'Thủ trưởng',
    reporterOf: (agency: string) => `Công chức phụ trách – ${agency}`,
    headOf: (agency: string) => `Thủ trưởng – ${agency}`,
  },
  past: {
    title: (year: number) => `Xác định Chỉ số cải cách hành chính năm ${year} (minh hoạ)`,
    source: (year: number) => `Bảng điểm minh hoạ năm ${year}, do dự án đặt ra`,
  },
  running: {
    title: 'Xác định Chỉ số cải cách hành chính năm 2025 (minh hoạ)',
    returned:
      'Các mục về thủ tục hành chính chưa khớp số liệu của Trung tâm Phục vụ hành chính công; đề nghị rà soát lại.',
    explanation: 'Theo số liệu tổng hợp của đơn vị đến hết năm 2025 (số liệu minh hoạ).',
    decisionNumber: '01/QĐ-MH',
    decisionDate: '2025-10-01',
    evidence: {
      name: 'Kế hoạch cải cách hành chính năm 2025 (minh hoạ)',
      documentNumber: '08/KH-MH',
      issuer: 'Tỉnh Minh Hoạ',
      documentDate: '2025-01-09',
      period: '2025',
    },
    document: (agencyId: string) =>
      `KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2025 (tài liệu minh hoạ, không có thật)\nĐơn vị: ${agencyId}\n`,
  },
};

// Annexes as provinces have them, mistakes included: real .xlsx files of the invented Tỉnh Minh Hoạ.
import { type CellValue, type MergeRange, writeXlsx } from 'hucre/xlsx';

interface AnnexFile {
  readonly name?: string;
  readonly rows: CellValue[][];
  readonly merges?: MergeRange[];
}

export function annexFile({ name = 'Phụ lục', rows, merges = [] }: AnnexFile): Promise<Uint8Array> {
  return writeXlsx({
    sheets: [
      { name: 'Tờ trình', rows: [['Kính gửi: UBND tỉnh']] },
      { name, rows, merges },
    ],
  });
}

/** From Excel's own references: `A6:B7`. */
function block(reference: string): MergeRange {
  const [, left = '', top = '', right = '', bottom = ''] = /^([A-Z])(\d+):([A-Z])(\d+)$/.exec(reference) ?? [];
  const at = (letter: string) => letter.charCodeAt(0) - 65;
  return { startRow: Number(top) - 1, startCol: at(left), endRow: Number(bottom) - 1, endCol: at(right) };
}

/** Departments: title across the sheet, a header of two rows, codes I.1.a, agencies merged over their pillar. */
export const departmentAnnex = (): Promise<Uint8Array> =>
  annexFile({
    rows: [
      ['ỦY BAN NHÂN DÂN', '', '', '', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
      ['TỈNH MINH HOẠ', '', '', '', 'Độc lập - Tự do - Hạnh phúc'],
      ['BỘ TIÊU CHÍ ĐÁNH GIÁ, XẾP HẠNG CẢI CÁCH HÀNH CHÍNH CÁC SỞ, BAN, NGÀNH NĂM 2026'],
      ['(Kèm theo Quyết định số 00/QĐ-MH của UBND Tỉnh Minh Hoạ)'],
      [
        'STT',
        'Lĩnh vực/Tiêu chí/Tiêu chí thành phần',
        'Điểm',
        '',
        'Hướng dẫn chấm điểm',
        'Tài liệu kiểm chứng',
        'Cơ quan thẩm định',
      ],
      ['', '', 'Điểm tối đa', 'Điểm tự chấm', '', '', ''],
      ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)'],
      ['I', 'CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH', 4.5, '', '', '', 'Sở Nội vụ'],
      ['I.1', 'Kế hoạch cải cách hành chính', 1.5, '', '', 'Kế hoạch và báo cáo', ''],
      ['I.1.a', 'Ban hành kế hoạch', 0.5, '', 'Đã ban hành: 0,5 điểm\nChưa ban hành: 0 điểm', '', ''],
      [
        'I.1.b',
        'Mức độ hoàn thành kế hoạch',
        1,
        '',
        '- Hoàn thành 100% kế hoạch: 1\n- Hoàn thành từ 80% đến dưới 100% kế hoạch: 0,5\n- Hoàn thành dưới 80% kế hoạch: 0',
        '',
        '',
      ],
      [
        'I.2',
        'Thực hiện nhiệm vụ được giao',
        3,
        '',
        'Tỷ lệ nhiệm vụ hoàn thành đúng hạn x 3,00/100%; dưới 80%: 0',
        'Trích xuất hệ thống',
        '',
      ],
      ['II', 'TÁC ĐỘNG CỦA CẢI CÁCH HÀNH CHÍNH', 5, '', '', '', 'Đơn vị điều tra độc lập'],
      ['II.1', 'Mức độ hài lòng của người dân', 5, '', 'Điều tra xã hội học', '', ''],
      ['', 'TỔNG CỘNG', 9.5],
      ['', '', '', '', 'Nơi nhận:'],
      ['', '', '', '', '- Các sở, ban, ngành'],
    ],
    merges: ['A3:G3', 'A4:G4', 'A5:A6', 'B5:B6', 'C5:D5', 'E5:E6', 'F5:F6', 'G5:G6', 'G8:G12', 'F9:F11', 'G13:G14'].map(
      block,
    ),
  });

const nfd = (text: string) => text.normalize('NFD');

/** Communes: codes 1.1.1, points as text with commas, lines of scoring below, letters in pieces (NFD), 1.10 as a number. */
export const communeAnnex = (): Promise<Uint8Array> =>
  annexFile({
    name: nfd('Phụ lục cấp xã'),
    rows: [
      [nfd('\uFEFFPHỤ LỤC II')],
      [nfd('TIÊU CHÍ XÁC ĐỊNH CHỈ SỐ CẢI CÁCH HÀNH CHÍNH CẤP XÃ NĂM 2026')],
      [nfd('TT'), nfd('Nội dung tiêu chí'), nfd('Thang điểm'), nfd('Minh chứng'), nfd('Ghi chú')],
      ['1', nfd('Cải cách thủ tục hành chính'), '6,25 điểm', '', ''],
      [1.1, nfd('Công khai thủ tục'), '0,5', nfd('Ảnh chụp, đường dẫn'), ''],
      ['', nfd('- Công khai đầy đủ: 0,5'), '', '', ''],
      ['', nfd('- Không công khai đầy đủ: 0'), '', '', ''],
      [1.2, nfd('Giải quyết hồ sơ'), '1,5', '', ''],
      ['1.2.1', nfd('Tỷ lệ hồ sơ đúng hạn'), '1', '', nfd('Số liệu đến 30/11')],
      ['', nfd('Từ 98% trở lên'), '1', '', ''],
      ['', nfd('Từ 90% đến dưới 98%'), '0,5', '', ''],
      ['', nfd('Dưới 90%'), '0', '', ''],
      ['1.2.2', nfd('Hồ sơ trễ hạn có văn bản xin lỗi'), '0,5', '', ''],
      ['', nfd('Mỗi hồ sơ không có văn bản xin lỗi trừ 0,25 điểm'), '', '', ''],
      ...[1.3, 1.4, 1.5, 1.6, 1.7, 1.8, 1.9].map((code) => [code, nfd(`Nhiệm vụ ${code}`), '0,5', '', '']),
      [1.1, nfd('Tiếp nhận phản ánh, kiến nghị'), '0,75', '', nfd('theo đánh giá của Hội đồng')],
    ],
  });

/** A copy gone through many hands: columns anyhow, headers again on each page, totals, and slips of all kinds. */
export const oddAnnex = (): Promise<Uint8Array> => {
  const header = ['Đơn vị phụ trách', 'Điểm chuẩn', 'Tiêu chí', 'Cách chấm', 'Mã số', 'Điểm thẩm định'];
  return annexFile({
    rows: [
      ['Biểu 01'],
      [],
      header,
      ['', 10, 'Cải cách thể chế', '', 'A', ''],
      ['Sở Tư pháp tỉnh', 4, 'Rà soát văn bản', 'Trên 90%: 4; từ 70% đến dưới 90%: 2; dưới 70%: 0', 'A/1', ''],
      ['', '2,5đ', 'Theo dõi thi hành pháp luật', 'Theo mức độ thực hiện, Hội đồng xem xét', 'A/2', ''],
      ['Trang 1'],
      header,
      ['', 'ba', 'Kiểm tra văn bản', 'có: 3; không: 0', 'A/2', ''],
      ['', 9.5, 'Cộng lĩnh vực A', '', '', ''],
      ['', 5, 'Hiện đại hóa', '', 'B', ''],
      ['', new Date(Date.UTC(2026, 4, 1)), 'Chữ ký số', 'có: 1,5; không: 0', 'B/1', ''],
      ['', 3.5, '', 'Mỗi phần mềm được 0,5 điểm, tối đa 5', 'B/3', 3],
      ['', '', 'Điểm thưởng (tối đa 2 điểm)', '', 'C', ''],
      ['', 2, 'Sáng kiến', 'Mỗi sáng kiến được 1 điểm', 'C/1', ''],
      ['', 14, 'Tổng cộng (A+B)', '', '', ''],
    ],
  });
};

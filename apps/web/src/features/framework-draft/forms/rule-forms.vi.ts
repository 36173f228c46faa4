// What the form of each kind of rule asks, in its words. The kinds are a closed set: how they count stands in the domain.
import { type Fields, fieldsIn, listIn, textIn } from '../model/values.ts';
import type { FieldSpec } from './field-spec.ts';

export interface RuleForm {
  readonly label: string;
  /** When this kind is the right one. */
  readonly use: string;
  readonly fields: readonly FieldSpec[];
}

const fromOrAbove = [
  { value: 'from', label: 'từ' },
  { value: 'above', label: 'trên' },
];
const decimal = () => 'decimal' as const;

/** A name for figures that no row has yet: p1, p2… */
function freeName(lead: string, rows: readonly unknown[]): string {
  const names = new Set(rows.map((row) => textIn(fieldsIn(row as Fields)['name'])));
  let number = rows.length + 1;
  while (names.has(`${lead}${number}`)) number++;
  return `${lead}${number}`;
}

const points: FieldSpec = { key: 'points', kind: 'decimal', label: 'Điểm', width: '5.5rem' };
const below: FieldSpec = {
  key: 'below',
  kind: 'decimal',
  label: 'Điểm khi dưới bậc thấp nhất',
  standard: '0',
};
const figureName: FieldSpec = {
  key: 'name',
  kind: 'text',
  label: 'Ký hiệu',
  hint: 'Chữ không dấu, viết liền',
  width: '6.5rem',
};

export const ruleForms: Readonly<Record<string, RuleForm>> = {
  boolean: {
    label: 'Có hoặc không',
    use: 'Đơn vị trả lời có hoặc không.',
    fields: [
      { key: 'yes', kind: 'decimal', label: 'Điểm khi có', standard: 'điểm tối đa' },
      { key: 'no', kind: 'decimal', label: 'Điểm khi không', standard: '0' },
    ],
  },
  choice: {
    label: 'Chọn một mức',
    use: 'Mỗi mức cho một số điểm, hoặc một phần trăm của điểm tối đa.',
    fields: [
      {
        key: 'options',
        kind: 'rows',
        label: 'Các mức',
        rows: {
          add: 'Thêm mức',
          empty: 'Chưa có mức nào; cần ít nhất hai mức.',
          newRow: () => ({ points: '0' }),
          columns: [
            { key: 'label', kind: 'text', label: 'Tên mức' },
            {
              key: 'points',
              kind: 'either',
              label: 'Được',
              width: '11rem',
              of: decimal,
              keys: [
                { value: 'points', label: 'điểm' },
                { value: 'percent', label: '% tối đa' },
              ],
            },
          ],
        },
      },
    ],
  },
  tiers: {
    label: 'Bậc thang',
    use: 'Bậc đầu tiên, từ cao xuống thấp, mà số liệu đạt tới.',
    fields: [
      {
        key: 'input',
        kind: 'choice',
        label: 'Số liệu là',
        choices: [
          { value: 'ratio', label: 'tỷ lệ phần trăm' },
          { value: 'count', label: 'số đếm' },
          { value: 'delta', label: 'mức tăng, giảm' },
          { value: 'date', label: 'ngày' },
        ],
      },
      {
        key: 'tiers',
        kind: 'rows',
        label: 'Các bậc, từ cao xuống thấp',
        rows: {
          add: 'Thêm bậc',
          empty: 'Chưa có bậc nào.',
          newRow: () => ({ points: '0' }),
          columns: [
            {
              key: 'from',
              kind: 'either',
              label: 'Mốc',
              keys: fromOrAbove,
              of: (rule) => (rule['input'] === 'date' ? 'day' : 'decimal'),
            },
            points,
          ],
        },
      },
      below,
    ],
  },
  proportional: {
    label: 'Theo tỷ lệ b/a',
    use: 'Điểm = b ÷ a × điểm tối đa.',
    fields: [
      { key: 'floor', kind: 'decimal', label: 'Dưới tỷ lệ này thì 0 điểm (%)', standard: 'không có' },
      { key: 'cap', kind: 'decimal', label: 'Tỷ lệ tính nhiều nhất (%)', standard: '100' },
    ],
  },
  deductPerEvent: {
    label: 'Trừ theo số lần',
    use: 'Bắt đầu từ một số điểm rồi trừ theo mỗi lần vi phạm; có thể nêu nhiều loại vi phạm.',
    fields: [
      { key: 'start', kind: 'decimal', label: 'Bắt đầu từ', standard: 'điểm tối đa' },
      { key: 'floor', kind: 'decimal', label: 'Không trừ xuống dưới', standard: '0' },
      {
        key: 'each',
        kind: 'decimal',
        label: 'Mỗi lần trừ',
        hint: 'Bỏ trống khi nêu từng loại vi phạm dưới đây',
        shownFor: (rule) => listIn(rule['events']).length === 0,
      },
      {
        key: 'events',
        kind: 'rows',
        label: 'Các loại vi phạm',
        rows: {
          add: 'Thêm loại vi phạm',
          empty: 'Chỉ một loại: đếm số lần, mỗi lần trừ như trên.',
          newRow: (rows) => ({ name: freeName('v', rows) }),
          columns: [
            figureName,
            { key: 'label', kind: 'text', label: 'Vi phạm' },
            { key: 'each', kind: 'decimal', label: 'Mỗi lần trừ', standard: 'tùy mức độ', width: '7.5rem' },
            {
              key: 'step',
              kind: 'decimal',
              label: 'Bước, khi tùy mức độ',
              standard: 'tùy ý',
              width: '7.5rem',
              shownFor: (event) => textIn(event['each']) === '',
            },
          ],
        },
      },
    ],
  },
  perItem: {
    label: 'Cộng theo đầu việc',
    use: 'Mỗi đầu việc được một số điểm, đến mức trần.',
    fields: [
      { key: 'each', kind: 'decimal', label: 'Điểm mỗi đầu việc' },
      { key: 'cap', kind: 'decimal', label: 'Nhiều nhất', standard: 'điểm tối đa' },
      { key: 'minimum', kind: 'whole', label: 'Ít nhất bao nhiêu đầu việc mới được điểm', standard: 'không có' },
    ],
  },
  checklist: {
    label: 'Danh mục kiểm',
    use: 'Nhiều điều kiện có hoặc không, cộng điểm hoặc đếm.',
    fields: [
      {
        key: 'logic',
        kind: 'choice',
        label: 'Cách tính',
        choices: [
          { value: 'sum', label: 'cộng điểm từng điều kiện' },
          { value: 'all', label: 'đủ mọi điều kiện mới được điểm' },
          { value: 'any', label: 'có một điều kiện là được điểm' },
          { value: 'count', label: 'đếm số điều kiện, theo bậc' },
        ],
      },
      {
        key: 'parts',
        kind: 'rows',
        label: 'Các điều kiện',
        rows: {
          add: 'Thêm điều kiện',
          empty: 'Chưa có điều kiện nào.',
          newRow: (rows) => ({ name: freeName('p', rows) }),
          columns: [
            figureName,
            { key: 'label', kind: 'text', label: 'Điều kiện' },
            { ...points, shownFor: (_, rule) => ['sum', 'any'].includes(textIn(rule['logic'])) },
          ],
        },
      },
      {
        key: 'tiers',
        kind: 'rows',
        label: 'Bậc theo số điều kiện đạt, từ cao xuống thấp',
        shownFor: (rule) => rule['logic'] === 'count',
        rows: {
          add: 'Thêm bậc',
          empty: 'Chưa có bậc nào.',
          newRow: () => ({ points: '0' }),
          columns: [{ key: 'from', kind: 'either', label: 'Mốc', keys: fromOrAbove, of: decimal }, points],
        },
      },
      { ...below, shownFor: (rule) => rule['logic'] === 'count' },
    ],
  },
  yearOnYear: {
    label: 'So với năm trước',
    use: 'Điểm theo việc số liệu năm nay tốt hơn, bằng hay kém năm trước.',
    fields: [
      {
        key: 'better',
        kind: 'choice',
        label: 'Tốt hơn là',
        choices: [
          { value: 'higher', label: 'cao hơn' },
          { value: 'lower', label: 'thấp hơn' },
        ],
      },
      { key: 'improved', kind: 'decimal', label: 'Điểm khi tốt hơn', standard: 'điểm tối đa' },
      { key: 'equal', kind: 'decimal', label: 'Điểm khi bằng', standard: '0' },
      { key: 'worse', kind: 'decimal', label: 'Điểm khi kém hơn', standard: '0' },
    ],
  },
  satisfaction: { label: 'Tỷ lệ hài lòng', use: 'Số người hài lòng ÷ số người được hỏi × điểm tối đa.', fields: [] },
  survey: {
    label: 'Điều tra xã hội học',
    use: 'Bình quân có trọng số của các mức trả lời × điểm tối đa.',
    fields: [
      { key: 'weights', kind: 'weights', label: 'Các mức trả lời và trọng số' },
      { key: 'minAnswers', kind: 'whole', label: 'Ít nhất bao nhiêu phiếu', standard: '1' },
    ],
  },
  externalIndex: {
    label: 'Lấy từ chỉ số khác',
    use: 'Điểm = giá trị chỉ số ÷ thang × điểm tối đa.',
    fields: [
      { key: 'index', kind: 'text', label: 'Chỉ số', hint: 'Ví dụ: PAPI, DTI, SIPAS' },
      { key: 'scale', kind: 'decimal', label: 'Thang của chỉ số', standard: '100' },
    ],
  },
  lowerLevel: {
    label: 'Từ kết quả cấp dưới',
    use: 'Tính từ chỉ số của các cơ quan trực thuộc.',
    fields: [
      {
        key: 'take',
        kind: 'choice',
        label: 'Lấy',
        choices: [
          { value: 'mean', label: 'bình quân của cấp dưới' },
          { value: 'share', label: 'tỷ lệ cơ quan đạt mức' },
        ],
      },
      {
        key: 'atLeast',
        kind: 'decimal',
        label: 'Mức cần đạt (%)',
        shownFor: (rule) => rule['take'] === 'share',
      },
    ],
  },
  formula: {
    label: 'Công thức',
    use: 'Tính từ các số liệu khai ở “Số liệu đầu vào”, bằng + - * / ( ) và min, max, round, if.',
    fields: [
      {
        key: 'formula',
        kind: 'formula',
        label: 'Công thức',
        hint: 'Ví dụ: min(1, b / a) * maxPoints',
      },
    ],
  },
  manual: {
    label: 'Người thẩm định cho điểm',
    use: 'Cho từ 0 đến điểm tối đa, bắt buộc nêu lý do.',
    fields: [{ key: 'step', kind: 'decimal', label: 'Bước điểm', standard: 'tùy ý' }],
  },
};

/** What a rule of this kind begins with, so that nothing is in an impossible state. */
export const ruleStarts: Readonly<Record<string, Fields>> = {
  choice: {
    options: [
      { label: 'Đạt', percent: '100' },
      { label: 'Không đạt', percent: '0' },
    ],
  },
  tiers: { input: 'ratio', tiers: [{ from: '100', points: '0' }], below: '0' },
  checklist: { logic: 'sum', parts: [{ name: 'p1' }] },
  yearOnYear: { better: 'higher' },
  lowerLevel: { take: 'mean' },
  survey: { weights: { Tốt: '100', 'Bình thường': '50', 'Chưa tốt': '0' } },
};

export const inputRows: FieldSpec & { kind: 'rows' } = {
  key: 'inputs',
  kind: 'rows',
  label: 'Số liệu đầu vào',
  rows: {
    add: 'Thêm số liệu',
    empty: 'Không khai riêng: dùng số liệu thường của quy tắc.',
    newRow: (rows) => ({ name: freeName('x', rows), from: 'agency' }),
    columns: [
      figureName,
      { key: 'label', kind: 'text', label: 'Tên số liệu' },
      { key: 'unit', kind: 'text', label: 'Đơn vị tính', width: '6rem' },
      {
        key: 'from',
        kind: 'choice',
        label: 'Lấy từ',
        width: '9rem',
        choices: [
          { value: 'agency', label: 'đơn vị kê khai' },
          { value: 'otherAgency', label: 'cơ quan khác' },
          { value: 'lastYear', label: 'năm trước' },
          { value: 'lowerLevel', label: 'cấp dưới' },
          { value: 'external', label: 'chỉ số ngoài' },
          { value: 'survey', label: 'điều tra' },
        ],
      },
      {
        key: 'by',
        kind: 'text',
        label: 'Của',
        width: '7rem',
        shownFor: (row) => ['otherAgency', 'external', 'survey'].includes(textIn(row['from'])),
      },
    ],
  },
};

// What the settings of a framework ask: rounding, caps, ranks, missing items, classes.
import type { FieldSpec } from './field-spec.ts';

const bandRows = {
  add: 'Thêm loại',
  empty: 'Không xếp loại.',
  newRow: () => ({ from: '0' }),
  columns: [
    { key: 'label', kind: 'text', label: 'Xếp loại' },
    {
      key: 'from',
      kind: 'either',
      label: 'Mốc dưới (%)',
      width: '11rem',
      of: () => 'decimal',
      keys: [
        { value: 'from', label: 'từ' },
        { value: 'above', label: 'trên' },
      ],
    },
    {
      key: 'to',
      kind: 'either',
      label: 'Mốc trên (%)',
      width: '12rem',
      of: () => 'decimal',
      none: 'không ghi',
      keys: [
        { value: 'below', label: 'đến dưới' },
        { value: 'to', label: 'đến' },
      ],
    },
  ],
} satisfies (FieldSpec & { kind: 'rows' })['rows'];

export const settingsForm: readonly { readonly title: string; readonly fields: readonly FieldSpec[] }[] = [
  {
    title: 'Làm tròn',
    fields: [
      {
        key: 'rounding',
        kind: 'group',
        label: 'Làm tròn',
        fields: [
          { key: 'decimals', kind: 'whole', label: 'Số chữ số thập phân', standard: '2' },
          {
            key: 'mode',
            kind: 'choice',
            label: 'Cách làm tròn',
            choices: [
              { value: 'half-up', label: 'nửa đơn vị lên' },
              { value: 'half-even', label: 'nửa đơn vị về số chẵn' },
              { value: 'truncate', label: 'cắt bỏ phần dư' },
            ],
          },
          {
            key: 'at',
            kind: 'choice',
            label: 'Làm tròn ở',
            choices: [
              { value: 'display', label: 'khi in' },
              { value: 'item', label: 'từng mục' },
            ],
          },
        ],
      },
    ],
  },
  {
    title: 'Mức trần',
    fields: [
      { key: 'bonusCap', kind: 'decimal', label: 'Điểm thưởng nhiều nhất', standard: 'chưa đặt' },
      { key: 'penaltyCap', kind: 'decimal', label: 'Điểm trừ nhiều nhất', standard: 'chưa đặt' },
      { key: 'indexCap', kind: 'decimal', label: 'Chỉ số cao nhất (%)', standard: 'không giới hạn' },
    ],
  },
  {
    title: 'Xếp hạng và mục còn thiếu',
    fields: [
      {
        key: 'ranking',
        kind: 'group',
        label: 'Xếp hạng',
        fields: [
          {
            key: 'ties',
            kind: 'choice',
            label: 'Khi bằng nhau',
            choices: [
              { value: 'shared', label: 'cùng hạng, bỏ cách (1, 2, 2, 4)' },
              { value: 'dense', label: 'cùng hạng, liền kề (1, 2, 2, 3)' },
              { value: 'consecutive', label: 'phân hạng theo khóa phụ' },
            ],
          },
          {
            key: 'on',
            kind: 'choice',
            label: 'So bằng',
            choices: [
              { value: 'exact', label: 'chỉ số đúng' },
              { value: 'shown', label: 'chỉ số đã làm tròn' },
            ],
          },
        ],
      },
      {
        key: 'missing',
        kind: 'choice',
        label: 'Mục còn thiếu',
        choices: [
          { value: 'unranked', label: 'tạm tính, chưa xếp hạng' },
          { value: 'zero', label: 'tính 0 điểm, vẫn xếp hạng' },
        ],
      },
      {
        key: 'surveyAbsent',
        kind: 'choice',
        label: 'Không có kết quả điều tra',
        choices: [
          { value: 'provisional', label: 'chỉ số tạm tính' },
          { value: 'rescale', label: 'tính lại trên phần còn lại' },
        ],
      },
    ],
  },
  {
    title: 'Xếp loại, từ cao xuống thấp',
    fields: [{ key: 'bands', kind: 'rows', label: 'Xếp loại', rows: bandRows }],
  },
];

/** Keys that decide between equal indexes under `consecutive`, in their order. */
export const rankKeyChoices = [
  { value: 'appraised', label: 'điểm phần thẩm định' },
  { value: 'survey', label: 'điểm phần điều tra xã hội học' },
  { value: 'fullItems', label: 'số mục đạt điểm tối đa' },
];

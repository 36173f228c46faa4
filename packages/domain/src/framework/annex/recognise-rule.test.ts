// Rule texts as annexes have them, and what is suggested for each.
import { describe, expect, it } from 'vitest';
import { recogniseRule } from './recognise-rule.ts';

const read = (text: string, max = '1', more: { around?: string; isPenalty?: boolean } = {}) => {
  const found = recogniseRule({ text, max, around: more.around ?? '', isPenalty: more.isPenalty ?? false });
  return found && { ...found.rule, ...(found.source ? { source: found.source } : {}), doubts: found.doubts };
};
const tiers = (steps: Record<string, string>[], below = '0', doubts: string[] = []) => ({
  kind: 'tiers',
  input: 'ratio',
  tiers: steps,
  below,
  doubts,
});

describe('recogniseRule', () => {
  it.each([
    ['100%: 1; từ 80% đến dưới 100%: 0,5; dưới 80%: 0'],
    ['- Đạt 100%: 1 điểm\n- Đạt từ 80% đến dưới 100%: 0,5 điểm\n- Dưới 80%: 0 điểm'],
    ['100%: 1, từ 80% đến dưới 100%: 0,5, dưới 80%: 0'],
    [
      'Tính điểm theo mức độ hoàn thành kế hoạch:\n+ Hoàn thành 100% kế hoạch được 1 điểm.\n+ Từ 80% - dưới 100% kế hoạch: 0.5đ\n+ Dưới 80% kế hoạch không tính điểm',
    ],
    ['Tỷ lệ đạt 100%: điểm tối đa; Tỷ lệ đạt từ 80% đến dưới 100%: 0,50; Còn lại: 0'],
  ])('reads %j as tiers', (text) => {
    expect(read(text)).toEqual(
      tiers([
        { from: '100', points: '1' },
        { from: '80', points: '0.5' },
      ]),
    );
  });

  it('reads edges that exclude their value', () => {
    expect(read('Trên 90%: 1; từ 70% đến 90%: 0,5; dưới 70%: 0')).toEqual(
      tiers([
        { above: '90', points: '1' },
        { from: '70', points: '0.5' },
      ]),
    );
  });

  it('doubts holes, overlaps and points that miss the maximum', () => {
    expect(read('Trên 90%: 1; từ 70% đến dưới 90%: 0,5; dưới 70%: 0')?.doubts).toEqual([
      'từ 90 đến 90 không thuộc mức nào',
    ]);
    expect(read('100%: 1; từ 80% đến 100%: 0,5; dưới 80%: 0')?.doubts).toEqual(['hai mức chồng nhau ở 100']);
    expect(read('100%: 1; dưới 100%: 0', '2')?.doubts).toEqual(['mức cao nhất chỉ được 1 trên 2 điểm']);
    expect(read('100%: 2; dưới 100%: 0')?.doubts).toEqual(['điểm 2 lớn hơn điểm tối đa 1 của mục']);
  });

  it('reads counts only where words make them a range', () => {
    expect(read('Có từ 3 sáng kiến trở lên: 1; 2 sáng kiến: 0,5; không có: 0')).toMatchObject({
      kind: 'tiers',
      input: 'count',
      tiers: [
        { from: '3', points: '1' },
        { from: '2', points: '0.5' },
      ],
      doubts: [expect.stringContaining('số lượng')],
    });
    expect(read('Ban hành trong quý 1: 1; quý 2: 0,5')).toMatchObject({ kind: 'choice' });
  });

  it.each([
    ['(b/a) × điểm tối đa', {}],
    ['Tỷ lệ hồ sơ đúng hạn x 1,50/100%; dưới 80%: 0', { floor: '80' }],
    ['Điểm đánh giá được tính theo công thức: (b/a) x 1,5. Dưới 80% thì không tính điểm', { floor: '80' }],
    ['(Số hồ sơ giải quyết đúng hạn / tổng số hồ sơ đã giải quyết) x điểm tối đa', {}],
  ])('reads %j as proportional', (text, rule) => {
    expect(read(text, '1.5')).toEqual({ kind: 'proportional', ...rule, doubts: [] });
  });

  it('doubts a factor that is not the maximum', () => {
    expect(read('b/a x 2', '1.5')?.doubts).toEqual(['công thức nhân với 2 nhưng điểm tối đa của mục là 1,5']);
  });

  it.each([
    ['có: 0,5; không: 0'],
    ['đã ban hành: 0,5; chưa ban hành: 0'],
    ['- Ban hành đúng thời gian: 0,5\n- Không ban hành hoặc ban hành chậm: 0'],
    ['Kịp thời: 0,5 điểm. Không kịp thời: 0 điểm.'],
  ])('reads %j as yes or no', (text) => {
    expect(read(text, '0.5')).toEqual({ kind: 'boolean', yes: '0.5', no: '0', doubts: [] });
  });

  it('reads levels as a choice, and keeps it one where yes would mean no', () => {
    expect(read('Hoàn thành đúng hạn: 1; Hoàn thành nhưng chậm: 0,5; Không hoàn thành: 0')).toEqual({
      kind: 'choice',
      options: [
        { label: 'Hoàn thành đúng hạn', points: '1' },
        { label: 'Hoàn thành nhưng chậm', points: '0.5' },
        { label: 'Không hoàn thành', points: '0' },
      ],
      doubts: [],
    });
    expect(read('Không có vi phạm: 1; Có vi phạm: 0')).toMatchObject({ kind: 'choice' });
    expect(read('Tốt: 100% điểm; Khá: 75% số điểm; Kém: 0%điểm', '1')).toMatchObject({
      kind: 'choice',
      options: [{ percent: '100' }, { percent: '75' }, { percent: '0' }],
    });
  });

  it('reads deductions and points for each thing', () => {
    expect(read('Mỗi báo cáo gửi chậm trừ 0,25')).toEqual({ kind: 'deductPerEvent', each: '0.25', doubts: [] });
    expect(read('Đúng hạn: 1; mỗi lần chậm trừ 0,25 điểm, trừ tối đa 0,5')).toEqual({
      kind: 'deductPerEvent',
      each: '0.25',
      floor: '0.5',
      doubts: [],
    });
    expect(read('Mỗi sáng kiến được 0,5 điểm, tối đa 2', '2')).toEqual({
      kind: 'perItem',
      each: '0.5',
      cap: '2',
      doubts: [],
    });
    expect(read('Mỗi lần chậm trừ 0,25 điểm', '2', { isPenalty: true })).toEqual({
      kind: 'perItem',
      each: '0.25',
      doubts: [],
    });
  });

  it('reads surveys as their source', () => {
    expect(read('', '5', { around: 'Mức độ hài lòng của người dân (điều tra XHH)' })).toEqual({
      kind: 'satisfaction',
      source: 'survey',
      doubts: [],
    });
    expect(read('Điều tra xã hội học', '5')).toMatchObject({ kind: 'manual', source: 'survey' });
  });

  it.each([
    ['Theo quy định của Bộ Nội vụ'],
    [''],
    ['100%: 1; từ 80% đến dưới 100%: 0,5; các trường hợp đặc biệt do Hội đồng xem xét'],
    ['Ban hành kế hoạch: 1'],
    ['Mỗi việc được 0,5; có thêm báo cáo: 0,3'],
  ])('leaves %j to a person', (text) => {
    expect(read(text)).toBeNull();
  });
});

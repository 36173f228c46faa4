// Framework files for the tests: the sample of the format's description, completed with the sums it needs.

export interface SampleChanges {
  readonly id?: string;
  readonly title?: string;
  /** Replaces one text of the file by another; the text must be there. */
  readonly edit?: readonly (readonly [from: string, to: string])[];
}

const sample = `format: parindex-framework/1
id: demo-commune-2025
title: Bộ tiêu chí minh hoạ cấp xã năm 2025
year: 2025
basis: { number: 00/QĐ-MH, date: 2025-10-01, issuer: Tỉnh Minh Hoạ, illustrative: true }
settings:
  rounding: { decimals: 2, mode: half-up, at: display }
  bonusCap: '5'
  penaltyCap: '5'
  indexCap: '100'
  ranking: { ties: shared }
  missing: unranked
  bands: [{ label: Tốt, from: '80' }, { label: Khá, from: '65' }, { label: Trung bình, from: '50' }, { label: Yếu, from: '0' }]
items:
  - code: '1'
    name: Công tác chỉ đạo, điều hành
    max: '10'
    owner: S
    guidance: Theo kế hoạch năm
    items:
      - code: '1.1'
        name: Mức độ hoàn thành kế hoạch
        max: '2'
        source: self
        notApplicable: forbidden
        rule: { kind: tiers, input: ratio, tiers: [{ from: '100', points: '2' }, { from: '80', points: '1' }], below: '0' }
      - code: '1.2'
        name: Kiểm tra công tác CCHC của cấp dưới
        max: '8'
        source: self
        notApplicable: exclude
        except: [{ kinds: [commune], ground: Không có cơ quan cấp dưới }]
        rule: { kind: proportional, floor: '30', cap: '100' }
  - code: '2'
    name: Tác động của cải cách hành chính
    max: '10'
    owner: S
    items:
      - code: '2.1'
        name: Đánh giá của người dân
        max: '6'
        source: survey
        rule: { kind: survey, weights: { tot: '100', kha: '50', kem: '0' } }
      - code: '2.2'
        name: Chỉ số chuyển đổi số
        max: '3'
        source: external
        notApplicable: exclude
        except: [{ kinds: [commune], ground: Không xếp hạng cấp xã }]
        rule: { kind: externalIndex, index: DTI, scale: '10' }
      - code: '2.3'
        name: Đánh giá của Hội đồng
        max: '1'
        source: external
        rule: { kind: manual, step: '0.25' }
bonus:
  - { code: T1, name: Sáng kiến được công nhận, max: '2', source: appraiser, rule: { kind: perItem, each: '0.5' } }
penalty:
  - { code: P1, name: Báo cáo muộn, max: '2', source: appraiser, rule: { kind: perItem, each: '0.5' } }
`;

export function sampleFramework({ id, title, edit = [] }: SampleChanges = {}): string {
  const edits = [
    ...(id === undefined ? [] : [['id: demo-commune-2025', `id: ${id}`] as const]),
    ...(title === undefined ? [] : [['title: Bộ tiêu chí minh hoạ cấp xã năm 2025', `title: ${title}`] as const]),
    ...edit,
  ];
  return edits.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`the sample has no “${from}”`);
    return text.replace(from, to);
  }, sample);
}

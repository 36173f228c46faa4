// What the settings and exceptions of a framework say, in Vietnamese: for the screen that shows a framework, and the annex.
import type { Decimal } from '../decimal.ts';
import type { NotApplicablePolicy } from '../scoring/outcome.ts';
import { writeDecimal } from '../vietnamese.ts';
import type { Band, Exception, RankKey, Settings } from './framework.ts';

const modes: Record<Settings['rounding']['mode'], string> = {
  'half-up': 'nửa đơn vị làm tròn lên',
  'half-even': 'nửa đơn vị làm tròn về số chẵn',
  truncate: 'cắt bỏ phần dư',
};

const rankKeys: Record<RankKey, string> = {
  appraised: 'điểm phần thẩm định',
  survey: 'điểm phần điều tra xã hội học',
  fullItems: 'số mục đạt điểm tối đa',
};

const missing: Record<Settings['missing'], string> = {
  unranked: 'Còn mục thiếu thì chỉ số là tạm tính và chưa xếp hạng',
  zero: 'Mục thiếu tính 0 điểm, vẫn xếp hạng',
};

/** What "không áp dụng" counts; null = the item always applies. */
const policies: Record<NotApplicablePolicy, string | null> = {
  exclude: 'Không áp dụng thì bỏ khỏi cả điểm đạt và điểm tối đa của đơn vị',
  full: 'Không áp dụng thì được điểm tối đa',
  zero: 'Không áp dụng thì tính 0 điểm',
  manual: 'Không áp dụng thì người thẩm định cho điểm',
  forbidden: null,
};

const agencyKinds: Readonly<Record<string, string>> = {
  province: 'tỉnh, thành phố',
  department: 'sở, ban, ngành',
  district: 'huyện',
  commune: 'xã, phường, đặc khu',
  other: 'cơ quan khác',
};

export function roundingInWords({ decimals, mode, at }: Settings['rounding']): string {
  const where = at === 'item' ? 'làm tròn ngay ở từng mục' : 'chỉ làm tròn khi in, tính bằng số đúng';
  return `${decimals} chữ số thập phân, ${modes[mode]}; ${where}`;
}

export function rankingInWords({ ties, keys, on }: Settings['ranking']): string {
  const basis = on === 'exact' ? 'xếp theo chỉ số đúng, chưa làm tròn' : 'xếp theo chỉ số đã làm tròn';
  switch (ties) {
    case 'shared':
      return `Bằng nhau cùng hạng, hạng sau bỏ cách (1, 2, 2, 4); ${basis}`;
    case 'dense':
      return `Bằng nhau cùng hạng, hạng sau liền kề (1, 2, 2, 3); ${basis}`;
    case 'consecutive': {
      const named = keys.map((key) => rankKeys[key]).join(', ');
      return `Bằng nhau phân hạng lần lượt theo ${named === '' ? 'không khóa nào' : named}; ${basis}`;
    }
  }
}

export function missingInWords(setting: Settings['missing']): string {
  return missing[setting];
}

/** @returns null where the item always applies */
export function policyInWords(policy: NotApplicablePolicy): string | null {
  return policies[policy];
}

/** `từ 65 đến dưới 80`: the upper edge is the decision's own, or else where the band above begins. */
export function bandsInWords(bands: readonly Band[]): { label: string; edge: string }[] {
  return bands.map(({ label, lower, upper }, index) => {
    const above = bands[index - 1]?.lower;
    const end = upper ?? (above ? { at: above.at, inclusive: !above.inclusive } : null);
    const from = `${lower.inclusive ? 'từ' : 'trên'} ${percent(lower.at)}`;
    return { label, edge: end === null ? from : `${from} ${end.inclusive ? 'đến' : 'đến dưới'} ${percent(end.at)}` };
  });
}

/**
 * `Không áp dụng với khối phuong: Phường không có thôn và bản.`
 *
 * @param agencyNames names by id; an agency without a name is called by its id
 */
export function exceptionInWords(exception: Exception, agencyNames: ReadonlyMap<string, string>): string {
  const { kinds, groups, agencies, when, ground } = exception;
  const whom = [
    kinds && `loại cơ quan ${kinds.map((kind) => agencyKinds[kind] ?? kind).join(', ')}`,
    groups && `khối ${groups.join(', ')}`,
    agencies?.map((id) => agencyNames.get(id) ?? id).join(', '),
    when && `đơn vị trả lời mục ${when.item} là “${when.is}”`,
  ].filter((part) => part !== null && part !== undefined);
  return `Không áp dụng với ${whom.join(' và ')}: ${ground}`;
}

function percent(edge: Decimal): string {
  return `${writeDecimal(edge)} %`;
}

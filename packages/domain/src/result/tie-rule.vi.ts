// The rule of equal ranks as it is printed under every table.
import type { RankKey, Settings } from '../framework/framework.ts';

const keyNames: Record<RankKey, string> = {
  appraised: 'tỷ lệ điểm phần thẩm định',
  survey: 'tỷ lệ điểm phần điều tra xã hội học',
  fullItems: 'số mục đạt điểm tối đa',
};

export function tieRuleText({ ranking }: Settings): string {
  switch (ranking.ties) {
    case 'shared':
      return 'Chỉ số bằng nhau xếp cùng hạng, hạng sau bỏ cách (1, 2, 2, 4).';
    case 'dense':
      return 'Chỉ số bằng nhau xếp cùng hạng, hạng sau liền kề (1, 2, 2, 3).';
    case 'consecutive': {
      const keys = ranking.keys.map((key) => keyNames[key]).join(', ');
      return keys === ''
        ? 'Chỉ số bằng nhau xếp cùng hạng.'
        : `Chỉ số bằng nhau phân hạng lần lượt theo ${keys}; bằng nhau cả ở đó thì cùng hạng.`;
    }
  }
}

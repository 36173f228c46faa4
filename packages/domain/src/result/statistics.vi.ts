// Statistics in the sentences of a province's letter: `14/31 cơ quan, đơn vị, địa phương có Chỉ số đạt trên 90%; …`.
import { compare, type Decimal, toFixedText, toText } from '../decimal.ts';
import { writeDecimal, writeDecimalText } from '../vietnamese.ts';
import type { Cut, Extreme, Statistics } from './statistics.ts';

const many = 'cơ quan, đơn vị, địa phương';

/** Sentences about one list; those that would say nothing (no one ranked, nobody compared) are left out. */
export function statisticsSentences(statistics: Statistics): string[] {
  const { ranked, unranked, highest, lowest } = statistics;
  if (ranked === 0) return ['Chưa có cơ quan, đơn vị, địa phương nào được xếp hạng.'];
  const sentences = [cutsSentence(statistics)];
  if (statistics.bands.length > 0) sentences.push(bandsSentence(statistics));
  if (highest && lowest) {
    sentences.push(
      `Cơ quan có Chỉ số cao nhất đạt ${extremeText(highest)}, cơ quan có Chỉ số thấp nhất đạt ${extremeText(lowest)}.`,
    );
  }
  if (statistics.notCompared < ranked) sentences.push(movesSentence(statistics));
  if (unranked > 0) sentences.push(`Còn ${two(unranked)} ${many} chưa xếp hạng.`);
  return sentences;
}

/** `95,30%`, but `73%` where nothing stands behind the comma: as letters write it. */
export function percentText(index: Decimal): string {
  return `${writeDecimalText(toFixedText(index, 2).replace(/\.00$/, ''))}%`;
}

function cutsSentence({ cuts, ranked }: Statistics): string {
  const shown = cuts.filter(({ cut, count }) => count > 0 || !isPoint(cut));
  return `${shown.map(({ cut, count }) => `${two(count)}/${two(ranked)} ${many} có Chỉ số ${cutText(cut)}`).join('; ')}.`;
}

function bandsSentence({ bands }: Statistics): string {
  return `Xếp loại: ${bands.map(({ label, count }) => `${label} ${two(count)}`).join(', ')}.`;
}

function movesSentence({ up, same, down, notCompared, ranked }: Statistics): string {
  const share = (count: number) => `${two(count)}/${two(ranked)} ${many}`;
  const rest = notCompared > 0 ? `; ${share(notCompared)} không so sánh` : '';
  return `Có ${share(up)} có thứ hạng tăng; ${share(same)} có thứ hạng giữ nguyên và ${share(down)} có thứ hạng giảm${rest}.`;
}

function cutText({ from, above, below, to }: Cut): string {
  const percent = (value: Decimal) => `${writeDecimal(value)}%`;
  if (from !== null && to !== null && compare(from, to) === 0) return `đúng ${percent(from)}`;
  const lower = from !== null ? `từ ${percent(from)}` : above !== null ? `đạt trên ${percent(above)}` : '';
  const upper = below !== null ? `dưới ${percent(below)}` : to !== null ? `không quá ${percent(to)}` : '';
  if (lower === '' || upper === '') return `${lower}${upper}${from !== null && upper === '' ? ' trở lên' : ''}`;
  return `${lower} đến ${upper}`;
}

function isPoint({ from, to }: Cut): boolean {
  return from !== null && to !== null && toText(from) === toText(to);
}

function extremeText({ index, names }: Extreme): string {
  return `${percentText(index)} (${names.join('; ')})`;
}

/** Letters write small counts with two digits, so that none can be added in front: `05/31`. */
function two(count: number): string {
  return String(count).padStart(2, '0');
}

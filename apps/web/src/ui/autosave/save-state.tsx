// "Đã lưu 10:32": always in sight on a screen that saves by itself.
import { Icon, type IconName } from '../icons.tsx';
import type { SaveSnapshot } from './save-queue.ts';
import classes from './save-state.module.css';
import { type SaveTone, saveSummary } from './save-summary.ts';

const icons: Record<SaveTone, IconName> = { quiet: 'clock', good: 'good', warn: 'wrong', wrong: 'wrong' };

export function SaveState({ snapshot }: { snapshot: SaveSnapshot<unknown> }) {
  const { words, tone } = saveSummary(snapshot);
  return (
    <span role="status" className={classes['state']} data-tone={tone}>
      {words && <Icon name={icons[tone]} size={16} />}
      {words}
    </span>
  );
}

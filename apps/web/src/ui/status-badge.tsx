// A state as words, picture and colour together, so that nobody needs the colour.
import { Icon, type IconName } from './icons.tsx';
import classes from './status-badge.module.css';

/** `wrong` is for what is wrong or late, nothing else. */
export type Tone = 'quiet' | 'accent' | 'good' | 'warn' | 'wrong';

const icons: Record<Tone, IconName> = { quiet: 'dash', accent: 'info', good: 'good', warn: 'clock', wrong: 'wrong' };

export function StatusBadge({ tone, icon, children }: { tone: Tone; icon?: IconName; children: string }) {
  return (
    <span className={classes['badge']} data-tone={tone}>
      <Icon name={icon ?? icons[tone]} size={14} />
      {children}
    </span>
  );
}

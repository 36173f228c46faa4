// One side of a changed text: what was taken out is struck through, what was put in is underlined; colour only helps.
import { textChanges } from '@parindex/domain/framework/compare/text-changes';
import classes from './framework-version.module.css';
import { text } from './framework-version.vi.ts';

interface ChangedWordsProps {
  readonly before: string | null;
  readonly after: string | null;
  readonly side: 'before' | 'after';
}

export function ChangedWords({ before, after, side }: ChangedWordsProps) {
  const shown = side === 'before' ? before : after;
  if (shown === null) return <span className={classes['nothing']}>{text.nothing}</span>;
  if (before === after || before === null || after === null) return <span className={classes['words']}>{shown}</span>;
  const own = side === 'before' ? 'removed' : 'added';
  const Mark = side === 'before' ? 'del' : 'ins';
  const pieces = textChanges(before, after).filter(({ kind }) => kind === 'same' || kind === own);
  return (
    <span className={classes['words']}>
      {pieces.map((piece, index) =>
        // The pieces of one text never change places.
        // oxlint-disable-next-line react/no-array-index-key
        piece.kind === 'same' ? piece.text : <Mark key={index}>{piece.text}</Mark>,
      )}
    </span>
  );
}

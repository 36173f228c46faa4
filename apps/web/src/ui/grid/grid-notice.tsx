// After a paste, an undo or a refused value: what happened, and every cell that was not taken with its reason.
import { Alert } from '@mantine/core';
import { text } from './grid.vi.ts';
import type { GridColumn } from './grid-rules.ts';
import type { GridNote } from './use-grid.ts';

const mostShown = 8;

interface GridNoticeProps<Row> {
  readonly note: GridNote | null;
  readonly columns: readonly GridColumn<Row>[];
  readonly onClose: () => void;
}

export function GridNotice<Row>({ note, columns, onClose }: GridNoticeProps<Row>) {
  if (note === null) return null;
  const refused = note.refusals.slice(0, mostShown);
  const left = note.refusals.length - refused.length;
  return (
    <Alert
      role="status"
      mb="sm"
      color={refused.length > 0 ? 'red' : 'brand'}
      withCloseButton
      closeButtonLabel={text.close}
      onClose={onClose}
    >
      {note.words}
      {refused.length > 0 && (
        <ul>
          {refused.map(({ place, reason }) => (
            <li key={`${place.row} ${place.column}`}>
              {text.at(place.row + 1, columns[place.column]?.title ?? '')}: {reason}
            </li>
          ))}
          {left > 0 && <li>{text.more(left)}</li>}
        </ul>
      )}
    </Alert>
  );
}

// Words shown for a while at the foot of the editor, with the way back where a step can be taken back.
import { Button } from '@mantine/core';
import { useCallback, useEffect, useState } from 'react';
import { conflictReasons, text } from './draft.vi.ts';
import classes from './editor.module.css';
import type { SessionSnapshot } from './model/draft-session.ts';

interface Words {
  readonly words: string;
  readonly undoable: boolean;
}

const shownFor = 8_000;
const sayings = { undo: text.cannotUndo, redo: text.cannotRedo, edit: text.cannotEdit };

/** @param failed a step that could not be made: said as well */
export function useTold(failed: SessionSnapshot['failedStep']) {
  const [told, setTold] = useState<Words | null>(null);
  const tell = useCallback((words: string, undoable = false) => setTold({ words, undoable }), []);
  const forget = useCallback(() => setTold(null), []);
  useEffect(() => {
    if (failed) tell(sayings[failed.direction](conflictReasons[failed.conflict.reason]));
  }, [failed, tell]);
  useEffect(() => {
    if (!told) return undefined;
    const timer = setTimeout(forget, shownFor);
    return () => clearTimeout(timer);
  }, [told, forget]);
  return { told, tell, forget };
}

interface ToldProps {
  readonly told: Words | null;
  readonly onUndo: () => void;
  readonly onForget: () => void;
}

export function Told({ told, onUndo, onForget }: ToldProps) {
  return (
    <div role="status" className={classes['told']} data-shown={told !== null || undefined}>
      {told?.words}
      {told?.undoable && (
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => {
            onUndo();
            onForget();
          }}
        >
          {text.undo}
        </Button>
      )}
    </div>
  );
}

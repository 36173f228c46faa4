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

export function useTold() {
  const [told, setTold] = useState<Words | null>(null);
  const tell = useCallback((words: string, undoable = false) => setTold({ words, undoable }), []);
  const forget = useCallback(() => setTold(null), []);
  useEffect(() => {
    if (!told) return undefined;
    const timer = setTimeout(forget, shownFor);
    return () => clearTimeout(timer);
  }, [told, forget]);
  return { told, tell, forget };
}

/** Why a step could not be made, in words; null where none failed. */
export function failureInWords(failed: SessionSnapshot['failedStep']): string | null {
  return failed && sayings[failed.direction](conflictReasons[failed.conflict.reason]);
}

interface ToldProps {
  readonly told: Words | null;
  /** A step that could not be made: said before anything else. */
  readonly failed: SessionSnapshot['failedStep'];
  readonly onUndo: () => void;
  readonly onForget: () => void;
}

export function Told({ told, failed, onUndo, onForget }: ToldProps) {
  const failure = failureInWords(failed);
  return (
    <div role="status" className={classes['told']} data-shown={told !== null || failure !== null || undefined}>
      {failure ?? told?.words}
      {failure === null && told?.undoable && (
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

// The session of a draft bound to the screen: begins with it, hears the network, leaves nothing behind.
import { useEffect, useState, useSyncExternalStore } from 'react';
import { readChanges, reopenDraft, sendChanges } from './framework-draft.queries.ts';
import { checkDraft, type DraftChecking } from './model/check-draft.ts';
import {
  createDraftSession,
  type DraftSession,
  type OpenedDraft,
  type SessionSnapshot,
} from './model/draft-session.ts';
import { newId } from './model/new-id.ts';

/** @param owner accountId: another person at the same machine is never handed these steps */
export function useDraftSession(
  draftId: string,
  owner: string,
  open: () => OpenedDraft,
): { session: DraftSession; snapshot: SessionSnapshot } {
  const [session] = useState(() =>
    createDraftSession(
      {
        send: (body) => sendChanges(draftId, body),
        read: (since) => readChanges(draftId, since),
        reopen: () => reopenDraft(draftId),
        store: localStorage,
        storeAs: `parindex.unsent.${owner}.${draftId}`,
        now: () => new Date(),
        newId,
        after: (milliseconds, call) => {
          const timer = setTimeout(call, milliseconds);
          return () => clearTimeout(timer);
        },
        isVisible: () => document.visibilityState === 'visible',
      },
      open(),
    ),
  );
  useEffect(() => {
    session.start();
    window.addEventListener('online', session.hurry);
    return () => {
      window.removeEventListener('online', session.hurry);
      session.stop();
    };
  }, [session]);
  return { session, snapshot: useSyncExternalStore(session.subscribe, session.snapshot) };
}

/** Rest after the last change before the draft is checked: typing never waits for it. */
const checkRest = 250;

export function useChecking(draft: SessionSnapshot['draft']): DraftChecking {
  const [checked, setChecked] = useState(() => ({ draft, checking: checkDraft(draft) }));
  useEffect(() => {
    if (checked.draft === draft) return undefined;
    const timer = setTimeout(() => setChecked({ draft, checking: checkDraft(draft) }), checkRest);
    return () => clearTimeout(timer);
  }, [draft, checked]);
  return checked.checking;
}

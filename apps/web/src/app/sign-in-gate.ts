// When a session ends in the middle of work: requests wait here until the person has signed in again.

let isOpen = false;
let waiting: (() => void)[] = [];
const listeners = new Set<() => void>();

/** Opens the sign-in dialog; resolves when somebody has signed in. */
export function waitForSignIn(): Promise<void> {
  setOpen(true);
  return new Promise((resolve) => {
    waiting.push(resolve);
  });
}

/** Lets every waiting request go on. */
export function signedInAgain(): void {
  const released = waiting;
  waiting = [];
  setOpen(false);
  for (const resolve of released) resolve();
}

export function subscribeGate(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function isGateOpen(): boolean {
  return isOpen;
}

function setOpen(open: boolean): void {
  isOpen = open;
  for (const listener of listeners) listener();
}

// One sentence about all fields of a screen: the worst that holds.
import { timeOf } from '../format.ts';
import { text } from './autosave.vi.ts';
import type { FieldSave, SaveSnapshot } from './save-queue.ts';

export type SaveTone = 'quiet' | 'good' | 'warn' | 'wrong';

/** What to say and how it looks; the words are empty while nothing has been typed yet. */
export function saveSummary(snapshot: SaveSnapshot<unknown>): { words: string; tone: SaveTone; unsaved: boolean } {
  const statuses = new Set<FieldSave<unknown>['status']>([...snapshot.fields.values()].map(({ status }) => status));
  if (statuses.has('conflict')) return { words: text.conflict, tone: 'wrong', unsaved: true };
  if (statuses.has('refused')) return { words: text.refused, tone: 'wrong', unsaved: true };
  if (statuses.has('retrying')) return { words: text.offline, tone: 'warn', unsaved: true };
  if (statuses.has('waiting') || statuses.has('saving')) return { words: text.saving, tone: 'quiet', unsaved: true };
  if (snapshot.savedAt) return { words: text.savedAt(timeOf(snapshot.savedAt)), tone: 'good', unsaved: false };
  return { words: '', tone: 'quiet', unsaved: false };
}

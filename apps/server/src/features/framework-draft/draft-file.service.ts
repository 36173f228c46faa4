// A draft as a file to take along, sound or not.
import type { Actor } from '@parindex/domain/access/actor';
import { draftCases, draftToDocument } from '@parindex/domain/framework/draft/document';
import { openDraft } from '@parindex/domain/framework/draft/stored';
import type { Deps } from '../../platform/deps.ts';
import { frameworkFileOf } from '../framework/framework-version.service.ts';
import { frameworkXlsx, xlsxType } from '../framework/framework-xlsx.service.ts';
import { findWritable } from './framework-draft.service.ts';

export interface DraftFile {
  readonly name: string;
  readonly mediaType: string;
  readonly content: Buffer;
}

/** @throws {Problem} framework.draftNotFound, access.denied */
export async function readDraftFile(deps: Deps, actor: Actor, id: string, format: 'yaml' | 'xlsx'): Promise<DraftFile> {
  const { document } = await findWritable(deps.db, actor, id);
  const draft = openDraft(document);
  switch (format) {
    case 'yaml':
      return { name: `${stemOf(draft.fields['id'])}.yaml`, ...frameworkFileOf(draftToDocument(draft)) };
    case 'xlsx':
      return {
        name: `${stemOf(draft.fields['id'])}.xlsx`,
        mediaType: xlsxType,
        content: Buffer.from(await frameworkXlsx(draftToDocument(draft), draftCases(draft))),
      };
  }
}

/** The key of the framework where it is one; a name that harms nothing otherwise. */
function stemOf(key: unknown): string {
  return typeof key === 'string' && /^[a-z0-9][a-z0-9-]{0,79}$/.test(key) ? key : 'bo-tieu-chi';
}

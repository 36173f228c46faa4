// The agencies of a preview as the rows of one table, over all rounds and groups; pure.
import type { AgencyEffectReply, AmendmentPreview } from '@parindex/contract/framework-version';
import { showDecimal } from '../../ui/format.ts';
import { text } from './framework-version.vi.ts';

export interface AgencyRow {
  readonly key: string;
  readonly round: string;
  readonly group: string;
  readonly agency: AgencyEffectReply;
}

export function agencyRows({ rounds }: AmendmentPreview): AgencyRow[] {
  return rounds.flatMap(({ roundId, title, groups }) =>
    groups.flatMap(({ name, agencies }) =>
      agencies.map((agency) => ({ key: `${roundId} ${agency.agencyId}`, round: title, group: name, agency })),
    ),
  );
}

/** `1.2: 1,8/2 → 2,7/3` for each item that causes the difference. */
export function causesOf({ items }: AgencyEffectReply): string[] {
  const side = (score: AgencyEffectReply['items'][number]['before']) =>
    score === null
      ? text.none
      : `${score.points === null ? text.none : showDecimal(score.points)}/${showDecimal(score.maxPoints)}`;
  return items.map(({ code, before, after }) => text.cause(code, side(before), side(after)));
}

/** What else must be known of the row. */
export function notesOf({ shown, touchedEntries, unfit, before, after }: AgencyEffectReply): string[] {
  const codes = [...new Set(unfit.map(({ code }) => code))].join(', ');
  const moreMissing = (after?.missing ?? 0) > (before?.missing ?? 0);
  return [
    ...(shown ? [] : [text.notShown(touchedEntries)]),
    ...(codes === '' ? [] : [text.unfit(codes)]),
    ...(moreMissing ? [text.missing(after?.missing ?? 0)] : []),
  ];
}

// The annex of the report on the revision (phụ lục tổng hợp góp ý): one line per proposal, in the order of the framework.
import { writeDecimalText } from '../../vietnamese.ts';
import type { Place } from './places.ts';
import type { ProposalContent, ProposalOutcome } from './proposal.ts';
import { annexText, kindNames } from './revision.vi.ts';

export interface AnnexProposal extends ProposalContent {
  readonly agencyName: string;
  readonly outcome: ProposalOutcome | null;
  readonly answer: string;
}

/** In the order of the framework; what speaks of the whole set first, new items right behind the line of their branch. */
export function inOrderOfPlaces<Proposal extends Pick<ProposalContent, 'code' | 'kind'>>(
  proposals: readonly Proposal[],
  places: ReadonlyMap<string, Place>,
): Proposal[] {
  const orderOf = ({ code, kind }: Proposal) =>
    (code === null ? -1 : (places.get(code)?.order ?? places.size)) + (kind === 'add' ? 0.5 : 0);
  return proposals.toSorted((one, other) => orderOf(one) - orderOf(other));
}

/** Number, place, proposal, agency, answer: the cells of one line. */
export function annexLine(proposal: AnnexProposal, number: number, places: ReadonlyMap<string, Place>): string[] {
  const { outcome, answer, agencyName } = proposal;
  return [
    String(number),
    placeInWords(proposal, places),
    proposalInWords(proposal),
    agencyName,
    outcome === null ? annexText.unanswered : annexText.answer(outcome, answer).trim(),
  ];
}

/** `1.2 Kiểm tra công tác CCHC`, `Mục mới thuộc 1 …`, `Toàn bộ bộ tiêu chí`. */
export function placeInWords(
  { kind, code }: Pick<ProposalContent, 'kind' | 'code'>,
  places: ReadonlyMap<string, Pick<Place, 'name'>>,
): string {
  const place = code === null ? null : `${code} ${places.get(code)?.name ?? ''}`.trim();
  if (kind === 'add') return place === null ? annexText.newItem : annexText.under(place);
  return place ?? annexText.whole;
}

/** Kind, what is proposed, why. */
export function proposalInWords({ kind, field, points, proposed, reason }: ProposalContent): string {
  const what = kind === 'content' && field !== null ? annexText.kindOfField(field) : kindNames[kind];
  const details = [points === null ? '' : annexText.points(writeDecimalText(points)), proposed.trim()];
  const said = details.filter((part) => part !== '').join('; ');
  return `${said === '' ? what : `${what}: ${said}`}\n${annexText.reason(reason)}`;
}

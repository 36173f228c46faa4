// The chain of amendments: every version of one framework, the first one first.
import type { VersionRecord } from '../framework/version-record.service.ts';

/** @param all issued versions of the authority */
export function chainOf(id: string, all: readonly VersionRecord[]): VersionRecord[] {
  const byId = new Map(all.map((version) => [version.id, version]));
  const next = new Map(all.flatMap((version) => (version.amends === null ? [] : [[version.amends, version] as const])));
  let first = byId.get(id);
  for (let before = first; before; before = byId.get(before.amends ?? '')) first = before;
  const chain: VersionRecord[] = [];
  for (let version = first; version; version = next.get(version.id)) chain.push(version);
  return chain;
}

/** Does `newer` amend `older`, directly or over versions between them? */
export function isAmendmentOf(newer: string, older: string, all: readonly VersionRecord[]): boolean {
  const ids = chainOf(older, all).map(({ id }) => id);
  return ids.indexOf(newer) > ids.indexOf(older);
}

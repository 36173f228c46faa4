// The name of the province whose installation this is, for the header.
import { agencyListSchema } from '@parindex/contract/agency';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { get } from './api.ts';
import { useSession } from './session.ts';

const provinceQuery = queryOptions({
  queryKey: ['agencies', 'province'],
  staleTime: 60 * 60_000,
  queryFn: ({ signal }) => get('/api/agencies', agencyListSchema, { signal }),
  select: ({ agencies }) => agencies.find(({ kind }) => kind === 'province')?.name,
});

/** Until it is known, and where an installation has no province, the person's own agency. */
export function useProvinceName(): string {
  const { agencyName } = useSession();
  const { data } = useQuery(provinceQuery);
  return data ?? agencyName;
}

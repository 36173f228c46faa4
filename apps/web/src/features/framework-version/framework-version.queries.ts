// Every request about versions of a framework: comparison, mapping, preview of an amendment.
import {
  type ApplyAmendment,
  amendmentPreviewSchema,
  comparisonSchema,
  historySchema,
  type MappingDetail,
  type MappingState,
  mappingDetailSchema,
  mappingStateSchema,
  type SaveMappingRow,
} from '@parindex/contract/framework-version';
import { roundDetailSchema } from '@parindex/contract/round';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { get, write } from '../../app/api.ts';

const address = '/api/frameworks';

export interface MappingKey {
  readonly id: string;
  readonly earlierId: string;
}

export const comparisonQuery = (id: string, otherId: string) =>
  queryOptions({
    queryKey: ['frameworks', id, 'comparison', otherId],
    queryFn: ({ signal }) => get(`${address}/${id}/comparison?otherId=${otherId}`, comparisonSchema, { signal }),
  });

export const mappingQuery = ({ id, earlierId }: MappingKey) =>
  queryOptions({
    queryKey: ['frameworks', id, 'mapping', earlierId],
    queryFn: ({ signal }) => get(`${address}/${id}/mappings/${earlierId}`, mappingDetailSchema, { signal }),
  });

export const historyQuery = (id: string) =>
  queryOptions({
    queryKey: ['frameworks', id, 'history'],
    queryFn: ({ signal }) => get(`${address}/${id}/history`, historySchema, { signal }),
  });

/** @param by `draftId=…` or `versionId=…` */
export const amendmentQuery = (id: string, by: string) =>
  queryOptions({
    queryKey: ['frameworks', id, 'amendment', by],
    staleTime: 0,
    queryFn: ({ signal }) => get(`${address}/${id}/amendment-preview?${by}`, amendmentPreviewSchema, { signal }),
  });

/** @throws {ProblemError | ConnectionError} */
export function saveRow(
  { id, earlierId }: MappingKey,
  row: { readonly side: string; readonly code: string; readonly body: SaveMappingRow },
): Promise<MappingState> {
  const place = `${row.side}/${encodeURIComponent(row.code)}`;
  return write('PUT', `${address}/${id}/mappings/${earlierId}/rows/${place}`, mappingStateSchema, { body: row.body });
}

/** Review, and back to a draft. */
export function useReview(key: MappingKey) {
  const queryClient = useQueryClient();
  const { queryKey } = mappingQuery(key);
  const onSuccess = (state: MappingState) =>
    queryClient.setQueryData(queryKey, (before: MappingDetail | undefined) => before && { ...before, ...state });
  const path = `${address}/${key.id}/mappings/${key.earlierId}`;
  const review = useMutation({ mutationFn: () => write('POST', `${path}/review`, mappingStateSchema), onSuccess });
  const reopen = useMutation({
    mutationFn: (reason: string) => write('POST', `${path}/reopening`, mappingStateSchema, { body: { reason } }),
    onSuccess,
  });
  return { review, reopen };
}

export function useApply(onApplied: () => void) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ roundId, group, ...body }: ApplyAmendment & { roundId: string; group: string }) =>
      write('POST', `/api/rounds/${roundId}/groups/${encodeURIComponent(group)}/framework`, roundDetailSchema, {
        body,
      }),
    onSuccess: onApplied,
    onSettled: async () => {
      await queryClient.invalidateQueries({ queryKey: ['frameworks'] });
      await queryClient.invalidateQueries({ queryKey: ['rounds'] });
    },
  });
}

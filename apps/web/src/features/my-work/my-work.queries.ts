// Every request of "Việc của tôi".
import { myWorkSchema } from '@parindex/contract/my-work';
import { queryOptions } from '@tanstack/react-query';
import { get } from '../../app/api.ts';

export const myWorkQuery = queryOptions({
  queryKey: ['my-work'],
  // Others' work becomes mine while I look: fresh whenever the window is looked at again.
  staleTime: 0,
  queryFn: ({ signal }) => get('/api/my-work', myWorkSchema, { signal }),
});

// Everything around the screens: theme, requests, router.
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { ConnectionError } from '../ui/problem/problem-error.ts';
import { theme } from '../ui/theme/theme.ts';
import { createAppRouter } from './router.tsx';

const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      // A refusal will be the same next time; only a lost connection is worth two more tries.
      retry: (failures, error) => error instanceof ConnectionError && failures < 2,
    },
  },
});

const router = createAppRouter(queryClient);

export function App() {
  return (
    // Variables and classes come from adopted style sheets: a <style> element would need a hole in the CSP.
    <MantineProvider theme={theme} forceColorScheme="light" withCssVariables={false} withGlobalClasses={false}>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  );
}

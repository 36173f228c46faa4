// The domain tests as mutation testing runs them: many times over, so with fewer random frameworks each time.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [
      'packages/domain/src/*.test.ts',
      'packages/domain/src/{scoring,framework,survey,assessment}/**/*.test.ts',
    ],
    env: { RANDOM_FRAMEWORKS: '60' },
  },
});

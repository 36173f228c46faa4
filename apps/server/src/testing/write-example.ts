// One request per write route that must succeed: the fitness tests send it as the right person and as everybody else.
import type { Config } from '../platform/config.ts';
import type { PersonId } from './people.ts';
import type { World } from './world.ts';

/**
 * Stands in `features/<feature>/<feature>.examples.ts`, exported as `writeExamples`.
 * Example:
 *   { route: 'POST /api/agencies', by: 'standingOfficer', ask: async () => ({ url: '/api/agencies', payload }) }
 */
export interface WriteExample {
  /** Method and address exactly as the route is registered: `PUT /api/agencies/:agencyId`. */
  readonly route: string;
  /** Who may: one of the fixed people; `stranger` = nobody signed in (the route is public). */
  readonly by: PersonId | 'stranger';
  /** Everybody signed in may, because it touches only what is their own. */
  readonly own?: true;
  readonly config?: Partial<Config>;
  /** Seeds what the request needs and says what to send. */
  readonly ask: (world: World) => Promise<{ readonly url: string; readonly payload?: object }>;
}

// One request per write route of this feature that must succeed; the fitness tests try them.
import { testPassword } from '../../testing/people.ts';
import type { WriteExample } from '../../testing/write-example.ts';
import { issueFirstAdministratorLink } from './first-administrator.service.ts';

const password = 'một câu dài dễ nhớ';
const person = { username: 'nguoi.moi', name: 'Người Mới', title: 'Chuyên viên', password };

export const writeExamples: readonly WriteExample[] = [
  {
    route: 'POST /api/session',
    by: 'stranger',
    ask: async () => ({ url: '/api/session', payload: { username: 'headOfA', password: testPassword } }),
  },
  {
    route: 'POST /api/session/demonstration',
    by: 'stranger',
    config: { demonstration: true },
    ask: async ({ seed }) => {
      await seed.account({ id: 'minh', story: 'Xem thử.' });
      return { url: '/api/session/demonstration', payload: { accountId: 'minh' } };
    },
  },
  { route: 'DELETE /api/session', by: 'headOfA', own: true, ask: async () => ({ url: '/api/session' }) },
  {
    route: 'PUT /api/session/password',
    by: 'headOfA',
    own: true,
    ask: async () => ({ url: '/api/session/password', payload: { current: testPassword, next: password } }),
  },
  {
    route: 'POST /api/accounts',
    by: 'administrator',
    ask: async () => ({ url: '/api/accounts', payload: { ...person, agencyId: 'A', grants: [] } }),
  },
  {
    route: 'PUT /api/accounts/:accountId/roles',
    by: 'administrator',
    ask: async () => ({ url: '/api/accounts/headOfA/roles', payload: { revision: 1, grants: [] } }),
  },
  {
    route: 'POST /api/first-administrator/:token',
    by: 'stranger',
    ask: async ({ deps, seed }) => {
      await seed.noAccounts();
      const token = await issueFirstAdministratorLink(deps);
      return {
        url: `/api/first-administrator/${token}`,
        payload: { ...person, authority: { code: 'Q', name: 'Tỉnh Q' } },
      };
    },
  },
];

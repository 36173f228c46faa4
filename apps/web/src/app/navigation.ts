// The menu: every screen that stands in it, and the roles that see it. What may be done there, the server decides.
import { type Role, roles } from '@parindex/domain/access/actor';
import { navigationLabels } from './app.vi.ts';

export interface NavigationItem {
  readonly to: string;
  readonly label: string;
  readonly roles: readonly Role[];
}

export const navigation: readonly NavigationItem[] = [
  { to: '/viec-cua-toi', label: navigationLabels.myWork, roles },
  { to: '/dot', label: navigationLabels.rounds, roles: roles.filter((role) => role !== 'administrator') },
  { to: '/bo-tieu-chi', label: navigationLabels.frameworks, roles: roles.filter((role) => role !== 'administrator') },
  { to: '/kho-minh-chung', label: navigationLabels.evidence, roles: ['reporter', 'head'] },
  { to: '/co-quan', label: navigationLabels.agencies, roles },
  { to: '/tai-khoan', label: navigationLabels.accounts, roles: ['administrator'] },
];

/** The items that somebody with these grants sees. */
export function navigationFor(grants: readonly { readonly role: Role }[]): readonly NavigationItem[] {
  return navigation.filter((item) => grants.some(({ role }) => item.roles.includes(role)));
}

// The frame of every screen behind sign-in: header, banner of the demonstration, menu, content.
import { Burger } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useSyncExternalStore } from 'react';
import { text } from './app.vi.ts';
import classes from './layout.module.css';
import { LoadingScreen } from './loading-screen.tsx';
import { navigationFor } from './navigation.ts';
import { OfflineBar } from './offline-bar.tsx';
import { PersonMenu } from './person-menu.tsx';
import { useProvinceName } from './province.ts';
import { useSession } from './session.ts';
import { isGateOpen, subscribeGate } from './sign-in-gate.ts';

// Not part of the first screen: most sessions end by signing out.
const SignInDialog = lazy(() => import('./sign-in-dialog.tsx').then((module) => ({ default: module.SignInDialog })));

export function Layout() {
  const session = useSession();
  const signedOut = useSyncExternalStore(subscribeGate, isGateOpen);
  const [menuOpen, { toggle, close }] = useDisclosure(false);
  const { pathname } = useLocation();
  // The phone's menu closes behind whoever has chosen.
  useEffect(close, [pathname, close]);

  return (
    <>
      <a href="#content" className={classes['skip']}>
        {text.skip}
      </a>
      <header className={`${classes['header']} not-printed`}>
        <Burger
          className={classes['burger'] ?? ''}
          opened={menuOpen}
          onClick={toggle}
          color="white"
          size="sm"
          aria-label={menuOpen ? text.closeMenu : text.openMenu}
          aria-expanded={menuOpen}
          aria-controls="menu"
        />
        <Brand />
        <PersonMenu session={session} />
      </header>
      {session.demonstration && <p className={classes['demonstration']}>{text.demonstration}</p>}
      <OfflineBar />
      <div className={classes['body']}>
        <nav
          id="menu"
          aria-label={text.navigation}
          className={`${classes['menu']} not-printed`}
          data-open={menuOpen || undefined}
        >
          <ul>
            {navigationFor(session.grants).map(({ to, label }) => (
              <li key={to}>
                <Link to={to} activeOptions={{ includeSearch: false }}>
                  {label}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <main id="content" tabIndex={-1} className={classes['content']}>
          <Suspense fallback={<LoadingScreen />}>
            <Outlet />
          </Suspense>
        </main>
      </div>
      <Suspense>{signedOut && <SignInDialog accountId={session.accountId} />}</Suspense>
    </>
  );
}

function Brand() {
  const province = useProvinceName();
  return (
    <Link to="/viec-cua-toi" className={classes['brand']}>
      <strong>{province}</strong>
      <span>
        {text.productLong} – {text.product}
      </span>
    </Link>
  );
}

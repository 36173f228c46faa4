// While a screen or what it shows is on its way.
import { Loader } from '@mantine/core';
import { text } from './app.vi.ts';
import classes from './layout.module.css';

export function LoadingScreen() {
  return (
    <div role="status" className={classes['loading']}>
      <Loader size="sm" /> {text.loading}
    </div>
  );
}

// Says that the network is gone, as long as it is.
import { useNetwork } from '@mantine/hooks';
import { Icon } from '../ui/icons.tsx';
import { text } from './app.vi.ts';
import classes from './layout.module.css';

export function OfflineBar() {
  const { online } = useNetwork();
  return (
    <div role="status">
      {!online && (
        <p className={classes['offline']}>
          <Icon name="wrong" /> {text.offline}
        </p>
      )}
    </div>
  );
}

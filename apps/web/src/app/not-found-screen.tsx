// An address that leads nowhere.
import { Link } from '@tanstack/react-router';
import { EmptyState } from '../ui/empty-state.tsx';
import { Screen } from '../ui/screen.tsx';
import { text } from './app.vi.ts';

export function NotFoundScreen() {
  return (
    <Screen title={text.notFoundTitle} help={[text.notFoundHelp]}>
      <EmptyState title={text.notFoundTitle} action={<Link to="/viec-cua-toi">{text.home}</Link>}>
        {text.notFoundBody}
      </EmptyState>
    </Screen>
  );
}

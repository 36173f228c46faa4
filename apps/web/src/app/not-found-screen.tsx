// An address that leads nowhere: it stands alone, outside the frame of the screens.
import { Box } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { EmptyState } from '../ui/empty-state.tsx';
import { Screen } from '../ui/screen.tsx';
import { text } from './app.vi.ts';

export function NotFoundScreen() {
  return (
    <Box component="main" maw="60rem" mx="auto" p="lg">
      <Screen title={text.notFoundTitle} help={[text.notFoundHelp]}>
        <EmptyState title={text.notFoundTitle} action={<Link to="/viec-cua-toi">{text.home}</Link>}>
          {text.notFoundBody}
        </EmptyState>
      </Screen>
    </Box>
  );
}

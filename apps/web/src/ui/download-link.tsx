// A file the server offers, as a link that looks like a button.
import { Button } from '@mantine/core';
import { Icon } from './icons.tsx';

/** @param href address of the file; the server names it */
export function DownloadLink({ href, children }: { href: string; children: string }) {
  return (
    <Button component="a" href={href} download variant="default" leftSection={<Icon name="export" />}>
      {children}
    </Button>
  );
}

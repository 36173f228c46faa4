// The frame of every screen: where we are, what this is, what can be done, and help in plain words.
import { ActionIcon } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect, useId } from 'react';
import classes from './screen.module.css';
import { text } from './ui.vi.ts';

interface ScreenProps {
  readonly title: string;
  /** The screens above this one, from the top. */
  readonly breadcrumb?: readonly { readonly label: string; readonly to: string }[];
  /** Buttons at the right of the title. */
  readonly actions?: ReactNode;
  /** What this screen is for and how to use it, two to five short paragraphs. */
  readonly help: readonly string[];
  readonly children: ReactNode;
}

export function Screen({ title, breadcrumb = [], actions, help, children }: ScreenProps) {
  const [helpOpen, { toggle }] = useDisclosure(false);
  const helpId = useId();
  useEffect(() => {
    document.title = `${title} · PAR INDEX`;
  }, [title]);

  return (
    <>
      {breadcrumb.length > 0 && <Breadcrumb places={breadcrumb} here={title} />}
      <div className={classes['head']}>
        <h1 className={classes['title']}>{title}</h1>

        <ActionIcon
          className="not-printed"
          variant="default"
          radius="xl"
          size="lg"
          title={text.help}
          aria-label={text.help}
          aria-expanded={helpOpen}
          aria-controls={helpId}
          onClick={toggle}
        >
          ?
        </ActionIcon>

        <div className={`${classes['actions']} not-printed`}>{actions}</div>
      </div>
      <section id={helpId} hidden={!helpOpen} aria-label={text.help} className={`${classes['help']} not-printed`}>
        {help.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </section>
      {children}
    </>
  );
}

function Breadcrumb({ places, here }: { places: readonly { label: string; to: string }[]; here: string }) {
  return (
    <nav aria-label={text.breadcrumb} className={`${classes['breadcrumb']} not-printed`}>
      <ol>
        {places.map(({ label, to }) => (
          <li key={to}>
            <Link to={to}>{label}</Link>
          </li>
        ))}
        <li aria-current="page">{here}</li>
      </ol>
    </nav>
  );
}

// The few pictures of the kit, drawn here: an icon library would weigh more than all of them.

const paths = {
  wrong: 'M12 3 2 20h20L12 3Zm0 6v5m0 3v.5',
  good: 'm4 12 5 5L20 6',
  info: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Zm0 8v6m0-9.5V8',
  clock: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Zm0 4v5l3 2',
  lock: 'M6 11h12v9H6zM8 11V8a4 4 0 0 1 8 0v3',
  search: 'M10 4a6 6 0 1 0 0 12 6 6 0 0 0 0-12Zm4.5 10.5L20 20',
  down: 'm6 9 6 6 6-6',
  right: 'm9 6 6 6-6 6',
  up: 'm6 15 6-6 6 6',
  plus: 'M12 5v14M5 12h14',
  edit: 'm4 20 1-4L16 5l3 3L8 19l-4 1Z',
  file: 'M6 3h8l4 4v14H6zM14 3v4h4',
  export: 'M12 4v11m-4-4 4 4 4-4M5 20h14',
  print: 'M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z',
  person: 'M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8ZM5 20c1-4 4-5 7-5s6 1 7 5',
  sort: 'm8 10 4-4 4 4M8 14l4 4 4-4',
  dash: 'M6 12h12',
} as const;

export type IconName = keyof typeof paths;

/** Decoration beside words: hidden from screen readers, which read the words. */
export function Icon({ name, size = 18 }: { name: IconName; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={paths[name]} />
    </svg>
  );
}

/** Our own line drawings on a grid of 24. They accompany words; a button of an icon alone names itself. */
const paths = {
  home: 'M4 11.5 12 5l8 6.5M6 10v9h12v-9M10 19v-5h4v5',
  inbox: 'M4 13h4.5l1.2 2.5h4.6L15.5 13H20M4 13l3-8h10l3 8v6H4z',
  search: 'M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM16 16l4.500 4.500',
  folder: 'M3.5 6.500h6l2 2.500h9v10h-17z',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  check: 'm5 12.5 4.5 4.500L19 7.5',
  cross: 'm6 6 12 12M18 6 6 18',
  up: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM12 16.500V8m-3.500 3.500L12 8l3.500 3.500',
  down: 'm6 9.5 6 6 6-6',
  left: 'm14.5 6-6 6 6 6',
  right: 'm9.5 6 6 6-6 6',
  menu: 'M4 7h16M4 12h16M4 17h16',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM4.5 20c.6-3.6 3.7-5.5 7.5-5.500s6.9 1.9 7.5 5.5',
  leave: 'M14 5H6v14h8M11 12h9m-3.5-3.500L20 12l-3.5 3.5',
  talk: 'M4 5h16v11h-9l-4 4v-4H4z',
  calendar: 'M4.5 6.500h15v13h-15zM4.5 10.500h15M8.5 4v4M15.5 4v4',
  clock: 'M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16ZM12 7.500V12l3 2',
  info: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM12 11v5.500M12 7.500v.1',
  warning: 'M12 4 2.5 20h19zM12 10v4.500M12 17v.1',
  error: 'M8 3h8l5 5v8l-5 5H8l-5-5V8zM12 7.500v5.500M12 16v.1',
  done: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Zm-4-9 3 3 5-5.5',
  undo: 'M8 5 4 9l4 4M4 9h9.500a5 5 0 0 1 0 10H8',
  view: 'M4 6h10M18 6h2M4 12h4M12 12h8M4 18h10M18 18h2M16 4v4M10 10v4M16 16v4',
  lock: 'M7 11V8a5 5 0 0 1 10 0v3M5.5 11h13v9h-13z',
  print: 'M7 9V4h10v5M7 16H4V9h16v7h-3M7 13.500h10V20H7z',
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path
        d={paths[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.75"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}

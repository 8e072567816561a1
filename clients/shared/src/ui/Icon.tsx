const paths = {
  cart: 'M3 4h2.2l2.1 10.4a1.6 1.6 0 0 0 1.6 1.3h8.3a1.6 1.6 0 0 0 1.6-1.2L20.6 8H6.2M9.5 20h.01M17 20h.01',
  search: 'm20 20-4.6-4.6M17 10.5a6.5 6.5 0 1 1-13 0 6.5 6.5 0 0 1 13 0Z',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM4.5 20.5c.6-3.7 3.7-5.8 7.5-5.8s6.9 2.1 7.5 5.8',
  heart:
    'M12 20s-7.5-4.4-8.6-9.2C2.6 7.3 4.9 4.8 7.6 4.8c1.9 0 3.4 1 4.4 2.7 1-1.7 2.5-2.7 4.4-2.7 2.7 0 5 2.5 4.2 6C19.5 15.6 12 20 12 20Z',
  compare: 'M7 4v16m0-16L3.5 8M7 4l3.5 4M17 20V4m0 16-3.5-4M17 20l3.5-4',
  store:
    'M4 10v10h16V10M3 10l2-6h14l2 6c0 1.4-1.1 2.4-2.5 2.4S16 11.4 16 10c0 1.4-1 2.4-2 2.4h-4C9 12.4 8 11.4 8 10c0 1.4-1.1 2.4-2.5 2.4S3 11.4 3 10Zm6.5 10v-5h5v5',
  truck: 'M3 6h11v10H3zM14 10h4l3 3v3h-7zM7.5 19a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM17.5 19a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  close: 'M6 6l12 12M18 6 6 18',
  minus: 'M6 12h12',
  plus: 'M6 12h12M12 6v12',
  trash: 'M5 7h14M10 7V5h4v2M7 7l1 13h8l1-13M10.5 11v5M13.5 11v5',
  star: 'm12 3.8 2.5 5.2 5.7.8-4.1 4 1 5.7-5.1-2.7-5.1 2.7 1-5.7-4.1-4 5.7-.8L12 3.8Z',
  back: 'M11 6l-6 6 6 6M5 12h14',
  forward: 'M13 6l6 6-6 6M5 12h14',
  down: 'm6 9.5 6 6 6-6',
  clock: 'M12 7v5l3.5 2M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0Z',
  gift: 'M4 11h16v9H4zM3 7h18v4H3zM12 7v13M12 7c-1.5-4-6-4.5-6-2 0 1.5 2.5 2 6 2Zm0 0c1.5-4 6-4.5 6-2 0 1.5-2.5 2-6 2Z',
  list: 'M9 6h11M9 12h11M9 18h11M4.5 6h.01M4.5 12h.01M4.5 18h.01',
  edit: 'M4 20l1-4.5L16 4.5l3.5 3.5L8.5 19 4 20ZM13.5 7 17 10.5',
  pin: 'M12 21s-7-6.2-7-11.5a7 7 0 0 1 14 0C19 14.8 12 21 12 21Zm0-9a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z',
  alert: 'M12 8v5M12 16.5h.01M12 3.5 22 20.5H2z',
  filter: 'M4 6h16M7 12h10M10 18h4',
  bell: 'M6 17V11a6 6 0 1 1 12 0v6l1.5 2h-15zM10 21h4',
  menu: 'M4 7h16M4 12h16M4 17h16',
  package: 'M4 8l8-4 8 4v8l-8 4-8-4zM4 8l8 4 8-4M12 12v8',
  home: 'M4 11.5 12 4l8 7.5M6 10v10h12V10M10 20v-6h4v6',
  text: 'M4 7V5h10v2M9 5v14M7 19h4M14 12v-1.5h7V12M17.5 10.5V19M16 19h3',
  phone: 'M8 3h8a1.5 1.5 0 0 1 1.5 1.5v15A1.5 1.5 0 0 1 16 21H8a1.5 1.5 0 0 1-1.5-1.5v-15A1.5 1.5 0 0 1 8 3ZM11 18h2',
  badge: 'M5 6h14v14H5zM9.5 6V3h5v3M12 14a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM8.5 17.5c.5-1.7 1.8-2.5 3.5-2.5s3 .8 3.5 2.5',
  backspace: 'M9 6h11v12H9l-5.5-6zM12 10l4 4M16 10l-4 4',
  share: 'M12 15V4m0 0L8 8m4-4 4 4M6 12v8h12v-8',
  scan: 'M4 8V4h4M16 4h4v4M20 16v4h-4M8 20H4v-4M7 8v8M10.5 8v8M13.5 8v8M17 8v8',
} as const;

export type IconName = keyof typeof paths;

interface IconProps {
  readonly name: IconName;
  readonly size?: number;
  readonly filled?: boolean;
}

/** A picture beside words, or inside a control that has a name of its own: it says nothing by itself. */
export function Icon({ name, size = 24, filled = false }: IconProps) {
  return (
    <svg
      aria-hidden="true"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill={filled ? 'currentColor' : 'none'}
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={paths[name]} />
    </svg>
  );
}

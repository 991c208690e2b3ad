// One set of line icons (24 px grid, 1.6 px stroke), drawn for this product, so that rail, states and buttons look
// alike and cost little. Always beside words or an aria-label: the drawing itself is hidden from screen readers.

const drawings = {
  alert: 'M12 4 2.8 19.5h18.4L12 4ZM12 10v4.5M12 17.2v.1',
  arrow: 'M5 12h14M13 6l6 6-6 6',
  bell: 'M6 16.5V11a6 6 0 0 1 12 0v5.5l1.5 1.5h-15L6 16.5ZM10 20.5h4M12 5V3.5',
  blank: '',
  boxes: 'M3.5 13h8v7h-8zM12.5 13h8v7h-8zM8 5h8v8H8zM7.5 13v2.5M16.5 13v2.5M12 5v2.5',
  calendar: 'M4 6h16v14H4zM4 10.5h16M8.5 3.5v4M15.5 3.5v4M8.5 15h3',
  camera: 'M3.5 8h4l1.6-2.5h5.8L16.5 8h4v11.5h-17zM12 16.5a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.4Z',
  car: 'M3.5 17v-4.5l2-1 2-5h9l2 5 2 1V17h-17ZM5.5 17v2.5M18.5 17v2.5M6 11.5h12M7 14.3h.1M17 14.3h.1',
  chart: 'M4 4v16h16M8.5 16v-4M13 16V7.5M17.5 16v-6',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  'chevron-down': 'm6.5 9.5 5.5 5.5 5.5-5.5',
  'chevron-right': 'm9.5 6.5 5.5 5.5-5.5 5.5',
  clipboard: 'M6 5h12v15.5H6zM9.5 3.5h5V7h-5zM9 11.5h6M9 15.5h4',
  clock: 'M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17ZM12 7.5V12l3 2',
  close: 'm6.5 6.5 11 11M17.5 6.5l-11 11',
  edit: 'M4.5 19.5h4l10.5-10.5-4-4L4.5 15.5v4ZM12.5 7.5l4 4',
  eye: 'M2.8 12S6 5.8 12 5.8 21.2 12 21.2 12 18 18.2 12 18.2 2.8 12 2.8 12ZM12 14.8a2.8 2.8 0 1 0 0-5.6 2.8 2.8 0 0 0 0 5.6Z',
  'eye-off':
    'M4 4l16 16M9.9 6.1A9.6 9.6 0 0 1 12 5.8c6 0 9.2 6.2 9.2 6.2a16 16 0 0 1-2.7 3.5M6.3 7.7A15.6 15.6 0 0 0 2.8 12S6 18.2 12 18.2a9.3 9.3 0 0 0 4.2-1M10 10.1a2.8 2.8 0 0 0 3.9 3.9',
  gear: 'M12 15.2a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.4ZM12 3.5v2.7M12 17.8v2.7M3.5 12h2.7M17.8 12h2.7M6 6l1.9 1.9M16.1 16.1 18 18M18 6l-1.9 1.9M7.9 16.1 6 18',
  home: 'M4 11.5 12 4.5l8 7M6 10v9.5h12V10M10 19.5v-5.5h4v5.5',
  leave: 'M13.5 4.5h-8v15h8M10 12h10.5M16.5 8l4 4-4 4',
  lock: 'M5.5 10.5h13v9.5h-13zM8.5 10.5V8a3.5 3.5 0 0 1 7 0v2.5M12 14v2.5',
  more: 'M5.5 12h.1M12 12h.1M18.5 12h.1',
  pause: 'M8.5 5.5v13M15.5 5.5v13',
  people:
    'M9 11.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM2.8 19.5c0-3 2.6-5 6.2-5s6.2 2 6.2 5M15.5 4.9a3.4 3.4 0 0 1 0 6.2M17.5 15c2.2.6 3.7 2.2 3.7 4.5',
  phone:
    'M5 4h3.8l1.7 4.5-2.2 1.6a12 12 0 0 0 5.6 5.6l1.6-2.2 4.5 1.7V19c0 .9-.7 1.5-1.5 1.5C10.5 20.5 3.5 13.5 3.5 5.5 3.5 4.7 4.1 4 5 4Z',
  play: 'M7.5 5v14l11-7-11-7Z',
  plus: 'M12 5v14M5 12h14',
  print: 'M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z',
  refresh: 'M19.5 12a7.5 7.5 0 1 1-2.3-5.4M19.5 3.5V8H15',
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM15.3 15.3l5.2 5.2',
  wrench: 'M20 7.2a5 5 0 0 1-6.8 5.9L7 19.4a2 2 0 0 1-2.9-2.9l6.3-6.2A5 5 0 0 1 16.3 3.5l-3 3.1.6 3 3 .6L20 7.2Z',
  yuan: 'M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17ZM8.8 7.5l3.2 4.3 3.2-4.3M12 11.8v5M9 12h6M9 14.5h6',
} as const;

export type IconName = keyof typeof drawings;

export function Icon({ name, size = 16 }: { readonly name: IconName; readonly size?: number }) {
  const heavy = name === 'more' ? 2.6 : 1.6;
  return (
    <svg
      className="bl-icon"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={heavy}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={drawings[name]} />
    </svg>
  );
}

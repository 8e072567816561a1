import { locales, type Language } from '../i18n/language';

/** The shop's clocks and calendars are in the Netherlands, wherever somebody looks. */
const timeZone = 'Europe/Amsterdam';

const styles = {
  /** `vrijdag 27 november` */
  day: { weekday: 'long', day: 'numeric', month: 'long' },
  /** `vr 27 nov` */
  shortDay: { weekday: 'short', day: 'numeric', month: 'short' },
  /** `27 november 2026` */
  date: { day: 'numeric', month: 'long', year: 'numeric' },
  /** `14:05` */
  time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  /** `27 nov 14:05` */
  moment: { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

export type DateStyle = keyof typeof styles;

const formats = new Map<string, Intl.DateTimeFormat>();

/** An instant, or a day on the calendar such as `2026-11-27`, as people write it. */
export function formatDate(value: string, style: DateStyle, language: Language): string {
  return formatOf(style, language).format(instantOf(value));
}

/** From when until when: `10:00–12:00`. */
export function formatSpan(from: string, to: string, language: Language): string {
  return `${formatDate(from, 'time', language)}–${formatDate(to, 'time', language)}`;
}

/** Which day it is, beside today: `today`, `tomorrow`, or null for any other. */
export function nearDay(value: string, now: Date = new Date()): 'today' | 'tomorrow' | null {
  const day = dayOf(instantOf(value));
  if (day === dayOf(now)) {
    return 'today';
  }

  return day === dayOf(new Date(now.getTime() + 86_400_000)) ? 'tomorrow' : null;
}

/** The day on the shop's calendar, `2026-11-27`. */
export function dayOf(instant: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone }).format(instant);
}

/** What is left of a countdown: `4:05`. */
export function formatCountdown(seconds: number): string {
  const left = Math.max(0, Math.ceil(seconds));
  return `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`;
}

/** How long ago, or in how long: `3 dagen geleden`. */
export function formatAgo(value: string, language: Language, now: Date = new Date()): string {
  const seconds = (instantOf(value).getTime() - now.getTime()) / 1000;
  const [unit, size] = units.find(([, length]) => Math.abs(seconds) >= length) ?? (['second', 1] as const);
  return new Intl.RelativeTimeFormat(locales[language], { numeric: 'auto' }).format(Math.round(seconds / size), unit);
}

const units = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const;

// A day without a time is the same day everywhere; noon is on it in every time zone that the shop may be seen from.
function instantOf(value: string): Date {
  return new Date(value.length === 10 ? `${value}T12:00:00Z` : value);
}

function formatOf(style: DateStyle, language: Language): Intl.DateTimeFormat {
  const key = `${language} ${style}`;
  const known = formats.get(key);
  if (known) {
    return known;
  }

  const format = new Intl.DateTimeFormat(locales[language], { ...styles[style], timeZone });
  formats.set(key, format);
  return format;
}

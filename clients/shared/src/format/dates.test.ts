import { expect, it } from 'vitest';
import { formatAgo, formatCountdown, formatDate, formatSpan, nearDay } from './dates';

it('writes instants by the clocks of the shop, wherever the browser stands', () => {
  expect(formatDate('2026-11-27T13:05:00Z', 'time', 'nl')).toBe('14:05');
  expect(formatSpan('2026-07-01T08:00:00Z', '2026-07-01T10:00:00Z', 'nl')).toBe('10:00–12:00');
  expect(formatDate('2026-11-27T23:30:00Z', 'day', 'nl')).toBe('zaterdag 28 november');
});

it('keeps a day of the calendar the day that it is', () => {
  expect(formatDate('2026-11-27', 'day', 'en')).toBe('Friday 27 November');
});

it('knows today and tomorrow, also just before midnight', () => {
  const now = new Date('2026-11-27T22:59:00Z');

  expect(nearDay('2026-11-27', now)).toBe('today');
  expect(nearDay('2026-11-27T23:00:00Z', now)).toBe('tomorrow');
  expect(nearDay('2026-11-29', now)).toBeNull();
});

it('counts down to nothing and not below', () => {
  expect([245, 59.2, 0, -3].map(formatCountdown)).toEqual(['4:05', '1:00', '0:00', '0:00']);
});

it('says how long ago', () => {
  const now = new Date('2026-11-27T12:00:00Z');

  expect(formatAgo('2026-11-24T12:00:00Z', 'nl', now)).toBe('3 dagen geleden');
  expect(formatAgo('2026-11-27T11:59:30Z', 'en', now)).toBe('30 seconds ago');
});

import { expect, it } from 'vitest';
import { backoff } from './backoff';

it('doubles the time in which it comes back, up to half a minute', () => {
  const longest = [0, 1, 2, 6, 50].map((attempts) => backoff(attempts, () => 1));

  expect(longest).toEqual([500, 1000, 2000, 30_000, 30_000]);
});

it('comes back anywhere in that time', () => {
  expect(backoff(2, () => 0.25)).toBe(500);
});

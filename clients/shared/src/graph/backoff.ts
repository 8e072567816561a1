const first = 500;
const longest = 30_000;

/**
 * How long to wait before connecting again, in milliseconds: twice as long with each attempt up to half a minute, and anywhere in that time, so that the
 * thousands whom one node lost do not come back to the next one at the same moment.
 *
 * @param attempts How many attempts have failed, 0 or more.
 */
export function backoff(attempts: number, random: () => number = Math.random): number {
  return random() * Math.min(longest, first * 2 ** Math.min(attempts, 10));
}

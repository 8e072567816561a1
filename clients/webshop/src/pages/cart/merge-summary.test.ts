import { expect, it } from 'vitest';
import { needsAttention } from './merge-summary';

const line = (before: number, after: number, ...outcomes: string[]) => ({ before, incoming: 2, after, outcomes });

it('draws attention to what did not come along as it was', () => {
  expect(
    [
      line(0, 2, 'KEPT'),
      line(1, 3, 'SUMMED'),
      line(998, 999, 'SUMMED', 'CAPPED'),
      line(0, 0, 'DROPPED'),
      line(0, 2, 'KEPT', 'REPRICED'),
    ].map(needsAttention),
  ).toEqual([false, false, true, true, true]);
});

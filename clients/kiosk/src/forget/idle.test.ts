import { expect, it } from 'vitest';
import { isSamePresence, presenceOf } from './idle';

const patience = { idleSeconds: 60, countdownSeconds: 15 };

it('leaves somebody alone for a minute', () => {
  expect(presenceOf(0, patience)).toEqual({ kind: 'here' });
  expect(presenceOf(59_999, patience)).toEqual({ kind: 'here' });
});

it('then counts down, and takes nobody for gone before the countdown is over', () => {
  expect(presenceOf(60_000, patience)).toEqual({ kind: 'asked', secondsLeft: 15 });
  expect(presenceOf(60_001, patience)).toEqual({ kind: 'asked', secondsLeft: 15 });
  expect(presenceOf(74_999, patience)).toEqual({ kind: 'asked', secondsLeft: 1 });
  expect(presenceOf(75_000, patience)).toEqual({ kind: 'gone' });
});

it('takes who was away while the browser slept for gone', () => {
  expect(presenceOf(9_000_000, patience)).toEqual({ kind: 'gone' });
});

it('is told anew only when something changed that is shown', () => {
  expect(isSamePresence({ kind: 'here' }, { kind: 'here' })).toBe(true);
  expect(isSamePresence({ kind: 'asked', secondsLeft: 3 }, { kind: 'asked', secondsLeft: 3 })).toBe(true);
  expect(isSamePresence({ kind: 'asked', secondsLeft: 3 }, { kind: 'asked', secondsLeft: 2 })).toBe(false);
  expect(isSamePresence({ kind: 'asked', secondsLeft: 3 }, { kind: 'gone' })).toBe(false);
});

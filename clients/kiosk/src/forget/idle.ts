export interface Patience {
  readonly idleSeconds: number;
  readonly countdownSeconds: number;
}

/** Whether somebody is there: they are, they are asked for so many seconds more, or they have gone. */
export type Presence =
  { readonly kind: 'here' } | { readonly kind: 'asked'; readonly secondsLeft: number } | { readonly kind: 'gone' };

/** @param idleMilliseconds Since the screen was last touched. */
export function presenceOf(idleMilliseconds: number, { idleSeconds, countdownSeconds }: Patience): Presence {
  const over = idleMilliseconds / 1000 - idleSeconds;
  if (over < 0) {
    return { kind: 'here' };
  }

  return over < countdownSeconds
    ? { kind: 'asked', secondsLeft: Math.ceil(countdownSeconds - over) }
    : { kind: 'gone' };
}

export const isSamePresence = (one: Presence, other: Presence): boolean =>
  one.kind === other.kind && (one.kind !== 'asked' || other.kind !== 'asked' || one.secondsLeft === other.secondsLeft);

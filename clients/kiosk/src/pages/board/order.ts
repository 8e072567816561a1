/** What the board knows of a product's stock in the store. */
export interface BoardRow {
  readonly id: string;
  readonly available: number;
  /** When it changed while the board was watching, in milliseconds; null when it did not. */
  readonly changedAt: number | null;
}

/** For how long a row that changed stands before the others. */
export const freshMilliseconds = 5 * 60_000;

/** At how many units or fewer there is little left. */
export const few = 5;

/**
 * The rows as they stand: first what has just changed, the latest at the top; then what is almost gone, the fewest first; then the rest; what is sold out comes last,
 * since nobody can take it. Equals keep the order in which they came, so that rows move only when something happened.
 */
export function boardOrder<T extends BoardRow>(rows: readonly T[], now: number): readonly T[] {
  const isFresh = ({ changedAt }: BoardRow) => changedAt !== null && now - changedAt < freshMilliseconds;
  const group = (row: BoardRow) => (isFresh(row) ? 0 : row.available === 0 ? 3 : row.available <= few ? 1 : 2);
  return [...rows].sort((one, other) => {
    const groups = group(one) - group(other);
    if (groups !== 0) {
      return groups;
    }

    switch (group(one)) {
      case 0:
        return (other.changedAt ?? 0) - (one.changedAt ?? 0);
      case 1:
        return one.available - other.available;
      default:
        return 0;
    }
  });
}

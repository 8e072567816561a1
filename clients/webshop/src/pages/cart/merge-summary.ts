export interface MergedLine {
  readonly before: number;
  readonly incoming: number;
  readonly after: number;
  readonly outcomes: readonly string[];
}

/** What of a merge a customer has to know: not what went as one would expect, but what did not come along as it was. */
export function needsAttention(line: MergedLine): boolean {
  return line.outcomes.some((outcome) => outcome === 'CAPPED' || outcome === 'DROPPED' || outcome === 'REPRICED');
}

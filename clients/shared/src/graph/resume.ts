/** What is sent for a subscription; the socket reads it anew each time it connects. */
export interface ResumablePayload {
  variables?: Record<string, unknown> | undefined | null;
}

interface ChangeEvent {
  readonly cursor: string;
}

/**
 * Remembers where a subscription stands, so that one whose connection broke goes on behind the last event that was seen. Every subscription of the schema
 * has one field, whose events carry a `cursor` that its argument `after` takes.
 */
export function remember(payload: ResumablePayload, data: unknown): void {
  const cursor = cursorOf(data);
  if (cursor !== null) {
    payload.variables = { ...payload.variables, after: cursor };
  }
}

/** The cursor of an event; null for what is none. */
export function cursorOf(data: unknown): string | null {
  if (typeof data !== 'object' || data === null) {
    return null;
  }

  const event: unknown = Object.entries(data).find(([field]) => field !== '__typename')?.[1];
  return isChangeEvent(event) ? event.cursor : null;
}

function isChangeEvent(value: unknown): value is ChangeEvent {
  return typeof value === 'object' && value !== null && 'cursor' in value && typeof value.cursor === 'string';
}

import { describe, expect, it } from 'vitest';
import { cursorOf, remember } from './resume';

describe('remember', () => {
  it('goes on behind the last event', () => {
    const payload = { variables: { products: ['p1'] } as Record<string, unknown> };

    remember(payload, { __typename: 'Subscription', stockChanged: { cursor: 'c1', resync: true } });
    remember(payload, { __typename: 'Subscription', stockChanged: { cursor: 'c2', resync: false } });

    expect(payload.variables).toEqual({ products: ['p1'], after: 'c2' });
  });

  it('keeps its place when an event brings errors only', () => {
    const payload = { variables: { after: 'c1' } as Record<string, unknown> };

    remember(payload, null);
    remember(payload, { stockChanged: null });

    expect(payload.variables).toEqual({ after: 'c1' });
  });
});

describe('cursorOf', () => {
  it('is null for what is no event', () => {
    expect(cursorOf({ cart: { id: '1' } })).toBeNull();
    expect(cursorOf('text')).toBeNull();
  });
});

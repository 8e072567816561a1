import { createContext, use, useSyncExternalStore } from 'react';

/** Whether what is watched is told: nothing is watched yet, it is, or the connection is being made anew. */
export type LiveState = 'quiet' | 'live' | 'reconnecting';

export interface Live {
  readonly current: () => LiveState;
  readonly subscribe: (listener: () => void) => () => void;
}

/** What a socket says of itself, for who wants to show it. */
export class LiveSignal implements Live {
  readonly #listeners = new Set<() => void>();
  #state: LiveState = 'quiet';

  readonly current = (): LiveState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly set = (state: LiveState): void => {
    if (state !== this.#state) {
      this.#state = state;
      this.#listeners.forEach((listener) => listener());
    }
  };
}

export const LiveContext = createContext<Live>(new LiveSignal());

/** Whether what the screen shows is live. */
export function useLive(): LiveState {
  const live = use(LiveContext);
  return useSyncExternalStore(live.subscribe, live.current);
}

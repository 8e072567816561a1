import type { ListEditOutcome } from '../graphql/graphql';
import type { WaitingEdit } from './entries';

/** What became of an edit otherwise than was meant. */
export interface EditNotice {
  readonly id: string;
  readonly name: string;
  readonly outcome: Exclude<ListEditOutcome, 'DONE'> | 'LIST_GONE';
}

export interface QueueState {
  /** In the order in which they were made. */
  readonly waiting: readonly WaitingEdit[];
  /** Until somebody has read them. */
  readonly notices: readonly EditNotice[];
}

/** What the server says became of an edit. */
export interface Report {
  readonly id: string;
  readonly outcome: ListEditOutcome;
}

/** What sending came to: the reports, or that there is no such list, or that no answer came. */
export type SendResult = readonly Report[] | 'gone' | 'no answer';

const nothing: QueueState = { waiting: [], notices: [] };
const editsMax = 200;

/** What the storage of a browser does, as far as it is needed. */
export type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** The edits of one list that were made on this phone and not answered yet. They outlive the app. */
export class EditQueue {
  readonly #listeners = new Set<() => void>();
  readonly #key: string;
  readonly #storage: Storage;
  #state: QueueState;
  #sending: Promise<void> | null = null;

  constructor(key: string, storage: Storage) {
    this.#key = key;
    this.#storage = storage;
    this.#state = read(storage.getItem(key));
  }

  readonly current = (): QueueState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  add(...edits: WaitingEdit[]): void {
    this.#set({ ...this.#state, waiting: [...this.#state.waiting, ...edits] });
  }

  dismiss(id: string): void {
    this.#set({ ...this.#state, notices: this.#state.notices.filter((notice) => notice.id !== id) });
  }

  /**
   * Sends what waits, one batch after the other, and takes away what was answered. Without an answer all stays as it is: an edit that is sent again changes nothing.
   *
   * @returns Whether nothing waits any more.
   */
  async send(ask: (edits: readonly WaitingEdit['edit'][]) => Promise<SendResult>): Promise<boolean> {
    // Edits arrive in their order only when one batch is under way at a time.
    while (this.#sending) {
      await this.#sending;
    }

    while (this.#state.waiting.length > 0) {
      const batch = this.#state.waiting.slice(0, editsMax);
      this.#mark(batch, true);
      let finish = () => {};
      this.#sending = new Promise((done) => (finish = done));
      try {
        const result = await ask(batch.map(({ edit }) => edit)).catch(() => 'no answer' as const);
        if (result === 'no answer') {
          this.#mark(batch, false);
          return false;
        }

        this.#answered(batch, result);
      } finally {
        this.#sending = null;
        finish();
      }
    }

    return true;
  }

  #answered(batch: readonly WaitingEdit[], result: 'gone' | readonly Report[]): void {
    const ids = new Set(batch.map(({ edit }) => edit.id));
    const names = new Map(batch.map(({ edit, name }) => [edit.id, name]));
    const notices: EditNotice[] =
      result === 'gone'
        ? batch.slice(0, 1).map(({ edit, name }) => ({ id: edit.id, name, outcome: 'LIST_GONE' }))
        : result.flatMap(({ id, outcome }) => (outcome === 'DONE' ? [] : [{ id, name: names.get(id) ?? '', outcome }]));
    this.#set({
      waiting: this.#state.waiting.filter(({ edit }) => !ids.has(edit.id)),
      notices: [...this.#state.notices, ...notices],
    });
  }

  #mark(batch: readonly WaitingEdit[], isSent: boolean): void {
    const ids = new Set(batch.map(({ edit }) => edit.id));
    this.#set({
      ...this.#state,
      waiting: this.#state.waiting.map((waiting) => (ids.has(waiting.edit.id) ? { ...waiting, isSent } : waiting)),
    });
  }

  #set(state: QueueState): void {
    this.#state = state;
    if (state.waiting.length + state.notices.length === 0) {
      this.#storage.removeItem(this.#key);
    } else {
      this.#storage.setItem(this.#key, JSON.stringify(state));
    }

    this.#listeners.forEach((listener) => listener());
  }
}

function read(text: string | null): QueueState {
  try {
    const state = (JSON.parse(text ?? 'null') as QueueState | null) ?? nothing;
    // Nothing is on its way when the app has just been opened.
    return { ...state, waiting: state.waiting.map((waiting) => ({ ...waiting, isSent: false })) };
  } catch {
    return nothing;
  }
}

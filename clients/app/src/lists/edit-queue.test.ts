import { expect, it } from 'vitest';
import { EditQueue, type Report, type SendResult, type Storage } from './edit-queue';
import type { WaitingEdit } from './entries';

class Memory implements Storage {
  readonly items = new Map<string, string>();
  getItem = (key: string) => this.items.get(key) ?? null;
  setItem = (key: string, value: string) => void this.items.set(key, value);
  removeItem = (key: string) => void this.items.delete(key);
}

const edit = (id: string): WaitingEdit => ({
  edit: { id, entry: `entry of ${id}`, seenVersion: 0, change: { checked: true } },
  name: `name of ${id}`,
  product: null,
});

const done = (edits: readonly { id: string }[]): Report[] => edits.map(({ id }) => ({ id, outcome: 'DONE' }));
const waiting = (queue: EditQueue) => queue.current().waiting.map(({ edit: { id } }) => id);

it('keeps edits while there is no network and when the app is closed', async () => {
  const storage = new Memory();
  const queue = new EditQueue('list', storage);
  queue.add(edit('a'), edit('b'));

  const isSent = await queue.send(() => Promise.resolve('no answer'));
  const opened = new EditQueue('list', storage);

  expect(isSent).toBe(false);
  expect(waiting(opened)).toEqual(['a', 'b']);
  expect(opened.current().waiting.some((one) => one.isSent)).toBe(false);
});

it('takes away what was answered, and says what became otherwise', async () => {
  const storage = new Memory();
  const queue = new EditQueue('list', storage);
  queue.add(edit('a'), edit('b'));

  const isSent = await queue.send(() =>
    Promise.resolve([
      { id: 'a', outcome: 'DONE' },
      { id: 'b', outcome: 'REVIVED' },
    ]),
  );

  expect(isSent).toBe(true);
  expect(queue.current()).toEqual({ waiting: [], notices: [{ id: 'b', name: 'name of b', outcome: 'REVIVED' }] });
  queue.dismiss('b');
  expect(storage.items.size).toBe(0);
});

it('sends what was added while a batch was under way after it, and never two batches at once', async () => {
  const queue = new EditQueue('list', new Memory());
  queue.add(edit('a'));
  const batches: string[][] = [];
  let answer: (result: SendResult) => void = () => {};
  const ask = (edits: readonly { id: string }[]) => {
    batches.push(edits.map(({ id }) => id));
    return batches.length === 1
      ? new Promise<SendResult>((resolve) => (answer = resolve))
      : Promise.resolve(done(edits));
  };

  const first = queue.send(ask);
  queue.add(edit('b'));
  const second = queue.send(ask);
  answer(done([{ id: 'a' }]));
  await Promise.all([first, second]);

  expect(batches).toEqual([['a'], ['b']]);
  expect(waiting(queue)).toEqual([]);
});

it('sends at most two hundred at a time', async () => {
  const queue = new EditQueue('list', new Memory());
  queue.add(...Array.from({ length: 250 }, (_, index) => edit(`edit ${index}`)));
  const sizes: number[] = [];

  await queue.send((edits) => {
    sizes.push(edits.length);
    return Promise.resolve(done(edits));
  });

  expect(sizes).toEqual([200, 50]);
});

it('says once that the list is gone', async () => {
  const queue = new EditQueue('list', new Memory());
  queue.add(edit('a'), edit('b'));

  await queue.send(() => Promise.resolve('gone'));

  expect(queue.current()).toEqual({ waiting: [], notices: [{ id: 'a', name: 'name of a', outcome: 'LIST_GONE' }] });
});

it('goes on when sending failed in a way that nobody expected', async () => {
  const queue = new EditQueue('list', new Memory());
  queue.add(edit('a'));

  expect(await queue.send(() => Promise.reject(new Error('broken')))).toBe(false);
  expect(await queue.send((edits) => Promise.resolve(done(edits)))).toBe(true);
});

import { EditQueue } from './edit-queue';

const prefix = 'app.edits';
const queues = new Map<string, EditQueue>();

/** The queue of a list of one person. */
export function queueOf(person: string, list: string): EditQueue {
  const key = `${prefix} ${person} ${list}`;
  const known = queues.get(key);
  if (known) {
    return known;
  }

  const queue = new EditQueue(key, localStorage);
  queues.set(key, queue);
  return queue;
}

/** The lists of a person for which edits wait, also those of a time before the app was closed. */
export function listsWithEdits(person: string): string[] {
  const start = `${prefix} ${person} `;
  return Object.keys(localStorage)
    .filter((key) => key.startsWith(start))
    .map((key) => key.slice(start.length));
}

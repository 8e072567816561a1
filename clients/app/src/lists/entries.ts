import type { ListEditInput, ListUnit } from '../graphql/graphql';

/** Something on a list, as it is shown. */
export interface ShownEntry {
  readonly id: string;
  readonly name: string;
  readonly product: { readonly id: string; readonly sku: string; readonly image: string | null } | null;
  readonly quantity: number;
  readonly unit: ListUnit;
  readonly note: string | null;
  readonly isChecked: boolean;
  /** Who checked it off; null when nobody did, or when they did not say what to call them. */
  readonly checkedBy: string | null;
  readonly recipe: string | null;
  /** The version that the server told last; 0 as long as it has not told any. */
  readonly version: number;
  /** Whether something of it waits to be sent. */
  readonly isWaiting: boolean;
}

/** An edit that was made here and that the server has not answered yet. */
export interface WaitingEdit {
  readonly edit: ListEditInput;
  /** What it is about, as long as the server does not tell: for what is shown, and for what is said of it later. */
  readonly name: string;
  readonly product: ShownEntry['product'];
  /** Whether it is on its way. */
  readonly isSent?: boolean;
}

/** A list as the server told it last, with what was done here since. */
export function withEdits(entries: readonly ShownEntry[], waiting: readonly WaitingEdit[]): ShownEntry[] {
  return waiting.reduce<ShownEntry[]>(withEdit, [...entries]);
}

function withEdit(entries: ShownEntry[], waiting: WaitingEdit): ShownEntry[] {
  const { edit } = waiting;
  const at = entries.findIndex(({ id }) => id === edit.entry);
  const before = entries[at];
  if (edit.change.add) {
    return before ? entries : placed(entries, added(waiting), edit.change.add.place);
  }

  if (!before) {
    return entries;
  }

  if (edit.change.remove) {
    return entries.toSpliced(at, 1);
  }

  if (edit.change.move) {
    return placed(entries.toSpliced(at, 1), { ...before, isWaiting: true }, edit.change.move);
  }

  return entries.with(at, changed(before, waiting));
}

function added({ edit, name, product }: WaitingEdit): ShownEntry {
  const add = edit.change.add;
  return {
    id: edit.entry,
    name,
    product,
    quantity: add?.quantity ?? 1,
    unit: add?.unit ?? 'PIECE',
    note: add?.note ?? null,
    isChecked: add?.checked ?? false,
    checkedBy: null,
    recipe: null,
    version: 0,
    isWaiting: true,
  };
}

function changed(entry: ShownEntry, { edit, isSent }: WaitingEdit): ShownEntry {
  const { quantity, text, note, checked } = edit.change;
  // An event may tell what an edit did before its own answer comes; the difference must not count twice meanwhile.
  const isTold = isSent === true && entry.version > (edit.seenVersion ?? 0);
  return {
    ...entry,
    ...(quantity && !isTold
      ? { quantity: Math.max(1, entry.quantity + quantity.to - quantity.from), unit: quantity.unit ?? entry.unit }
      : {}),
    ...(typeof text === 'string' ? { name: text } : {}),
    ...(typeof note === 'string' ? { note: note || null } : {}),
    ...(typeof checked === 'boolean' ? { isChecked: checked, checkedBy: checked ? entry.checkedBy : null } : {}),
    isWaiting: true,
  };
}

function placed(
  entries: ShownEntry[],
  entry: ShownEntry,
  place: { after?: string | null } | null | undefined,
): ShownEntry[] {
  if (!place) {
    return [...entries, entry];
  }

  const after = place.after == null ? -1 : entries.findIndex(({ id }) => id === place.after);
  return place.after != null && after === -1 ? [...entries, entry] : entries.toSpliced(after + 1, 0, entry);
}

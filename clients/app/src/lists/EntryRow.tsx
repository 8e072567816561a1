import { messages, useMessages } from '@shared/i18n/messages';
import { Icon } from '@shared/ui/Icon';
import { Picture } from '@shared/ui/Picture';
import type { ShownEntry } from './entries';
import styles from './EntryRow.module.css';
import { useListQuantity } from './list-contents';

const texts = messages({
  nl: {
    check: (name: string) => `${name} in de mand`,
    edit: (name: string) => `${name} wijzigen`,
    waiting: 'wacht op verbinding',
    by: (name: string) => `door ${name}`,
    forRecipe: (recipe: string) => `voor ${recipe}`,
  },
  en: {
    check: (name: string) => `${name} in the basket`,
    edit: (name: string) => `Change ${name}`,
    waiting: 'waits for a connection',
    by: (name: string) => `by ${name}`,
    forRecipe: (recipe: string) => `for ${recipe}`,
  },
});

interface EntryRowProps {
  readonly entry: ShownEntry;
  readonly onCheck: (checked: boolean) => void;
  readonly onOpen: () => void;
}

/** Something on a list, to check off with a thumb. */
export function EntryRow({ entry, onCheck, onOpen }: EntryRowProps) {
  const text = useMessages(texts);
  const quantity = useListQuantity();
  const more = [
    entry.quantity > 1 || entry.unit !== 'PIECE' ? quantity(entry.quantity, entry.unit) : null,
    entry.note,
    entry.recipe && text.forRecipe(entry.recipe),
    entry.checkedBy && text.by(entry.checkedBy),
  ].filter((part) => part);
  return (
    <li className={styles.row} data-checked={entry.isChecked || undefined}>
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={entry.isChecked}
          aria-label={text.check(entry.name)}
          onChange={(event) => onCheck(event.target.checked)}
        />
        <span className={styles.circle} aria-hidden="true">
          <Icon name="check" size={20} />
        </span>
      </label>
      <button type="button" className={styles.open} aria-label={text.edit(entry.name)} onClick={onOpen}>
        {entry.product && (
          <span className={styles.picture}>
            <Picture image={entry.product.image ? { url: entry.product.image, alt: '' } : null} decorative />
          </span>
        )}
        <span className={styles.words}>
          <span className={styles.name}>{entry.name}</span>
          {more.length > 0 && <span className={styles.more}>{more.join(' · ')}</span>}
        </span>
        {entry.isWaiting && (
          <span className={styles.waiting} title={text.waiting}>
            <Icon name="clock" size={18} />
            <span className="visually-hidden">{text.waiting}</span>
          </span>
        )}
      </button>
    </li>
  );
}

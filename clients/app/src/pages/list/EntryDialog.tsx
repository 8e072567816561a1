import { messages, useMessages } from '@shared/i18n/messages';
import { Button, ButtonLink } from '@shared/ui/Button';
import { Dialog } from '@shared/ui/Dialog';
import { Field } from '@shared/ui/Field';
import { QuantityStepper } from '@shared/ui/QuantityStepper';
import { useState } from 'react';
import type { ListEditInput } from '../../graphql/graphql';
import type { ShownEntry } from '../../lists/entries';
import { productPath } from '../../paths';
import parts from '../../ui/Parts.module.css';
import styles from './ListPage.module.css';

const texts = messages({
  nl: {
    howMuch: 'Hoeveel',
    note: 'Notitie',
    example: 'De rijpe graag',
    up: 'Omhoog',
    down: 'Omlaag',
    remove: 'Van het lijstje',
    product: 'Bekijk het product',
    done: 'Klaar',
  },
  en: {
    howMuch: 'How much',
    note: 'Note',
    example: 'The ripe ones',
    up: 'Up',
    down: 'Down',
    remove: 'Off the list',
    product: 'See the product',
    done: 'Done',
  },
});

interface EntryDialogProps {
  readonly entry: ShownEntry;
  /** The entries among which it moves. */
  readonly siblings: readonly ShownEntry[];
  readonly onChange: (change: ListEditInput['change']) => void;
  readonly onClose: () => void;
}

/** What can be said of something on a list. */
export function EntryDialog({ entry, siblings, onChange, onClose }: EntryDialogProps) {
  const text = useMessages(texts);
  const [note, setNote] = useState(entry.note ?? '');
  const at = siblings.findIndex(({ id }) => id === entry.id);

  function close() {
    if (note.trim() !== (entry.note ?? '')) {
      onChange({ note: note.trim() });
    }

    onClose();
  }

  return (
    <Dialog title={entry.name} onClose={close}>
      <div className={styles.dialog}>
        <div className={styles.quantity}>
          <strong>{text.howMuch}</strong>
          <QuantityStepper
            name={entry.name}
            quantity={entry.quantity}
            max={99_999}
            onChange={(to) => onChange({ quantity: { from: entry.quantity, to, unit: entry.unit } })}
          />
        </div>
        <Field
          label={text.note}
          placeholder={text.example}
          maxLength={500}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
        <div className={parts.buttons}>
          <Button
            look="secondary"
            disabled={at <= 0}
            onClick={() => onChange({ move: { after: siblings[at - 2]?.id ?? null } })}
          >
            {text.up}
          </Button>
          <Button
            look="secondary"
            disabled={at >= siblings.length - 1}
            onClick={() => onChange({ move: { after: siblings[at + 1]?.id ?? null } })}
          >
            {text.down}
          </Button>
        </div>
        {entry.product && (
          <ButtonLink to={productPath(entry.product.sku)} look="quiet" icon="search">
            {text.product}
          </ButtonLink>
        )}
        <div className={parts.buttons}>
          <Button
            look="danger"
            icon="trash"
            onClick={() => {
              onChange({ remove: true });
              onClose();
            }}
          >
            {text.remove}
          </Button>
          <Button onClick={close}>{text.done}</Button>
        </div>
      </div>
    </Dialog>
  );
}

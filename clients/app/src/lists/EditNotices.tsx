import { messages, plural, useMessages } from '@shared/i18n/messages';
import { IconButton } from '@shared/ui/Button';
import { Icon } from '@shared/ui/Icon';
import type { EditNotice } from './edit-queue';
import styles from './EditNotices.module.css';

type Words = Record<EditNotice['outcome'], (name: string) => string>;

const nl: Words = {
  MERGED: (name) => `${name}: anderen wijzigden dit ook. Jullie wijzigingen zijn opgeteld.`,
  REVIVED: (name) => `${name} was door een ander weggehaald en staat er door jouw wijziging weer op.`,
  KEPT: (name) => `${name} staat er nog: een ander heeft het intussen gewijzigd of afgevinkt.`,
  OUTDATED: (name) => `${name}: een ander heeft dit intussen ook gewijzigd. Wat de ander schreef, is gebleven.`,
  GONE: (name) => `${name} was al weggehaald. Jouw wijziging verandert daar niets aan.`,
  UNKNOWN_ENTRY: (name) => `${name} kon niet worden gewijzigd: het heeft nooit op dit lijstje gestaan.`,
  UNKNOWN_PRODUCT: (name) => `${name} is uit het assortiment en kon er niet op.`,
  LIST_FULL: (name) => `${name} past er niet meer op: het lijstje is vol.`,
  NOT_POSSIBLE: (name) => `${name} kon zo niet worden gewijzigd.`,
  LIST_GONE: () =>
    'Dit lijstje is intussen verwijderd, of je doet er niet meer aan mee. Je laatste wijzigingen zijn niet bewaard.',
};

const en: Words = {
  MERGED: (name) => `${name}: others changed this, too. Your changes were added up.`,
  REVIVED: (name) => `${name} had been removed by somebody else, and your change brought it back.`,
  KEPT: (name) => `${name} is still there: somebody else has changed it or checked it off meanwhile.`,
  OUTDATED: (name) => `${name}: somebody else has changed this meanwhile. What they wrote stays.`,
  GONE: (name) => `${name} had been removed already. Your change does not bring it back.`,
  UNKNOWN_ENTRY: (name) => `${name} could not be changed: it was never on this list.`,
  UNKNOWN_PRODUCT: (name) => `${name} has left our range and could not be added.`,
  LIST_FULL: (name) => `There is no room for ${name}: the list is full.`,
  NOT_POSSIBLE: (name) => `${name} could not be changed like that.`,
  LIST_GONE: () =>
    'This list was deleted meanwhile, or you are not a member any more. Your last changes were not kept.',
};

const texts = messages({
  nl: {
    waiting: (count: number) =>
      plural('nl', count, {
        one: '1 wijziging wacht op verbinding',
        other: `${count} wijzigingen wachten op verbinding`,
      }),
    read: 'Gelezen',
    outcome: nl,
  },
  en: {
    waiting: (count: number) =>
      plural('en', count, { one: '1 change waits for a connection', other: `${count} changes wait for a connection` }),
    read: 'Got it',
    outcome: en,
  },
});

interface EditNoticesProps {
  readonly waiting: number;
  readonly notices: readonly EditNotice[];
  readonly onDismiss: (id: string) => void;
}

/** What waits to be sent, and what became of edits otherwise than was meant. */
export function EditNotices({ waiting, notices, onDismiss }: EditNoticesProps) {
  const text = useMessages(texts);
  return (
    <div role="status" className={styles.notices}>
      {waiting > 0 && (
        <p className={styles.waiting}>
          <Icon name="clock" size={18} />
          {text.waiting(waiting)}
        </p>
      )}
      {notices.map(({ id, name, outcome }) => (
        <p key={id} className={styles.notice}>
          <span>{text.outcome[outcome](name)}</span>
          <IconButton icon="close" label={text.read} onClick={() => onDismiss(id)} />
        </p>
      ))}
    </div>
  );
}

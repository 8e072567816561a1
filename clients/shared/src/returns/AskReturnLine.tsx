import { formatMoney } from '../format/money';
import { graphql, readFragment, type FragmentType } from '../graphql';
import type { ReturnReason } from '../graphql/graphql';
import { useLanguage } from '../i18n/language';
import { messages, useMessages } from '../i18n/messages';
import { Check, Field, Select } from '../ui/Field';
import { Picture } from '../ui/Picture';
import { QuantityStepper } from '../ui/QuantityStepper';
import styles from './AskReturn.module.css';
import { returnTexts } from './return-texts';

const AskedLine = graphql(`
  fragment AskReturnLine_line on ReturnableLine {
    bought
    returned
    requested
    returnable
    refund {
      minor
      currency
    }
    product {
      id
      name
      images {
        url
        alt
      }
    }
  }
`);

const reasons: readonly ReturnReason[] = [
  'CHANGED_MIND',
  'WRONG_SIZE',
  'DAMAGED',
  'DEFECTIVE',
  'WRONG_ITEM',
  'LATE',
  'OTHER',
];

const texts = messages({
  nl: {
    can: (units: number, bought: number, amount: string) => `${units} van ${bought} kan terug, samen ${amount}`,
    reason: 'Waarom?',
    remark: 'Toelichting',
    optional: 'Hoeft niet',
  },
  en: {
    can: (units: number, bought: number, amount: string) => `${units} of ${bought} can come back, together ${amount}`,
    reason: 'Why?',
    remark: 'What explains it',
    optional: 'If you like',
  },
});

/** What somebody gives back of one line. */
export interface Given {
  readonly quantity: number;
  readonly reason: ReturnReason;
  readonly remark: string | null;
}

interface AskReturnLineProps {
  readonly of: FragmentType<typeof AskedLine>;
  /** Null while it stays with the customer. */
  readonly given: Given | null;
  readonly onGive: (given: Given | null) => void;
}

/** One product of an order, which comes back or stays: how many, and why. */
export function AskReturnLine({ of: masked, given, onGive }: AskReturnLineProps) {
  const line = readFragment(AskedLine, masked);
  const text = useMessages(texts);
  const words = useMessages(returnTexts);
  const language = useLanguage();
  const name = line.product?.name ?? words.gone;
  return (
    <>
      <div className={styles.head}>
        <Check
          checked={given !== null}
          onChange={({ target }) =>
            onGive(target.checked ? { quantity: line.returnable, reason: 'CHANGED_MIND', remark: null } : null)
          }
        >
          <span className={styles.words}>
            <strong>{name}</strong>
            <span className={styles.soft}>
              {text.can(line.returnable, line.bought, formatMoney(line.refund, language))}
            </span>
          </span>
        </Check>
        <Picture image={line.product?.images[0]} decorative />
      </div>
      {given && (
        <div className={styles.more}>
          {line.returnable > 1 && (
            <QuantityStepper
              name={name}
              quantity={given.quantity}
              max={line.returnable}
              onChange={(quantity) => onGive({ ...given, quantity })}
            />
          )}
          <Select
            label={text.reason}
            value={given.reason}
            onChange={({ target }) => onGive({ ...given, reason: target.value as ReturnReason })}
          >
            {reasons.map((reason) => (
              <option key={reason} value={reason}>
                {words.reason[reason]}
              </option>
            ))}
          </Select>
          <div className={styles.wide}>
            <Field
              label={text.remark}
              hint={given.reason === 'OTHER' ? undefined : text.optional}
              maxLength={500}
              required={given.reason === 'OTHER'}
              value={given.remark ?? ''}
              onChange={({ target }) => onGive({ ...given, remark: target.value || null })}
            />
          </div>
        </div>
      )}
    </>
  );
}

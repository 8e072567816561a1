import { readFragment, type FragmentType } from '../graphql';
import { messages, plural, useMessages } from '../i18n/messages';
import { Picture } from '../ui/Picture';
import { Amount } from '../ui/Price';
import { OneReturnReturn } from './return-fragments';
import { returnTexts } from './return-texts';
import styles from './Returns.module.css';

const texts = messages({
  nl: {
    accepted: (units: number) =>
      plural('nl', units, { one: '1 stuk teruggenomen', other: `${units} stuks teruggenomen` }),
  },
  en: {
    accepted: (units: number) => plural('en', units, { one: '1 unit taken back', other: `${units} units taken back` }),
  },
});

/** What comes back, why, and what of it was taken. */
export function ReturnLines({ of: masked }: { of: FragmentType<typeof OneReturnReturn> }) {
  const { lines } = readFragment(OneReturnReturn, masked);
  const text = useMessages(texts);
  const words = useMessages(returnTexts);
  return (
    <ul>
      {lines.map((line) => (
        <li key={line.line} className={styles.line}>
          <Picture image={line.product?.images[0]} decorative />
          <span className={styles.words}>
            <strong>
              {line.quantity} × {line.product?.name ?? words.gone}
            </strong>
            <span className={styles.soft}>
              {words.reason[line.reason]}
              {line.remark && `: ${line.remark}`}
            </span>
            {line.accepted !== null && <span className={styles.soft}>{text.accepted(line.accepted)}</span>}
          </span>
          <Amount of={line.refund} />
        </li>
      ))}
    </ul>
  );
}

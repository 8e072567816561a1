import { useMutation } from 'urql';
import { graphql, readFragment, type FragmentType } from '../graphql';
import { messages, useMessages } from '../i18n/messages';
import { Button, IconButton } from '../ui/Button';
import { useToast } from '../ui/Toast';
import styles from './Account.module.css';

export const PaymentMethodsCustomer = graphql(`
  fragment PaymentMethods_customer on Customer {
    id
    paymentMethods {
      id
      label
      isDefault
    }
  }
`);

const SavePaymentMethod = graphql(`
  mutation SavePaymentMethod($input: SavePaymentMethodInput!) {
    savePaymentMethod(input: $input) {
      ... on PaymentMethodSaved {
        method {
          id
        }
      }
      ... on Problem {
        message
      }
    }
  }
`);

const RemovePaymentMethod = graphql(`
  mutation RemovePaymentMethod($method: ID!) {
    removePaymentMethod(input: { method: $method }) {
      ... on PaymentMethodRemoved {
        customer {
          id
          ...PaymentMethods_customer
        }
      }
      ... on Problem {
        message
      }
    }
  }
`);

/** What the payment provider of the demonstration takes for a card. A real provider's own script gives a token to the browser instead. */
const testCard = { kind: 'CARD', token: 'tok_ok', label: 'Visa •••• 4242', isDefault: true } as const;

const texts = messages({
  nl: {
    none: 'Bewaar een kaart, dan koop je met één druk op de knop.',
    default: 'standaard, ook voor Koop nu',
    add: 'Testkaart toevoegen',
    remove: (label: string) => `Verwijder ${label}`,
    failed: 'Dat lukte niet. Probeer het nog eens.',
  },
  en: {
    none: 'Keep a card, and you buy at the press of a button.',
    default: 'default, also for Buy now',
    add: 'Add a test card',
    remove: (label: string) => `Remove ${label}`,
    failed: 'That did not work. Please try again.',
  },
});

/** The ways to pay that the customer keeps. */
export function PaymentMethods({ customer }: { customer: FragmentType<typeof PaymentMethodsCustomer> }) {
  const { paymentMethods } = readFragment(PaymentMethodsCustomer, customer);
  const text = useMessages(texts);
  const toast = useToast();
  const [{ fetching }, save] = useMutation(SavePaymentMethod);
  const [, removeMethod] = useMutation(RemovePaymentMethod);

  async function add() {
    const { data } = await save({ input: testCard });
    if (data?.savePaymentMethod.__typename !== 'PaymentMethodSaved') {
      toast(data?.savePaymentMethod.message ?? text.failed, { tone: 'bad' });
    }
  }

  async function remove(method: string) {
    const { data } = await removeMethod({ method });
    if (data?.removePaymentMethod.__typename !== 'PaymentMethodRemoved') {
      toast(data?.removePaymentMethod.message ?? text.failed, { tone: 'bad' });
    }
  }

  return (
    <>
      {paymentMethods.length === 0 && <p>{text.none}</p>}
      <ul className={styles.rows}>
        {paymentMethods.map((method) => (
          <li key={method.id} className={styles.row}>
            <span className={styles.words}>
              <strong>{method.label}</strong>
              {method.isDefault && <span className={styles.soft}>{text.default}</span>}
            </span>
            <IconButton icon="trash" label={text.remove(method.label)} onClick={() => void remove(method.id)} />
          </li>
        ))}
      </ul>
      <Button
        look="secondary"
        size="small"
        icon="plus"
        className={styles.add}
        busy={fetching}
        onClick={() => void add()}
      >
        {text.add}
      </Button>
    </>
  );
}

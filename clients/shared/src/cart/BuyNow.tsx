import { useRef } from 'react';
import { useMutation } from 'urql';
import { newKey } from '../graph/new-key';
import { graphql, readFragment, type FragmentType } from '../graphql';
import { messages, useMessages } from '../i18n/messages';
import { Link } from '../routing/Link';
import { useNavigation } from '../routing/navigation';
import { Button } from '../ui/Button';
import { useToast } from '../ui/Toast';
import styles from './BuyNow.module.css';

export const BuyNowCustomer = graphql(`
  fragment BuyNow_customer on Customer {
    id
    addresses {
      id
      street
      houseNumber
      isDefault
    }
    paymentMethods {
      id
      label
      isDefault
    }
  }
`);

const Buy = graphql(`
  mutation BuyNow($input: BuyNowInput!) {
    buyNow(input: $input) {
      ... on OrderPlaced {
        order {
          id
        }
      }
      ... on PaymentPending {
        payment {
          id
        }
      }
      ... on PriceChanged {
        message
        now {
          minor
          currency
        }
      }
      ... on Problem {
        message
      }
    }
  }
`);

const texts = messages({
  nl: {
    buy: 'Koop nu',
    how: (method: string, address: string) => `Eén stuk, eerste bezorgmoment, naar ${address}, met ${method}`,
    setUp: 'Koop voortaan met één druk: bewaar een adres en een kaart',
    pending: 'Je bank is nog bezig. Zodra het rond is, staat het bij je aankopen.',
    dearer: 'De prijs is intussen hoger. Kijk of je het nog wilt.',
    failed: 'We weten niet of dat gelukt is. Druk nog eens: je koopt nooit twee keer.',
  },
  en: {
    buy: 'Buy now',
    how: (method: string, address: string) => `One piece, first delivery, to ${address}, with ${method}`,
    setUp: 'Buy at one press from now on: keep an address and a card',
    pending: 'Your bank is still at it. Once that is done it stands with your purchases.',
    dearer: 'The price is higher by now. See whether you still want it.',
    failed: 'We do not know whether that worked. Press again: you never buy twice.',
  },
});

interface BuyNowProps {
  readonly product: { readonly id: string };
  /** What one costs as it is shown, in minor units: nobody pays more by one press than they saw. */
  readonly shownTotal: number;
  readonly customer: FragmentType<typeof BuyNowCustomer>;
  /** Where an order's page is. */
  readonly orderPath: (id: string) => string;
  /** Where addresses and ways to pay are kept. */
  readonly settings: string;
  /** What is shown is not as it is any more. */
  readonly onStale: () => void;
}

/** Buys one at once: to the default address, in the first slot, with the default way to pay. */
export function BuyNow({ product, shownTotal, customer, orderPath, settings, onStale }: BuyNowProps) {
  const { addresses, paymentMethods } = readFragment(BuyNowCustomer, customer);
  const text = useMessages(texts);
  const toast = useToast();
  const { go } = useNavigation();
  const [{ fetching }, buy] = useMutation(Buy);
  // Kept while the answer is unknown, so that pressing again buys once.
  const key = useRef(newKey());
  const address = addresses.find(({ isDefault }) => isDefault);
  const method = paymentMethods.find(({ isDefault }) => isDefault);
  if (!address || !method) {
    return (
      <Link to={settings} className={styles.setUp}>
        {text.setUp}
      </Link>
    );
  }

  async function press() {
    const { data } = await buy({ input: { product: product.id, shownTotal, idempotencyKey: key.current } });
    const result = data?.buyNow;
    if (!result) {
      return toast(text.failed, { tone: 'bad' });
    }

    key.current = newKey();
    switch (result.__typename) {
      case 'OrderPlaced':
        return go(`${orderPath(result.order.id)}?new=1`);
      case 'PaymentPending':
        return toast(text.pending);
      case 'PriceChanged':
        onStale();
        return toast(text.dearer, { tone: 'bad' });
      case 'NotEnoughStockForQuote':
      case 'NotForSale':
        onStale();
        return toast(result.message, { tone: 'bad' });
      case 'PaymentDeclined':
      case 'PaymentNeeded':
      case 'TooManyQuotes':
      case 'FulfilmentImpossible':
      case 'SlotTaken':
      case 'AddressNeeded':
      case 'SignInNeeded':
      case 'IdempotencyKeyReused':
        return toast(result.message, { tone: 'bad' });
      default:
        return result satisfies never;
    }
  }

  return (
    <div className={styles.now}>
      <Button look="secondary" icon="forward" busy={fetching} onClick={() => void press()}>
        {text.buy}
      </Button>
      <span className={styles.how}>{text.how(method.label, `${address.street} ${address.houseNumber}`)}</span>
    </div>
  );
}

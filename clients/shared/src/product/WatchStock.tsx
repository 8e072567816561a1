import { useMutation } from 'urql';
import { graphql, readFragment, type FragmentType } from '../graphql';
import { messages, useMessages } from '../i18n/messages';
import { Button } from '../ui/Button';
import { useToast } from '../ui/Toast';

export const WatchesCustomer = graphql(`
  fragment Watches_customer on Customer {
    id
    stockWatches {
      at
      product {
        id
      }
      location {
        id
      }
    }
  }
`);

const Watch = graphql(`
  mutation WatchStock($input: WatchStockInput!) {
    watchStock(input: $input) {
      ... on StockWatched {
        customer {
          id
          ...Watches_customer
        }
      }
      ... on Problem {
        message
      }
    }
  }
`);

const Unwatch = graphql(`
  mutation UnwatchStock($input: UnwatchStockInput!) {
    unwatchStock(input: $input) {
      ... on StockUnwatched {
        customer {
          id
          ...Watches_customer
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
    watch: 'Laat weten als het er weer is',
    unwatch: 'Toch geen bericht',
    watched: 'Je krijgt een bericht zodra het er weer is',
    failed: 'Dat lukte niet. Probeer het nog eens.',
  },
  en: {
    watch: 'Tell me when it is back',
    unwatch: 'No message after all',
    watched: 'You get a message as soon as it is back',
    failed: 'That did not work. Please try again.',
  },
});

interface WatchStockProps {
  readonly customer: FragmentType<typeof WatchesCustomer>;
  readonly product: string;
  readonly location: string;
}

/** Has the customer told once when a location has a product again, or not after all. */
export function WatchStock({ customer, product, location }: WatchStockProps) {
  const { stockWatches } = readFragment(WatchesCustomer, customer);
  const text = useMessages(texts);
  const toast = useToast();
  const [watching, watch] = useMutation(Watch);
  const [unwatching, unwatch] = useMutation(Unwatch);
  const isWatched = stockWatches.some((one) => one.product?.id === product && one.location.id === location);

  async function press() {
    const input = { product, location };
    const result = isWatched
      ? (await unwatch({ input })).data?.unwatchStock
      : (await watch({ input })).data?.watchStock;
    switch (result?.__typename) {
      case 'StockWatched':
        return toast(text.watched);
      case 'StockUnwatched':
        return;
      case 'NotifiedCustomerNeeded':
      case 'StockIsAvailable':
      case 'TooManyStockWatches':
      case 'UnknownProduct':
      case 'UnknownLocation':
      case undefined:
        return toast(result?.message ?? text.failed, { tone: 'bad' });
      default:
        return result satisfies never;
    }
  }

  return (
    <Button
      look={isWatched ? 'quiet' : 'secondary'}
      size="small"
      icon="bell"
      busy={watching.fetching || unwatching.fetching}
      onClick={() => void press()}
    >
      {isWatched ? text.unwatch : text.watch}
    </Button>
  );
}

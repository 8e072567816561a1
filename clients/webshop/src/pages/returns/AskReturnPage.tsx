import { messages, useMessages } from '@shared/i18n/messages';
import { AskReturn } from '@shared/returns/AskReturn';
import type { Place } from '@shared/routing/routes';
import { Title } from '@shared/routing/Title';
import { ButtonLink } from '@shared/ui/Button';
import { Screen } from '@shared/ui/Screen';
import { SkeletonText } from '@shared/ui/Skeleton';
import { NoPage } from '../../frame/NoPage';
import { orderPath } from '../../paths';
import { askReturnQuery } from './ask-return-query';
import styles from './ReturnsPage.module.css';

const texts = messages({
  nl: { title: 'Terugsturen of terugbrengen', back: (number: string) => `Bestelling ${number}` },
  en: { title: 'Return items', back: (number: string) => `Order ${number}` },
});

/** Where something of an order is given back. */
export function AskReturnPage(place: Place) {
  const text = useMessages(texts);
  return (
    <Screen query={askReturnQuery} place={place} loading={<SkeletonText lines={8} />}>
      {({ order, locations }) =>
        order ? (
          <div className={styles.page}>
            <Title>{text.title}</Title>
            <h1>{text.title}</h1>
            <AskReturn order={order} stores={locations.nodes} />
            <ButtonLink to={orderPath(order.id)} look="quiet" className={styles.back}>
              {text.back(order.number)}
            </ButtonLink>
          </div>
        ) : (
          <NoPage />
        )
      }
    </Screen>
  );
}

import { CartState } from '@shared/cart/CartState';
import { messages, useMessages } from '@shared/i18n/messages';
import { Card } from '@shared/ui/Card';
import { Amount, Price } from '@shared/ui/Price';
import type { ReactNode } from 'react';
import { graphql, readFragment, type FragmentType } from '../../graphql';
import styles from './CartTotals.module.css';

const CartTotalsCart = graphql(`
  fragment CartTotals_cart on Cart {
    id
    ...CartState_cart
  }
`);

const texts = messages({
  nl: { title: 'Samen', subtotal: 'Artikelen', total: 'Totaal', note: 'Inclusief btw, zonder bezorgkosten' },
  en: { title: 'Together', subtotal: 'Items', total: 'Total', note: 'VAT included, delivery not' },
});

/** What it all costs, and why it is less. */
export function CartTotals({
  cart: masked,
  children,
}: {
  cart: FragmentType<typeof CartTotalsCart>;
  children?: ReactNode;
}) {
  const { totals, units } = readFragment(CartState, readFragment(CartTotalsCart, masked));
  const text = useMessages(texts);
  if (units === 0) {
    return null;
  }

  return (
    <Card as="section" aria-labelledby="totals" tone="leaf" className={styles.totals}>
      <h2 id="totals">{text.title}</h2>
      <dl className={styles.rows}>
        <div>
          <dt>{text.subtotal}</dt>
          <dd>
            <Amount of={totals.subtotal} />
          </dd>
        </div>
        {totals.discounts.map((discount, index) => (
          <div key={index} className={styles.discount}>
            <dt>{discount.reason}</dt>
            <dd>
              −<Amount of={discount.amount} />
            </dd>
          </div>
        ))}
        <div className={styles.total}>
          <dt>{text.total}</dt>
          <dd>
            <Price price={totals.total} />
          </dd>
        </div>
      </dl>
      <p className={styles.note}>{text.note}</p>
      {children}
    </Card>
  );
}

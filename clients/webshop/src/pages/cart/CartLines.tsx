import { CartProduct, CartState } from '@shared/cart/CartState';
import { useCartChanges } from '@shared/cart/use-cart-changes';
import { messages, useMessages } from '@shared/i18n/messages';
import { formatMoney } from '@shared/format/money';
import { formatContent } from '@shared/format/quantities';
import { useLanguage } from '@shared/i18n/language';
import { Link } from '@shared/routing/Link';
import { Button } from '@shared/ui/Button';
import { Picture } from '@shared/ui/Picture';
import { Price } from '@shared/ui/Price';
import { QuantityStepper } from '@shared/ui/QuantityStepper';
import type { ReactNode } from 'react';
import { graphql, readFragment, type FragmentType } from '../../graphql';
import { productPath } from '../../paths';
import styles from './CartLines.module.css';

const CartLinesCart = graphql(`
  fragment CartLines_cart on Cart {
    id
    ...CartState_cart
  }
`);

const texts = messages({
  nl: {
    remove: 'Verwijder',
    gone: 'Dit product bestaat niet meer',
    outOfStock: (available: number) =>
      available === 0
        ? 'Uitverkocht: dit kunnen we nu niet beloven.'
        : `Nog maar ${available} te krijgen: pas het aantal aan.`,
    unavailable: 'Niet meer te koop.',
    changed: (before: string, now: string) => `De prijs is veranderd van ${before} naar ${now}.`,
    accept: 'Akkoord met de nieuwe prijzen',
    each: 'per stuk',
  },
  en: {
    remove: 'Remove',
    gone: 'This product does not exist any more',
    outOfStock: (available: number) =>
      available === 0
        ? 'Sold out: we cannot promise this right now.'
        : `Only ${available} left: please change the quantity.`,
    unavailable: 'Not for sale any more.',
    changed: (before: string, now: string) => `The price has changed from ${before} to ${now}.`,
    accept: 'Accept the new prices',
    each: 'each',
  },
});

interface CartLinesProps {
  readonly cart: FragmentType<typeof CartLinesCart>;
  readonly empty: ReactNode;
  readonly side: ReactNode;
}

/** What is in the cart, line by line, with what stands in the way of buying it. */
export function CartLines({ cart: masked, empty, side }: CartLinesProps) {
  const cart = readFragment(CartState, readFragment(CartLinesCart, masked));
  const text = useMessages(texts);
  const language = useLanguage();
  const { setQuantity, remove, acceptPrices, isChanging } = useCartChanges();
  if (cart.lines.length === 0) {
    return empty;
  }

  const hasNewPrices = cart.problems.some(({ __typename }) => __typename === 'CartLinePriceChanged');
  return (
    <div className={styles.cart}>
      <ul className={styles.lines} aria-busy={isChanging}>
        {cart.lines.map((line) => {
          const product = readFragment(CartProduct, line.product);
          const discounts = cart.totals.discounts.filter((discount) => discount.line === line.id);
          return (
            <li key={line.id} className={styles.line}>
              <div className={styles.picture}>
                <Picture image={product?.images[0]} decorative />
              </div>
              <div className={styles.words}>
                {product ? (
                  <Link to={productPath(product.sku)} className={styles.name}>
                    {product.name}
                  </Link>
                ) : (
                  text.gone
                )}
                <span className={styles.soft}>
                  {product?.content && `${formatContent(product.content, language)} · `}
                  {line.price && `${formatMoney(line.price, language)} ${text.each}`}
                </span>
                {discounts.map((discount) => (
                  <span key={discount.offer.id} className={styles.discount}>
                    {discount.reason}: −{formatMoney(discount.amount, language)}
                  </span>
                ))}
                {cart.problems.map((problem, index) =>
                  problem.line === line.id ? (
                    <span key={index} className={styles.problem} role="status">
                      {problem.__typename === 'CartLineOutOfStock' && text.outOfStock(problem.available)}
                      {problem.__typename === 'CartLineUnavailable' && text.unavailable}
                      {problem.__typename === 'CartLinePriceChanged' &&
                        text.changed(formatMoney(problem.before, language), formatMoney(problem.now, language))}
                    </span>
                  ) : null,
                )}
              </div>
              <div className={styles.controls}>
                <QuantityStepper
                  name={product?.name ?? ''}
                  quantity={line.quantity}
                  min={0}
                  onChange={(quantity) => void setQuantity(line, quantity)}
                />
                <Button look="quiet" size="small" onClick={() => void remove(line)}>
                  {text.remove}
                </Button>
              </div>
              <div className={styles.amount}>{line.amount && <Price price={line.amount} size="small" />}</div>
            </li>
          );
        })}
      </ul>
      <div className={styles.side}>
        {hasNewPrices && (
          <Button look="secondary" wide onClick={() => void acceptPrices(cart.version)}>
            {text.accept}
          </Button>
        )}
        {side}
      </div>
    </div>
  );
}

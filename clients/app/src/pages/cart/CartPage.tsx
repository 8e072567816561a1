import { CartProduct, CartState } from '@shared/cart/CartState';
import { useCartChanges } from '@shared/cart/use-cart-changes';
import { formatMoney } from '@shared/format/money';
import { useLanguage } from '@shared/i18n/language';
import { messages, useMessages } from '@shared/i18n/messages';
import { Link } from '@shared/routing/Link';
import type { Place } from '@shared/routing/routes';
import { Button, ButtonLink } from '@shared/ui/Button';
import { Card } from '@shared/ui/Card';
import { EmptyState } from '@shared/ui/EmptyState';
import { Picture } from '@shared/ui/Picture';
import { QuantityStepper } from '@shared/ui/QuantityStepper';
import { Screen } from '@shared/ui/Screen';
import { FrameFragment } from '../../frame/frame-query';
import { readFragment, type DocumentType } from '../../graphql';
import { productPath } from '../../paths';
import { Page, PageSkeleton } from '../../ui/Page';
import parts from '../../ui/Parts.module.css';
import { cartQuery } from './cart-query';
import { MergeReport } from './MergeReport';
import { openWebshop } from './open-webshop';

const texts = messages({
  nl: {
    title: 'Winkelwagen',
    none: 'Je wagen is leeg',
    noneWords: 'Scan iets in de winkel, of kijk wat er in de aanbieding is.',
    scan: 'Scannen',
    offers: 'Aanbiedingen',
    subtotal: 'Artikelen',
    total: 'Totaal',
    pay: 'Afrekenen in de webshop',
    payHint: 'Je wagen ligt er al klaar; daar kies je bezorgen of afhalen.',
    few: (left: number) => (left === 0 ? 'Uitverkocht' : `Er zijn er nog ${left}`),
    price: (before: string, now: string) => `Prijs veranderd: was ${before}, nu ${now}`,
    accept: 'Nieuwe prijzen akkoord',
    unavailable: 'Niet meer te koop',
  },
  en: {
    title: 'Cart',
    none: 'Your cart is empty',
    noneWords: 'Scan something in the store, or see what is on offer.',
    scan: 'Scan',
    offers: 'Offers',
    subtotal: 'Items',
    total: 'Total',
    pay: 'Check out in the webshop',
    payHint: 'Your cart is there already; choose delivery or collection there.',
    few: (left: number) => (left === 0 ? 'Sold out' : `Only ${left} left`),
    price: (before: string, now: string) => `Price changed: was ${before}, now ${now}`,
    accept: 'Accept new prices',
    unavailable: 'Not for sale any more',
  },
});

type CartData = DocumentType<typeof CartState>;

/** The cart, the same as on every other screen of the customer, live. */
export function CartPage(place: Place) {
  const text = useMessages(texts);
  return (
    <Page title={text.title} back="/">
      <Screen query={cartQuery} place={place} loading={<PageSkeleton />}>
        {(data) => {
          const cart = readFragment(CartState, readFragment(FrameFragment, data).cart);
          return cart && cart.lines.length > 0 ? (
            <FilledCart cart={cart} />
          ) : (
            <EmptyState icon="cart" title={text.none}>
              <p>{text.noneWords}</p>
              <ButtonLink to="/scan">{text.scan}</ButtonLink>
              <ButtonLink to="/offers" look="secondary">
                {text.offers}
              </ButtonLink>
            </EmptyState>
          );
        }}
      </Screen>
    </Page>
  );
}

function FilledCart({ cart }: { cart: CartData }) {
  const text = useMessages(texts);
  const language = useLanguage();
  const { setQuantity, acceptPrices, isChanging } = useCartChanges();

  function problemOf(line: string): string | null {
    for (const problem of cart.problems) {
      if (problem.line === line) {
        switch (problem.__typename) {
          case 'CartLineOutOfStock':
            return text.few(problem.available);
          case 'CartLinePriceChanged':
            return text.price(formatMoney(problem.before, language), formatMoney(problem.now, language));
          case 'CartLineUnavailable':
            return text.unavailable;
          default:
            return problem satisfies never;
        }
      }
    }

    return null;
  }

  return (
    <>
      {cart.lastMerge && !cart.lastMerge.undoneAt && <MergeReport merge={cart.lastMerge} />}
      <ul className={parts.rows}>
        {cart.lines.map((line) => {
          const product = readFragment(CartProduct, line.product);
          const problem = problemOf(line.id);
          return (
            <li key={line.id} className={parts.row}>
              <span className={parts.picture}>
                <Picture image={product?.images[0]} decorative />
              </span>
              <span className={parts.body}>
                <Link to={productPath(product?.sku ?? '')} className={parts.strong}>
                  {product?.name ?? '…'}
                </Link>
                {line.amount && <span>{formatMoney(line.amount, language)}</span>}
                {problem && <span className={`${parts.tag} ${parts.tagTulip}`}>{problem}</span>}
              </span>
              <QuantityStepper
                name={product?.name ?? ''}
                quantity={line.quantity}
                min={0}
                max={99}
                onChange={(quantity) => void setQuantity(line, quantity)}
              />
            </li>
          );
        })}
      </ul>
      <Card className={parts.totals}>
        <p className={parts.total}>
          <span>{text.subtotal}</span>
          <span>{formatMoney(cart.totals.subtotal, language)}</span>
        </p>
        {cart.totals.discounts.map((discount, index) => (
          <p key={index} className={parts.total}>
            <span>{discount.reason}</span>
            <span>−{formatMoney(discount.amount, language)}</span>
          </p>
        ))}
        <p className={`${parts.total} ${parts.totalLast}`}>
          <span>{text.total}</span>
          <span>{formatMoney(cart.totals.total, language)}</span>
        </p>
      </Card>
      {cart.problems.some(({ __typename }) => __typename === 'CartLinePriceChanged') && (
        <Button look="secondary" busy={isChanging} onClick={() => void acceptPrices(cart.version)}>
          {text.accept}
        </Button>
      )}
      <div className={parts.stack}>
        <Button size="large" icon="forward" onClick={() => openWebshop('/checkout')}>
          {text.pay}
        </Button>
        <p className={parts.soft}>{text.payHint}</p>
      </div>
    </>
  );
}

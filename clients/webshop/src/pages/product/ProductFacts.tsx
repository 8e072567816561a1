import { formatNumber } from '@shared/format/quantities';
import { useLanguage } from '@shared/i18n/language';
import { messages, useMessages } from '@shared/i18n/messages';
import { graphql, readFragment, type FragmentType } from '../../graphql';
import styles from './ProductFacts.module.css';

const ProductFactsProduct = graphql(`
  fragment ProductFacts_product on Product {
    id
    sku
    gtin
    attributes {
      code
      name
      value
      unit
    }
  }
`);

const texts = messages({
  nl: { title: 'Goed om te weten', sku: 'Artikelnummer', gtin: 'Streepjescode' },
  en: { title: 'Good to know', sku: 'Article number', gtin: 'Barcode' },
});

/** What a product is like, in plain facts. */
export function ProductFacts({ product: masked }: { product: FragmentType<typeof ProductFactsProduct> }) {
  const product = readFragment(ProductFactsProduct, masked);
  const text = useMessages(texts);
  const language = useLanguage();
  const written = (value: string) => (/^\d+(\.\d+)?$/.test(value) ? formatNumber(Number(value), language) : value);
  return (
    <section aria-labelledby="facts">
      <h2 id="facts">{text.title}</h2>
      <dl className={styles.facts}>
        {product.attributes.map((attribute) => (
          <div key={attribute.code}>
            <dt>{attribute.name}</dt>
            <dd>
              {written(attribute.value)} {attribute.unit}
            </dd>
          </div>
        ))}
        <div>
          <dt>{text.sku}</dt>
          <dd>{product.sku}</dd>
        </div>
        {product.gtin && (
          <div>
            <dt>{text.gtin}</dt>
            <dd>{product.gtin}</dd>
          </div>
        )}
      </dl>
    </section>
  );
}

import { messages, useMessages } from '@shared/i18n/messages';
import { ProductCard } from '@shared/product/ProductCard';
import { ProductGridSkeleton } from '@shared/product/ProductGrid';
import type { Place } from '@shared/routing/routes';
import { Title } from '@shared/routing/Title';
import { Button, ButtonLink } from '@shared/ui/Button';
import { EmptyState } from '@shared/ui/EmptyState';
import { Screen } from '@shared/ui/Screen';
import { useMutation } from 'urql';
import { graphql } from '../../graphql';
import { productPath } from '../../paths';
import { compareQuery } from './compare-query';
import styles from './ComparePage.module.css';

const StopComparing = graphql(`
  mutation StopComparing($product: ID!) {
    stopComparing(input: { product: $product }) {
      ... on ComparingStopped {
        comparison {
          id
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
    title: 'Vergelijken',
    empty: 'Je vergelijkt nog niets',
    words:
      'Kies bij een product voor ‘Vergelijk’. Je kunt er vier naast elkaar leggen, en ze in de winkel weer oproepen.',
    shop: 'Ga winkelen',
    remove: 'Haal weg',
    removeOne: (name: string) => `Haal weg: ${name}`,
    attribute: 'Eigenschap',
    none: 'niet bekend',
  },
  en: {
    title: 'Compare',
    empty: 'You are not comparing anything yet',
    words: 'Choose ‘Compare’ at a product. You can put four side by side, and see them again in the store.',
    shop: 'Go shopping',
    remove: 'Take away',
    removeOne: (name: string) => `Take away: ${name}`,
    attribute: 'Property',
    none: 'not known',
  },
});

/** Up to four products side by side. */
export function ComparePage(place: Place) {
  const text = useMessages(texts);
  const [, stop] = useMutation(StopComparing);
  return (
    <Screen query={compareQuery} place={place} loading={<ProductGridSkeleton count={3} />}>
      {({ comparison }) => {
        const attributes = [
          ...new Map(comparison.flatMap((product) => product.attributes).map(({ code, name }) => [code, name])),
        ];
        return (
          <div className={styles.page}>
            <Title>{text.title}</Title>
            <h1>{text.title}</h1>
            {comparison.length === 0 ? (
              <EmptyState icon="compare" title={text.empty}>
                <p>{text.words}</p>
                <ButtonLink to="/">{text.shop}</ButtonLink>
              </EmptyState>
            ) : (
              <div className={styles.scroll} tabIndex={0} role="region" aria-label={text.title}>
                <h2 className="visually-hidden">{text.title}</h2>
                <table className={styles.table}>
                  <thead>
                    <tr>
                      <th scope="col">
                        <span className="visually-hidden">{text.attribute}</span>
                      </th>
                      {comparison.map((product) => (
                        <th key={product.id} scope="col">
                          <ProductCard product={product} to={productPath} />
                          <Button
                            look="quiet"
                            size="small"
                            icon="close"
                            aria-label={text.removeOne(product.name)}
                            onClick={() => void stop({ product: product.id })}
                          >
                            {text.remove}
                          </Button>
                        </th>
                      ))}
                    </tr>
                  </thead>
                  <tbody>
                    {attributes.map(([code, name]) => (
                      <tr key={code}>
                        <th scope="row">{name}</th>
                        {comparison.map((product) => {
                          const attribute = product.attributes.find((one) => one.code === code);
                          return (
                            <td key={product.id}>
                              {attribute ? `${attribute.value} ${attribute.unit ?? ''}` : text.none}
                            </td>
                          );
                        })}
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
            )}
          </div>
        );
      }}
    </Screen>
  );
}

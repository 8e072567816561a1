import { Link } from '@shared/routing/Link';
import { graphql, readFragment, type FragmentType } from '../../graphql';
import type { Variant_ProductFragment as Variant } from '../../graphql/graphql';
import { productPath } from '../../paths';
import styles from './Variants.module.css';

const VariantsProduct = graphql(`
  fragment Variants_product on Product {
    id
    options {
      code
      name
      values
    }
    variants {
      id
      ...Variant_product
    }
    parent {
      id
      options {
        code
        name
        values
      }
      variants {
        id
        ...Variant_product
      }
    }
  }
`);

const VariantProduct = graphql(`
  fragment Variant_product on Product {
    id
    sku
    name
    attributes {
      code
      value
    }
    availability {
      available
    }
  }
`);

/** The other sizes and colours of a product: one row for each thing there is to choose, one link for each choice. */
export function Variants({ product: masked }: { product: FragmentType<typeof VariantsProduct> }) {
  const product = readFragment(VariantsProduct, masked);
  const family = product.parent ?? product;
  const variants = family.variants.map((variant) => readFragment(VariantProduct, variant));
  const chosen = variants.find(({ id }) => id === product.id);
  if (variants.length === 0) {
    return null;
  }

  return (
    <>
      {family.options.map((option) => (
        <div key={option.code} className={styles.option}>
          <h2 className={styles.name}>{option.name}</h2>
          <ul className={styles.values}>
            {option.values.map((value) => {
              const variant = best(variants, option.code, value, chosen);
              return (
                variant && (
                  <li key={value}>
                    <Link
                      to={productPath(variant.sku)}
                      className={styles.value}
                      aria-current={chosen && valueOf(chosen, option.code) === value ? 'true' : undefined}
                      data-empty={variant.availability.available === 0 || undefined}
                    >
                      {value}
                    </Link>
                  </li>
                )
              );
            })}
          </ul>
        </div>
      ))}
    </>
  );
}

const valueOf = (variant: Variant, code: string) =>
  variant.attributes.find((attribute) => attribute.code === code)?.value;

/** Of the variants with a value, the one that keeps most of what is chosen already. */
function best(
  variants: readonly Variant[],
  code: string,
  value: string,
  chosen: Variant | undefined,
): Variant | undefined {
  const kept = (variant: Variant) =>
    chosen?.attributes.filter(
      (attribute) => attribute.code !== code && valueOf(variant, attribute.code) === attribute.value,
    ).length ?? 0;
  return variants
    .filter((variant) => valueOf(variant, code) === value)
    .toSorted((left, right) => kept(right) - kept(left))[0];
}

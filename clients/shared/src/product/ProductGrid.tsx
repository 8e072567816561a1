import type { FragmentType } from '../graphql';
import { ProductCard, ProductCardSkeleton, type ProductCardProduct } from './ProductCard';
import styles from './ProductGrid.module.css';

interface ProductGridProps {
  readonly products: readonly ({ readonly id: string } & FragmentType<typeof ProductCardProduct>)[];
  readonly to: (sku: string) => string;
  /** How many of the first pictures are seen at once. */
  readonly eager?: number;
}

export function ProductGrid({ products, to, eager = 4 }: ProductGridProps) {
  return (
    <ul className={styles.grid}>
      {products.map((product, index) => (
        <li key={product.id}>
          <ProductCard product={product} to={to} eager={index < eager} />
        </li>
      ))}
    </ul>
  );
}

export function ProductGridSkeleton({ count = 8 }: { count?: number }) {
  return (
    <div className={styles.grid}>
      {Array.from({ length: count }, (_, index) => (
        <ProductCardSkeleton key={index} />
      ))}
    </div>
  );
}

import type { Money } from '../format/money';

interface Variant {
  readonly currentPrice?: { readonly after: Money } | null;
  readonly availability: { readonly available: number; readonly inbound: number };
}

/** What the cheapest of a product's variants costs; null when none of them is for sale. */
export function cheapestOf(variants: readonly Pick<Variant, 'currentPrice'>[]): Money | null {
  const prices = variants.flatMap(({ currentPrice }) => (currentPrice ? [currentPrice.after] : []));
  return prices.toSorted((one, other) => one.minor - other.minor)[0] ?? null;
}

/** What there is of a product that is bought as one of its variants. */
export const stockOf = (variants: readonly Pick<Variant, 'availability'>[]): Variant['availability'] => ({
  available: variants.reduce((sum, { availability }) => sum + availability.available, 0),
  inbound: variants.reduce((sum, { availability }) => sum + availability.inbound, 0),
});

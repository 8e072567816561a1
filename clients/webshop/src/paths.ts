/** Where a product's page is. */
export const productPath = (sku: string): string => `/product/${encodeURIComponent(sku)}`;

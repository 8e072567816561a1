/** Where a product's page is. */
export const productPath = (sku: string): string => `/product/${encodeURIComponent(sku)}`;

/** Where an offer's page is. */
export const offerPath = (code: string): string => `/offer/${encodeURIComponent(code)}`;

/** Where an order's page is. */
export const orderPath = (id: string): string => `/account/orders/${encodeURIComponent(id)}`;

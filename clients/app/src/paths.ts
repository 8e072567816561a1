/** Where a product's page is. */
export const productPath = (sku: string): string => `/product/${encodeURIComponent(sku)}`;

/** Where an order's page is. */
export const orderPath = (id: string): string => `/order/${encodeURIComponent(id)}`;

/** Where somebody says who they are, and then goes on to where they were going. */
export const signInPath = (to: string): string => `/sign-in?to=${encodeURIComponent(to)}`;

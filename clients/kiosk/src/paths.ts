export const productPath = (sku: string): string => `/product/${encodeURIComponent(sku)}`;

export const searchPath = (text: string): string => `/search?q=${encodeURIComponent(text)}`;

export const categoryPath = (id: string): string => `/search?c=${encodeURIComponent(id)}`;

/** Where an associate helps a customer to what is not here, or keeps something for them. */
export const assistPath = (sku: string, what: 'order' | 'reserve'): string =>
  `/assist/${encodeURIComponent(sku)}?do=${what}`;

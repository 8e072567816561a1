/** Where all that somebody gives back stands; the same in each client. */
export const returnsPath = '/returns';

/** Where one return's page is. */
export const returnPath = (id: string): string => `/returns/${encodeURIComponent(id)}`;

/** Where somebody says what of an order they give back. */
export const askReturnPath = (order: string): string => `/give-back/${encodeURIComponent(order)}`;

/**
 * A key for something that the customer means to happen once. Make it when the button is shown, not when it is pressed: pressing it again after an answer was
 * lost must not buy twice.
 */
export const newKey = (): string => crypto.randomUUID();

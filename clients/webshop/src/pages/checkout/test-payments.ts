/** What the payment provider of the demonstration takes for a token. A real provider's own script gives one to the browser instead. */
export const testPayments = ['tok_ok', 'tok_declined', 'tok_pending'] as const;

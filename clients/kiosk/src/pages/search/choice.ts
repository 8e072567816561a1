/** What is looked for, as the address says it: the same words as the webshop's, so that a search means the same on every screen. */
export interface Choice {
  readonly text: string;
  readonly where: {
    readonly categories?: string[];
    readonly brands?: string[];
    readonly prices?: { from: number | null; to: number | null }[];
    readonly attributes?: { code: string; keys: string[] }[];
  };
  readonly order: Order;
  readonly first: number;
}

export const orders = ['RELEVANCE', 'PRICE', 'PRICE_DESC', 'RATING', 'NAME'] as const;

export type Order = (typeof orders)[number];

const page = 24;
const most = 96;

export function choiceOf(search: URLSearchParams): Choice {
  const [categories, brands, prices] = ['category', 'brand', 'price'].map((name) => search.getAll(name)) as [
    string[],
    string[],
    string[],
  ];
  const attributes = attributesOf(search);
  const order = search.get('sort') as Order;
  return {
    text: search.get('q') ?? '',
    where: {
      ...(categories.length > 0 ? { categories } : {}),
      ...(brands.length > 0 ? { brands } : {}),
      ...(prices.length > 0 ? { prices: prices.map(priceOf) } : {}),
      ...(attributes.length > 0 ? { attributes } : {}),
    },
    order: orders.includes(order) ? order : 'RELEVANCE',
    first: Math.min(most, Math.max(page, Number.parseInt(search.get('show') ?? '', 10) || page)),
  };
}

/** How many are shown when more are asked for; null when no more are. */
export const moreThan = (first: number): number | null => (first < most ? Math.min(most, first + page) : null);

/** The address's word for a range of prices: `200-500`, `500-`. */
export const priceKey = ({ from, to }: { from?: number | null; to?: number | null }): string =>
  `${from ?? ''}-${to ?? ''}`;

/** The values of a facet after one was pressed: chosen, or no longer. */
export const toggled = (values: readonly string[], value: string): string[] =>
  values.includes(value) ? values.filter((one) => one !== value) : [...values, value];

function priceOf(key: string): { from: number | null; to: number | null } {
  const [from, to] = key.split('-').map((part) => Number.parseInt(part, 10));
  return { from: Number.isNaN(from) ? null : (from ?? null), to: Number.isNaN(to) ? null : (to ?? null) };
}

function attributesOf(search: URLSearchParams): { code: string; keys: string[] }[] {
  const codes = [...new Set([...search.keys()].filter((key) => key.startsWith('a.')))];
  return codes.map((code) => ({ code: code.slice(2), keys: search.getAll(code) }));
}

/** How many results are shown at first, and how many more with each press. */
export const pageSize = 24;
/** More would be more than the graph answers to one question, since cards tell of variants as well. */
export const showMax = 72;

export const orders = ['RELEVANCE', 'PRICE', 'PRICE_DESC', 'NAME', 'RATING', 'NEWEST'] as const;

export type Order = (typeof orders)[number];

export interface PriceRange {
  readonly from: number | null;
  readonly to: number | null;
}

/** What somebody looks for, all of which stands in the address: it can be sent to somebody else, and the way back works. */
export interface Choice {
  readonly text: string;
  readonly categories: string[];
  readonly brands: string[];
  readonly prices: PriceRange[];
  readonly attributes: { code: string; keys: string[] }[];
  readonly ratingMin: number | null;
  readonly order: Order | null;
  readonly show: number;
}

export function choiceOf(search: URLSearchParams): Choice {
  const order = orders.find((one) => one === search.get('order')) ?? null;
  const show = Number.parseInt(search.get('show') ?? '', 10);
  const rating = Number.parseInt(search.get('rating') ?? '', 10);
  return {
    text: (search.get('q') ?? '').slice(0, 200),
    categories: search.getAll('c'),
    brands: search.getAll('b'),
    prices: search.getAll('p').flatMap(rangeOf),
    attributes: [...new Set(search.getAll('a').map((one) => one.split(':', 1)[0] ?? ''))].map((code) => ({
      code,
      keys: search.getAll('a').flatMap((one) => (one.startsWith(`${code}:`) ? [one.slice(code.length + 1)] : [])),
    })),
    ratingMin: rating >= 1 && rating <= 5 ? rating : null,
    order,
    show: show > 0 && show <= showMax ? show : pageSize,
  };
}

/** What the graph is asked for. Within a category everything is of it, unless one below it is chosen. */
export const whereOf = (choice: Choice, category = '') => ({
  categories: choice.categories.length > 0 ? choice.categories : category ? [category] : null,
  brands: choice.brands.length > 0 ? choice.brands : null,
  prices: choice.prices.length > 0 ? choice.prices : null,
  attributes: choice.attributes.length > 0 ? choice.attributes : null,
  ratingMin: choice.ratingMin,
});

/** The order in which results come when none is chosen. */
export const orderOf = (choice: Choice, category = ''): Order =>
  choice.order ?? (choice.text ? 'RELEVANCE' : category ? 'NAME' : 'RATING');

/** A price range as the address has it: `500-1000`, `-500`, `1000-`. */
export const rangeText = ({ from, to }: { from?: number | null; to?: number | null }): string =>
  `${from ?? ''}-${to ?? ''}`;

function rangeOf(text: string): PriceRange[] {
  const [, from, to] = /^(\d*)-(\d*)$/.exec(text) ?? [];
  return from || to ? [{ from: from ? Number(from) : null, to: to ? Number(to) : null }] : [];
}

/** The values of a parameter with one more, or without it when it was there. */
export const toggled = (values: readonly string[], value: string): string[] =>
  values.includes(value) ? values.filter((one) => one !== value) : [...values, value];

/** How results are shown at first, and how many more with each press; the graph gives at most a hundred. */
export const pageSize = 24;
export const showMax = 96;

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

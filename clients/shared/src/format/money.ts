import { locales, type Language } from '../i18n/language';

/** An exact amount, as the graph has it. */
export interface Money {
  /** Whole minor units: 1250 is 12.50 euro. */
  readonly minor: number;
  /** ISO 4217. */
  readonly currency: string;
}

const formats = new Map<string, Intl.NumberFormat>();

/** An amount as it is written in a language: `€ 12,50`, `€12.50`. The only place in which amounts become text. */
export function formatMoney(money: Money, language: Language): string {
  const format = formatOf(money.currency, language);
  return format.format(money.minor / unitsOf(format));
}

/** An amount for price tags: what stands large, and the part behind the separator that stands small. */
export function priceParts(money: Money, language: Language): { whole: string; separator: string; fraction: string } {
  const format = formatOf(money.currency, language);
  const parts = format.formatToParts(money.minor / unitsOf(format));
  const text = (...types: string[]) =>
    parts
      .filter(({ type }) => types.includes(type))
      .map(({ value }) => value)
      .join('');
  return { whole: text('minusSign', 'integer', 'group'), separator: text('decimal'), fraction: text('fraction') };
}

/** A rate in hundredths of a percent: 2100 is `21%`. */
export function formatRate(rate: number, language: Language): string {
  return new Intl.NumberFormat(locales[language], { style: 'percent', maximumFractionDigits: 2 }).format(rate / 10_000);
}

function formatOf(currency: string, language: Language): Intl.NumberFormat {
  const key = `${language} ${currency}`;
  const known = formats.get(key);
  if (known) {
    return known;
  }

  const format = new Intl.NumberFormat(locales[language], {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
  });
  formats.set(key, format);
  return format;
}

function unitsOf(format: Intl.NumberFormat): number {
  return 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2);
}

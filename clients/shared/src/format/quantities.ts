import { locales, type Language } from '../i18n/language';

export type ContentUnit = 'GRAM' | 'MILLILITRE' | 'PIECE' | 'MILLIMETRE';
export type UnitPriceBase = 'KILOGRAM' | 'LITRE' | 'PIECE' | 'METRE';

const large: Partial<Record<ContentUnit, readonly [unit: string, per: number]>> = {
  GRAM: ['kg', 1000],
  MILLILITRE: ['l', 1000],
  MILLIMETRE: ['m', 1000],
};

const small: Record<ContentUnit, Record<Language, string>> = {
  GRAM: { nl: 'g', en: 'g' },
  MILLILITRE: { nl: 'ml', en: 'ml' },
  MILLIMETRE: { nl: 'mm', en: 'mm' },
  PIECE: { nl: 'st', en: 'pcs' },
};

const onePiece: Record<Language, string> = { nl: 'st', en: 'pc' };

const bases: Record<UnitPriceBase, Record<Language, string>> = {
  KILOGRAM: { nl: 'kg', en: 'kg' },
  LITRE: { nl: 'l', en: 'l' },
  METRE: { nl: 'm', en: 'm' },
  PIECE: { nl: 'stuk', en: 'piece' },
};

/** How much something holds, as on its label: `500 g`, `1,5 l`, `6 st`. */
export function formatContent(content: { amount: number; unit: ContentUnit }, language: Language): string {
  const bigger = large[content.unit];
  return bigger && content.amount >= bigger[1]
    ? `${formatNumber(content.amount / bigger[1], language)} ${bigger[0]}`
    : `${formatNumber(content.amount, language)} ${content.unit === 'PIECE' && content.amount === 1 ? onePiece[language] : small[content.unit][language]}`;
}

/** For how much a price to compare is: `per kg`. */
export function formatBase(base: UnitPriceBase, language: Language): string {
  return `per ${bases[base][language]}`;
}

export function formatNumber(value: number, language: Language): string {
  return new Intl.NumberFormat(locales[language], { maximumFractionDigits: 3 }).format(value);
}

/** How far away: `850 m`, `12 km`. */
export function formatDistance(metres: number, language: Language): string {
  if (metres < 1000) {
    return `${Math.round(metres / 50) * 50} m`;
  }

  const kilometres = metres / 1000;
  return `${formatNumber(kilometres < 10 ? Math.round(kilometres * 10) / 10 : Math.round(kilometres), language)} km`;
}

import { createContext, use } from 'react';

/** The languages of the shop, as `Accept-Language` writes them. */
export type Language = 'nl' | 'en';

/** The region decides how money and dates are written; English is written as in Europe. */
export const locales: Record<Language, string> = { nl: 'nl-NL', en: 'en-GB' };

/** What is chosen, and else what the browser prefers. */
export function firstLanguage(chosen: string | null, preferred: readonly string[]): Language {
  if (chosen === 'nl' || chosen === 'en') {
    return chosen;
  }

  return preferred[0]?.toLowerCase().startsWith('nl') ? 'nl' : 'en';
}

export interface LanguageChoice {
  readonly language: Language;
  readonly choose: (language: Language) => void;
}

export const LanguageContext = createContext<LanguageChoice>({ language: 'nl', choose: () => {} });

export const useLanguage = (): Language => use(LanguageContext).language;

import { useLanguage, type Language } from './language';

/** The texts of a screen in every language of the shop. The Dutch ones say what there must be; one that lacks in another language does not compile. */
export type Catalogue<T> = Record<Language, T>;

export function messages<T>(catalogue: { nl: T; en: NoInfer<T> }): Catalogue<T> {
  return catalogue;
}

/** The texts in the language that is chosen. */
export function useMessages<T>(catalogue: Catalogue<T>): T {
  return catalogue[useLanguage()];
}

type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

const rules: Record<Language, Intl.PluralRules> = { nl: new Intl.PluralRules('nl'), en: new Intl.PluralRules('en') };

/** The form of a text that fits a number, by the plural rules of the language. */
export function plural(language: Language, count: number, forms: Forms): string {
  return forms[rules[language].select(count)] ?? forms.other;
}

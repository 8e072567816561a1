import { use } from 'react';
import { LanguageContext, type Language } from '../i18n/language';
import { messages, useMessages } from '../i18n/messages';
import { Hidden } from './Hidden';
import styles from './LanguageSwitch.module.css';

const names: Record<Language, string> = { nl: 'Nederlands', en: 'English' };

const texts = messages({ nl: { language: 'Taal' }, en: { language: 'Language' } });

/** The languages of the shop, each by its own name. */
export function LanguageSwitch() {
  const { language, choose } = use(LanguageContext);
  const text = useMessages(texts);
  return (
    <span className={styles.switch} role="group" aria-label={text.language}>
      {(Object.keys(names) as Language[]).map((one) => (
        <button
          key={one}
          type="button"
          lang={one}
          aria-pressed={one === language}
          className={styles.language}
          onClick={() => choose(one)}
        >
          {one.toUpperCase()}
          <Hidden> {names[one]}</Hidden>
        </button>
      ))}
    </span>
  );
}

import { formatDate } from '@shared/format/dates';
import { useLanguage } from '@shared/i18n/language';
import { messages, plural, useMessages } from '@shared/i18n/messages';
import { Link } from '@shared/routing/Link';
import { useNavigation } from '@shared/routing/navigation';
import type { Place } from '@shared/routing/routes';
import { Title } from '@shared/routing/Title';
import { Icon } from '@shared/ui/Icon';
import { Picture } from '@shared/ui/Picture';
import { Skeleton } from '@shared/ui/Skeleton';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { KioskScreen } from '../../frame/KioskScreen';
import { Keyboard } from '../../keyboard/Keyboard';
import { categoryPath, searchPath } from '../../paths';
import { findQuery } from './find-query';
import styles from './FindPage.module.css';
import { Suggestions } from './Suggestions';

const texts = messages({
  nl: {
    title: 'Waar ben je naar op zoek?',
    label: 'Zoek een product',
    placeholder: 'Bijvoorbeeld: koffie',
    search: 'Zoek',
    departments: 'Of blader door de winkel',
    count: (count: number) => plural('nl', count, { one: '1 product', other: `${count} producten` }),
    closes: (time: string) => `Open tot ${time}`,
    back: 'Iets terugbrengen',
  },
  en: {
    title: 'What are you looking for?',
    label: 'Search for a product',
    placeholder: 'For example: coffee',
    search: 'Search',
    departments: 'Or walk through the shop',
    count: (count: number) => plural('en', count, { one: '1 product', other: `${count} products` }),
    closes: (time: string) => `Open until ${time}`,
    back: 'Bring something back',
  },
});

/** Where somebody says what they look for, by touch or by keys. */
export function FindPage(place: Place) {
  const text = useMessages(texts);
  const language = useLanguage();
  const { go } = useNavigation();
  const [typed, setTyped] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus({ preventScroll: true }), []);

  function search(event?: FormEvent) {
    event?.preventDefault();
    if (typed.trim()) {
      go(searchPath(typed.trim()));
    }
  }

  return (
    <div className={styles.find}>
      <Title>{text.title}</Title>
      <h1 className={styles.title}>{text.title}</h1>
      <div className={styles.top}>
        {typed.trim().length > 1 ? (
          <Suggestions typed={typed} />
        ) : (
          <KioskScreen query={findQuery} place={place} loading={<Skeleton height="28rem" round />}>
            {({ categories, location }) => (
              <section aria-labelledby="departments">
                <div className={styles.heading}>
                  <h2 id="departments">{text.departments}</h2>
                  {location?.isOpen && location.closesNext && (
                    <span>{text.closes(formatDate(location.closesNext, 'time', language))}</span>
                  )}
                </div>
                <ul className={styles.departments}>
                  {categories.map(({ id, name, products }) => (
                    <li key={id}>
                      <Link to={categoryPath(id)} className={styles.department}>
                        <Picture image={products.nodes[0]?.images[0]} decorative eager />
                        <span className={styles.name}>{name}</span>
                        <span className={styles.count}>{text.count(products.totalCount)}</span>
                      </Link>
                    </li>
                  ))}
                </ul>
              </section>
            )}
          </KioskScreen>
        )}
      </div>
      <Link to="/desk" className={styles.back}>
        <Icon name="package" /> {text.back}
      </Link>
      <search className={styles.low}>
        <form onSubmit={search} className={styles.form}>
          <Icon name="search" size={30} />
          <input
            ref={field}
            className={styles.field}
            type="search"
            inputMode="none"
            autoComplete="off"
            aria-label={text.label}
            placeholder={text.placeholder}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        </form>
        <Keyboard layout="text" value={typed} onChange={setTyped} onEnter={search} enter={text.search} />
      </search>
    </div>
  );
}

import { formatMoney } from '@shared/format/money';
import { useLanguage } from '@shared/i18n/language';
import { messages, useMessages } from '@shared/i18n/messages';
import { useNavigation, withSearch } from '@shared/routing/navigation';
import { rangeText, toggled } from '@shared/search/choice';
import { SearchFacets } from '@shared/search/facets';
import { readFragment, type FragmentType } from '../../graphql';
import styles from './Facets.module.css';

const texts = messages({
  nl: {
    category: 'Afdeling',
    brand: 'Merk',
    price: 'Prijs',
    upTo: (amount: string) => `tot ${amount}`,
    from: (amount: string) => `vanaf ${amount}`,
  },
  en: {
    category: 'Department',
    brand: 'Brand',
    price: 'Price',
    upTo: (amount: string) => `up to ${amount}`,
    from: (amount: string) => `from ${amount}`,
  },
});

interface Value {
  readonly key: string;
  readonly label: string;
  readonly count: number;
  readonly isChosen: boolean;
}

const shown = 8;

/** How what was found can be narrowed: large things to touch, with exact counts. */
export function Facets({ facets: masked }: { facets: FragmentType<typeof SearchFacets> }) {
  const facets = readFragment(SearchFacets, masked);
  const text = useMessages(texts);
  const language = useLanguage();
  const money = (minor: number) => formatMoney({ minor, currency: 'EUR' }, language);

  return (
    <>
      <Facet
        name="c"
        label={text.category}
        values={facets.categories.map(({ category, ...rest }) => ({ key: category.id, label: category.name, ...rest }))}
      />
      <Facet
        name="p"
        label={text.price}
        values={facets.prices.map((price) => ({
          ...price,
          key: rangeText(price),
          label:
            price.from == null
              ? text.upTo(money(price.to ?? 0))
              : price.to == null
                ? text.from(money(price.from))
                : `${money(price.from)} – ${money(price.to)}`,
        }))}
      />
      <Facet
        name="b"
        label={text.brand}
        values={facets.brands.map(({ brand, ...rest }) => ({ key: brand, label: brand, ...rest }))}
      />
      {facets.attributes.slice(0, 3).map(({ code, name, unit, values }) => (
        <Facet
          key={code}
          name="a"
          label={name}
          values={values.map(({ key, value, ...rest }) => ({
            key: `${code}:${key}`,
            label: unit ? `${value} ${unit}` : value,
            ...rest,
          }))}
        />
      ))}
    </>
  );
}

function Facet({ name, label, values }: { name: string; label: string; values: readonly Value[] }) {
  const { search, go } = useNavigation();
  if (values.length < 2 && !values.some(({ isChosen }) => isChosen)) {
    return null;
  }

  const first = [...values.filter(({ isChosen }) => isChosen), ...values.filter(({ isChosen }) => !isChosen)];
  return (
    <fieldset className={styles.facet}>
      <legend>{label}</legend>
      <div className={styles.values}>
        {first.slice(0, shown).map((value) => (
          <button
            key={value.key}
            type="button"
            className={styles.value}
            aria-pressed={value.isChosen}
            onClick={() =>
              go(withSearch('/search', search, { [name]: toggled(search.getAll(name), value.key), show: null }))
            }
          >
            {value.label} <span className={styles.count}>{value.count}</span>
          </button>
        ))}
      </div>
    </fieldset>
  );
}

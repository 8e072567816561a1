import { formatMoney } from '@shared/format/money';
import { useLanguage, type Language } from '@shared/i18n/language';
import { messages, useMessages } from '@shared/i18n/messages';
import { Check } from '@shared/ui/Field';
import { useNavigation, withSearch } from '@shared/routing/navigation';
import { rangeText, toggled } from '@shared/search/choice';
import { SearchFacets } from '@shared/search/facets';
import { readFragment, type FragmentType } from '../../graphql';
import styles from './Facets.module.css';

const few = 8;

const texts = messages({
  nl: {
    categories: 'Categorie',
    brands: 'Merk',
    prices: 'Prijs',
    rating: 'Beoordeling',
    stars: '4 sterren of meer',
    under: (to: string) => `tot ${to}`,
    over: (from: string) => `vanaf ${from}`,
  },
  en: {
    categories: 'Category',
    brands: 'Brand',
    prices: 'Price',
    rating: 'Rating',
    stars: '4 stars or more',
    under: (to: string) => `under ${to}`,
    over: (from: string) => `from ${from}`,
  },
});

interface Option {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

interface FacetProps {
  readonly title: string;
  /** What its choices are called in the address. */
  readonly name: string;
  readonly options: readonly Option[];
  readonly onToggle: (value: string) => void;
}

/** The ways to narrow what was found, each with how many results it leaves. */
export function Facets({
  facets: masked,
  inCategory,
}: {
  facets: FragmentType<typeof SearchFacets>;
  inCategory: boolean;
}) {
  const facets = readFragment(SearchFacets, masked);
  const text = useMessages(texts);
  const language = useLanguage();
  const { search, path, go } = useNavigation();
  const change = (name: string, values: string[]) =>
    go(withSearch(path, search, { [name]: values, show: null }), { replace: true });
  return (
    <div className={styles.facets}>
      {!inCategory && (
        <Facet
          title={text.categories}
          name="c"
          options={facets.categories.map(({ category, ...rest }) => ({
            value: category.id,
            label: category.name,
            ...rest,
          }))}
          onToggle={(value) => change('c', toggled(search.getAll('c'), value))}
        />
      )}
      <Facet
        title={text.brands}
        name="b"
        options={facets.brands.map(({ brand, count }) => ({ value: brand, label: brand, count }))}
        onToggle={(value) => change('b', toggled(search.getAll('b'), value))}
      />
      <Facet
        title={text.prices}
        name="p"
        options={facets.prices.map((range) => ({
          value: rangeText(range),
          label: rangeLabel(range, language, text),
          ...range,
        }))}
        onToggle={(value) => change('p', toggled(search.getAll('p'), value))}
      />
      <fieldset className={styles.facet}>
        <legend className={styles.title}>{text.rating}</legend>
        <Check
          checked={search.get('rating') === '4'}
          onChange={(event) => change('rating', event.target.checked ? ['4'] : [])}
        >
          {text.stars}
        </Check>
      </fieldset>
      {facets.attributes.map((attribute) => (
        <Facet
          key={attribute.code}
          title={attribute.name}
          name="a"
          options={attribute.values.map(({ key, value, ...rest }) => ({
            value: `${attribute.code}:${key}`,
            label: attribute.unit ? `${value} ${attribute.unit}` : value,
            ...rest,
          }))}
          onToggle={(value) => change('a', toggled(search.getAll('a'), value))}
        />
      ))}
    </div>
  );
}

function Facet({ title, name, options, onToggle }: FacetProps) {
  // The address says what is chosen before the answer does.
  const chosen = useNavigation().search.getAll(name);
  const shown = options.filter(({ value }, index) => index < few || chosen.includes(value));
  return shown.length > 0 ? (
    <fieldset className={styles.facet}>
      <legend className={styles.title}>{title}</legend>
      {shown.map((option) => (
        <Check key={option.value} checked={chosen.includes(option.value)} onChange={() => onToggle(option.value)}>
          {option.label} <span className={styles.count}>({option.count})</span>
        </Check>
      ))}
    </fieldset>
  ) : null;
}

function rangeLabel(
  range: { from?: number | null; to?: number | null },
  language: Language,
  text: { under: (to: string) => string; over: (from: string) => string },
): string {
  const written = (minor: number) => formatMoney({ minor, currency: 'EUR' }, language);
  if (range.from == null) {
    return text.under(written(range.to ?? 0));
  }

  return range.to == null ? text.over(written(range.from)) : `${written(range.from)} – ${written(range.to)}`;
}

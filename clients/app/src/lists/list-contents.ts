import { useLanguage } from '@shared/i18n/language';
import { formatNumber } from '@shared/format/quantities';
import type { Language } from '@shared/i18n/language';
import { graphql, type DocumentType } from '../graphql';
import type { ListUnit } from '../graphql/graphql';
import type { ShownEntry } from './entries';

/** All that a list shows; what changes it brings this. */
export const ListContents = graphql(`
  fragment ListContents_list on ShoppingList {
    id
    name
    version
    openCount
    myRole
    members {
      id
      nickname
      role
      isMe
    }
    entries {
      id
      text
      quantity
      unit
      note
      isChecked
      checkedBy {
        id
        nickname
        isMe
      }
      recipe {
        id
        name
      }
      version
      product {
        id
        sku
        name
        images {
          url
        }
      }
    }
  }
`);

type Contents = DocumentType<typeof ListContents>;

/** An entry as it is shown. */
export function shown(entry: Contents['entries'][number]): ShownEntry {
  return {
    id: entry.id,
    name: entry.product?.name ?? entry.text ?? '…',
    product: entry.product
      ? { id: entry.product.id, sku: entry.product.sku, image: entry.product.images[0]?.url ?? null }
      : null,
    quantity: entry.quantity,
    unit: entry.unit,
    note: entry.note ?? null,
    isChecked: entry.isChecked,
    checkedBy: entry.checkedBy && !entry.checkedBy.isMe ? (entry.checkedBy.nickname ?? null) : null,
    recipe: entry.recipe?.name ?? null,
    version: entry.version,
    isWaiting: false,
  };
}

const units: Record<ListUnit, Record<Language, string>> = {
  PIECE: { nl: '×', en: '×' },
  GRAM: { nl: 'g', en: 'g' },
  MILLILITRE: { nl: 'ml', en: 'ml' },
  TABLESPOON: { nl: 'el', en: 'tbsp' },
  TEASPOON: { nl: 'tl', en: 'tsp' },
  PINCH: { nl: 'snufje', en: 'pinch' },
};

/** How much: `3 ×`, `250 g`. */
export const formatListQuantity = (quantity: number, unit: ListUnit, language: Language): string =>
  `${formatNumber(quantity, language)} ${units[unit][language]}`;

export function useListQuantity(): (quantity: number, unit: ListUnit) => string {
  const language = useLanguage();
  return (quantity, unit) => formatListQuantity(quantity, unit, language);
}

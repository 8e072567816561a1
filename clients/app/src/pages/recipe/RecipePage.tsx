import { newKey } from '@shared/graph/new-key';
import { messages, plural, useMessages } from '@shared/i18n/messages';
import { useNavigation, withSearch } from '@shared/routing/navigation';
import type { Place } from '@shared/routing/routes';
import { Button, ButtonLink } from '@shared/ui/Button';
import { EmptyState } from '@shared/ui/EmptyState';
import { Check, Select } from '@shared/ui/Field';
import { Icon } from '@shared/ui/Icon';
import { Picture } from '@shared/ui/Picture';
import { QuantityStepper } from '@shared/ui/QuantityStepper';
import { Screen } from '@shared/ui/Screen';
import { useToast } from '@shared/ui/Toast';
import { useRef, useState } from 'react';
import { useMutation } from 'urql';
import { graphql, type DocumentType } from '../../graphql';
import type { ListedIngredientOutcome } from '../../graphql/graphql';
import { useListQuantity } from '../../lists/list-contents';
import { useCreateList } from '../../lists/use-create-list';
import { Page, PageSkeleton } from '../../ui/Page';
import parts from '../../ui/Parts.module.css';
import { personsOf, recipeQuery } from './recipe-query';

const AddRecipe = graphql(`
  mutation AddRecipe($input: AddRecipeToListInput!) {
    addRecipeToList(input: $input) {
      ... on RecipeAddedToList {
        list {
          id
          ...ListContents_list
        }
        ingredients {
          outcome
          ingredient {
            name
            pieces
            product {
              id
              name
            }
          }
        }
      }
      ... on Problem {
        message
      }
    }
  }
`);

type Listed = Extract<DocumentType<typeof AddRecipe>['addRecipeToList'], { __typename: 'RecipeAddedToList' }>;

const texts = messages({
  nl: {
    recipe: 'Recept',
    persons: 'Voor hoeveel personen',
    minutes: (count: number) => `${count} minuten`,
    ingredients: 'Wat het vraagt',
    steps: 'Zo maak je het',
    buy: (pieces: number, name: string) => `${pieces} × ${name}`,
    unmapped: 'verkopen we niet',
    list: 'Op welk lijstje',
    newList: 'Nieuw lijstje',
    write: 'Schrijf op wat we niet verkopen',
    add: (count: number) =>
      plural('nl', count, {
        one: 'Zet op het lijstje voor 1 persoon',
        other: `Zet op het lijstje voor ${count} personen`,
      }),
    gone: 'Dit recept is er niet meer',
    failed: 'Dat lukte niet. Een recept toevoegen kan alleen met verbinding.',
    done: 'Het staat erop',
    toList: 'Naar het lijstje',
    outcomes: {
      ADDED: 'erbij gezet',
      RAISED: 'stond er al, nu meer',
      ENOUGH: 'stond er al genoeg van op',
      WRITTEN: 'verkopen we niet; opgeschreven',
      UNMAPPED: 'verkopen we niet; niet op het lijstje',
    } satisfies Record<ListedIngredientOutcome, string>,
  },
  en: {
    recipe: 'Recipe',
    persons: 'For how many persons',
    minutes: (count: number) => `${count} minutes`,
    ingredients: 'What it takes',
    steps: 'How to make it',
    buy: (pieces: number, name: string) => `${pieces} × ${name}`,
    unmapped: 'we do not sell it',
    list: 'On which list',
    newList: 'New list',
    write: 'Write down what we do not sell',
    add: (count: number) =>
      plural('en', count, { one: 'Put on the list for 1 person', other: `Put on the list for ${count} persons` }),
    gone: 'This recipe is gone',
    failed: 'That did not work. Adding a recipe needs a connection.',
    done: 'It is on the list',
    toList: 'To the list',
    outcomes: {
      ADDED: 'added',
      RAISED: 'was there, now more',
      ENOUGH: 'enough was there',
      WRITTEN: 'we do not sell it; written down',
      UNMAPPED: 'we do not sell it; not on the list',
    } satisfies Record<ListedIngredientOutcome, string>,
  },
});

/** How to make a dish, and all that it takes on a list, for as many as come to dinner. */
export function RecipePage(place: Place) {
  return (
    <Screen query={recipeQuery} place={place} loading={<PageSkeleton />}>
      {(data) => <OneRecipe data={data} search={place.search} />}
    </Screen>
  );
}

function OneRecipe({
  data: { recipe, lists },
  search,
}: {
  data: DocumentType<typeof recipeQuery.document>;
  search: URLSearchParams;
}) {
  const text = useMessages(texts);
  const toast = useToast();
  const quantity = useListQuantity();
  const { go, path } = useNavigation();
  const { create, isCreating } = useCreateList();
  const [{ fetching }, mutate] = useMutation(AddRecipe);
  const [list, setList] = useState(search.get('list') ?? lists[0]?.id ?? '');
  const [writes, setWrites] = useState(true);
  const [listed, setListed] = useState<Listed | null>(null);
  const attempt = useRef<{ key: string; of: string } | null>(null);
  const back = search.get('list') ? `/recipes?list=${search.get('list')}` : '/recipes';
  if (!recipe) {
    return (
      <Page title={text.recipe} back={back}>
        <EmptyState icon="search" title={text.gone} />
      </Page>
    );
  }

  const { id, name } = recipe;
  const persons = personsOf(search) ?? recipe.persons;

  async function add() {
    const target = list || (await create(name.slice(0, 100)));
    if (!target) {
      return;
    }

    const of = JSON.stringify([target, persons, writes]);
    if (attempt.current?.of !== of) {
      attempt.current = { key: newKey(), of };
    }

    const { data } = await mutate({
      input: { list: target, recipe: id, persons, writeUnmapped: writes, idempotencyKey: attempt.current.key },
    });
    const result = data?.addRecipeToList;
    switch (result?.__typename) {
      case undefined:
        return toast(text.failed, { tone: 'bad' });
      case 'RecipeAddedToList':
        attempt.current = null;
        return setListed(result);
      case 'UnknownList':
      case 'UnknownRecipe':
      case 'ListIsFull':
      case 'IdempotencyKeyReused':
        attempt.current = null;
        return toast(result.message, { tone: 'bad' });
      default:
        return result satisfies never;
    }
  }

  if (listed) {
    return (
      <Page title={text.done} back={back}>
        <ul className={parts.rows} aria-label={name}>
          {listed.ingredients.map(({ ingredient, outcome }, index) => (
            <li key={index} className={parts.row}>
              <span
                className={`${parts.badge} ${outcome === 'UNMAPPED' || outcome === 'WRITTEN' ? parts.butter : ''}`}
                aria-hidden="true"
              >
                <Icon name={outcome === 'UNMAPPED' ? 'close' : outcome === 'WRITTEN' ? 'list' : 'check'} size={20} />
              </span>
              <span className={parts.body}>
                <span className={parts.strong}>
                  {ingredient.product ? text.buy(ingredient.pieces ?? 1, ingredient.product.name) : ingredient.name}
                </span>
                <span className={parts.soft}>{text.outcomes[outcome]}</span>
              </span>
            </li>
          ))}
        </ul>
        <ButtonLink to={`/list/${listed.list.id}`} size="large">
          {text.toList}
        </ButtonLink>
      </Page>
    );
  }

  return (
    <Page title={recipe.name} back={back}>
      <p>
        {recipe.minutes && <strong>{text.minutes(recipe.minutes)} · </strong>}
        {recipe.description}
      </p>
      <section className={parts.stack} aria-labelledby="ingredients">
        <div className={parts.heading}>
          <h2 id="ingredients">{text.ingredients}</h2>
          <QuantityStepper
            name={text.persons}
            quantity={persons}
            max={50}
            onChange={(next) => go(withSearch(path, search, { persons: String(next) }), { replace: true })}
          />
        </div>
        <ul className={parts.rows}>
          {recipe.ingredients.map((ingredient, index) => (
            <li key={index} className={parts.row}>
              <span className={parts.picture}>
                <Picture image={ingredient.product?.images[0]} decorative />
              </span>
              <span className={parts.body}>
                <span className={parts.strong}>
                  {ingredient.quantity != null && `${quantity(ingredient.quantity, ingredient.unit)} `}
                  {ingredient.name}
                </span>
                <span className={parts.soft}>
                  {ingredient.product ? text.buy(ingredient.pieces ?? 1, ingredient.product.name) : text.unmapped}
                </span>
              </span>
            </li>
          ))}
        </ul>
      </section>
      <section className={parts.stack}>
        {lists.length > 0 && (
          <Select label={text.list} value={list} onChange={(event) => setList(event.target.value)}>
            {lists.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
            <option value="">{text.newList}</option>
          </Select>
        )}
        <Check checked={writes} onChange={(event) => setWrites(event.target.checked)}>
          {text.write}
        </Check>
        <Button size="large" busy={fetching || isCreating} onClick={() => void add()}>
          {text.add(persons)}
        </Button>
      </section>
      <section className={parts.stack} aria-labelledby="steps">
        <h2 id="steps">{text.steps}</h2>
        <ol className={parts.steps}>
          {recipe.steps.map((step, index) => (
            <li key={index} className={parts.step}>
              {step}
            </li>
          ))}
        </ol>
      </section>
    </Page>
  );
}

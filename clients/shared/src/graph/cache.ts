import type { Exchange } from '@urql/core';
import {
  cacheExchange,
  type Cache,
  type Data,
  type DataFields,
  type KeyGenerator,
  type UpdatesConfig,
} from '@urql/exchange-graphcache';
import { interfaces } from '../graphql/interfaces';

/** Things whose `id` names them within their parent only, so that they are kept with it. */
const embedded = new Set(['ListEntry', 'ListMember', 'CartMergeReport']);

// What has an id is one thing wherever it is shown; all else belongs to what it was found in.
const keys = new Proxy<Record<string, KeyGenerator>>(
  {},
  {
    get: (_keys, typename) => (data: Data) =>
      embedded.has(String(typename)) ? null : ((data.id as string | undefined) ?? null),
  },
);

const updates: UpdatesConfig = {
  Mutation: {
    addToCart: (result, _args, cache) => linkOf(cache, result, 'addToCart', 'cart'),
    takeCart: (result, _args, cache) => linkOf(cache, result, 'takeCart', 'cart'),
    setCartLine: (result, _args, cache) => linkOf(cache, result, 'setCartLine', 'cart'),
    removeCartLine: (result, _args, cache) => linkOf(cache, result, 'removeCartLine', 'cart'),
    placeOrder: (_result, _args, cache) => forget(cache, 'Query', 'cart', 'me'),
    linkGuest: (_result, _args, cache) => forget(cache, 'Query'),
    saveItem: (_result, _args, cache) => forget(cache, 'Query', 'savedItems'),
    removeSavedItem: (_result, _args, cache) => forget(cache, 'Query', 'savedItems'),
    compareProduct: (result, _args, cache) => linkOf(cache, result, 'compareProduct', 'comparison'),
    stopComparing: (result, _args, cache) => linkOf(cache, result, 'stopComparing', 'comparison'),
    createList: (_result, _args, cache) => forget(cache, 'Query', 'lists'),
    deleteList: (_result, _args, cache) => forget(cache, 'Query', 'lists'),
    joinList: (_result, _args, cache) => forget(cache, 'Query', 'lists'),
    leaveList: (_result, _args, cache) => forget(cache, 'Query', 'lists'),
    reserve: (_result, _args, cache) => forgetMine(cache, 'reservations'),
    saveAddress: (_result, _args, cache) => forgetMine(cache, 'addresses'),
    savePaymentMethod: (_result, _args, cache) => forgetMine(cache, 'paymentMethods'),
    setConsent: (_result, _args, cache) => forgetMine(cache, 'personalOffers'),
    buyNow: (_result, _args, cache) => forgetMine(cache, 'orders'),
    activateOffer: (_result, _args, cache) => forgetMine(cache, 'personalOffers', 'offerActivations'),
    submitReview: (_result, _args, cache) => forget(cache, 'Query', 'product', 'productBySku'),
    requestReturn: (_result, _args, cache) => forgetMine(cache, 'returns'),
    earnPoints: (_result, _args, cache) => forgetMine(cache, 'loyalty'),
  },
  Subscription: {
    cartChanged: (result, _args, cache) => linkOf(cache, result, 'cartChanged', 'cart'),
    offersChanged: (_result, _args, cache) => forget(cache, 'Query', 'offers'),
    savedItemsChanged: (result, _args, cache) => {
      if (!eventOf(result, 'savedItemsChanged')?.resync) {
        forget(cache, 'Query', 'savedItems');
      }
    },
    reservationChanged: (result, _args, cache) => {
      if (!eventOf(result, 'reservationChanged')?.resync) {
        forgetMine(cache, 'reservations');
      }
    },
    returnChanged: (result, _args, cache) => {
      if (!eventOf(result, 'returnChanged')?.resync) {
        forgetMine(cache, 'returns');
      }
    },
    customerChanged: (result, _args, cache) => {
      const event = eventOf(result, 'customerChanged');
      // The first event is a resync too, just after everything was asked for; only later ones say that something was missed.
      if (event && !event.resync) {
        forgetThing(cache, String(event.thing), event.id as string | null);
      }
    },
  },
};

/** What every client's cache goes by, and what it cannot know by itself: which lists a mutation or an event has changed. */
export const cacheRules = { keys, possibleTypes: interfaces, updates };

/** Makes the normalised cache of one person in one language, such as `customer:sanne nl`. */
export type MakeCache = (owner: string) => Exchange;

export const graphCache: MakeCache = () => cacheExchange(cacheRules);

function forgetThing(cache: Cache, thing: string, id: string | null): void {
  switch (thing) {
    case 'ORDER':
      cache.invalidate({ __typename: 'Order', id } as Data);
      return forgetMine(cache, 'orders');
    case 'RETURN':
      return forgetReturn(cache, { __typename: 'Return', id } as Data);
    case 'RESERVATION':
      return forgetMine(cache, 'reservations');
    case 'POINTS':
      return forgetMine(cache, 'loyalty');
    case 'SAVED_ITEMS':
      return forget(cache, 'Query', 'savedItems');
    case 'LIST':
      return forget(cache, 'Query', 'lists');
    case 'PROFILE':
      return forget(cache, 'Query', 'me');
    default:
    // The cart has a subscription of its own.
  }
}

// What can still come back of its order has changed with it.
function forgetReturn(cache: Cache, one: Data): void {
  const order = cache.resolve(one, 'order');
  if (typeof order === 'string') {
    forget(cache, order, 'returns', 'returnable');
  }

  cache.invalidate(one);
  forgetMine(cache, 'returns');
}

/** Shows what a result brought where the query of the same name shows it. */
function linkOf(cache: Cache, result: DataFields, field: string, query: 'cart' | 'comparison'): void {
  const value = eventOf(result, field)?.[query] as (Data & { isActive?: boolean }) | null | undefined;
  if (value === undefined) {
    return;
  }

  if (value?.isActive !== false) {
    cache.link('Query', query, value);
  } else if (isShown(cache, query, value)) {
    // It was bought, or went into another: nobody has a cart any more until they get another one.
    cache.link('Query', query, null);
  }
}

// An event may come after another cart has taken its place.
function isShown(cache: Cache, query: string, value: Data): boolean {
  const shown = cache.resolve('Query', query);
  return shown == null || shown === cache.keyOfEntity(value);
}

function eventOf(result: DataFields, field: string): DataFields | undefined {
  return (result[field] as DataFields | null) ?? undefined;
}

/** Has fields asked for anew where they are shown, whatever their arguments; all fields when none is named. */
function forget(cache: Cache, entity: string, ...fields: string[]): void {
  for (const field of cache.inspectFields(entity)) {
    if (fields.length === 0 || fields.includes(field.fieldName)) {
      cache.invalidate(entity, field.fieldName, field.arguments);
    }
  }
}

function forgetMine(cache: Cache, ...fields: string[]): void {
  const me = cache.resolve('Query', 'me');
  if (typeof me === 'string') {
    forget(cache, me, ...fields);
  }
}

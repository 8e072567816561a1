// Things of every subgraph, found again by their ids.
import { told } from './asking.mjs';

const around = `{
  me { id orders(first: 1) { nodes { id } } reservations(first: 1) { nodes { id } } notifications(first: 1) { nodes { id } } lists { id } returns(first: 1) { nodes { id } } loyalty { entries(first: 1) { nodes { id } } } }
  cart { id }
  savedItems { nodes { id product { id category { id } stock(first: 1) { nodes { id location { id } } } } } }
  recipes(first: 1) { nodes { id } }
  products(first: 20) { nodes { offers { id } } }
  deliverySlots(postcode: "1012AB") { id }
}`;

/** Some of what each subgraph knows of them, and of what others know of that. */
export const byId = `query($ids: [ID!]!, $id: ID!) {
  node(id: $id) { id ... on Cart { units lines { product { name } } } }
  nodes(ids: $ids) {
    __typename id
    ... on Product { name currentPrice { after { minor } } }
    ... on Category { path { name } }
    ... on Location { name }
    ... on StockLevel { onHand location { name } stocked: product { isSaved } }
    ... on Customer { cart { units } favouriteStore { name } }
    ... on Cart { units lines { product { name availability { available } } } }
    ... on ShoppingList { name entries { product { name } } }
    ... on SavedItem { saved: product { name } }
    ... on Recipe { name }
    ... on Offer { code locations { name } }
    ... on PointsEntry { points }
    ... on Order { state agreement { lines { product { name } } } }
    ... on Reservation { reserved: state location { name } kept: product { name } }
    ... on Return { returned: state refund { minor } order { agreement { lines { product { name } } } } }
    ... on Notification { title }
    ... on Slot { available }
  }
}`;

/** Ids of things that somebody has and sees: one of each type. */
export async function idsOf(url, token) {
  const ids = new Map();
  const visit = (value) => {
    if (typeof value === 'string') {
      ids.set(Buffer.from(value, 'base64url').toString('latin1').split(':')[0], value);
    } else if (value) {
      Object.values(value).forEach(visit);
    }
  };
  visit(await told(url, { query: around }, {}, { token }));
  return ids;
}

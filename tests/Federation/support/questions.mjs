// What every query of the clients is asked with.
const here = { latitude: 52.37, longitude: 4.89 };

/** The variables of a query, of what is known of the shop and of who asks. */
export function variablesOf({ client, name, variables }, { place, actor }) {
  const values = {
    category: place.category,
    code: place.offerCode,
    first: 12,
    from: here,
    gtin: place.gtin,
    hasStore: true,
    here,
    id: idFor(name, place, actor),
    inCategory: true,
    kind: 'LOGIN',
    list: actor.list,
    location: place.location,
    myStore: place.location,
    near: { ...here, radiusMetres: 100_000 },
    number: 'none',
    order: 'RELEVANCE',
    orderBy: 'PRICE',
    persons: 4,
    postcode: '1012AB',
    sku: place.sku,
    store: place.location,
    text: name === 'Recipes' ? null : 'koffie',
    value: 'sanne',
    where: client === 'kiosk' ? null : { prices: [{ from: 100, to: 5_000 }] },
  };
  return Object.fromEntries(variables.map((variable) => [variable, values[variable]]));
}

function idFor(name, place, actor) {
  switch (true) {
    case name.startsWith('List'):
      return actor.list;
    case name.startsWith('Order') || name.startsWith('AskReturn'):
      return actor.order;
    case name === 'Return' || name === 'ReturnScreen':
      return actor.return ?? place.products[0];
    case name === 'Recipe':
      return place.recipe;
    default:
      return place.products[0];
  }
}

// The same 20 products as in LoadData.cs.
export const categories = new Map(Array.from({ length: 5 }, (_, index) => [String(index), { id: String(index), name: `Category ${index}` }]));

export const products = Array.from({ length: 20 }, (_, index) => ({
  id: String(index),
  name: `Product ${index}`,
  price: { minor: 199 + index * 25, currency: 'EUR' },
  listed: true,
  categoryId: String(index % 5),
}));

export const stock = new Map(
  products.map((product, index) => [
    product.id,
    Array.from({ length: 5 }, (_, row) => ({ location: `Shop ${row}`, onHand: 40 + index + row, held: row, available: 40 + index })),
  ]),
);

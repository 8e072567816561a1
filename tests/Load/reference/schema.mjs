// The shop's schema and the resolvers that a JavaScript developer would write for data in memory.
import { readFileSync } from 'node:fs';
import { categories, products, stock } from './data.mjs';

const read = (name) => readFileSync(new URL(`../documents/${name}`, import.meta.url), 'utf8');

export const typeDefs = read('shop.graphql');

export const resolvers = {
  Query: {
    hello: () => 'world',
    products: () => products,
  },
  Product: {
    category: (product) => categories.get(product.categoryId),
    stock: (product) => stock.get(product.id),
  },
};

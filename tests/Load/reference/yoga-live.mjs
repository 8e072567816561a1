// GraphQL Yoga with graphql-ws, ws and its own Redis event target, one process of several: node yoga-live.mjs REDIS PORT
import { createServer } from 'node:http';
import { createRedisEventTarget } from '@graphql-yoga/redis-event-target';
import { useServer } from 'graphql-ws/use/ws';
import { createPubSub, createSchema, createYoga } from 'graphql-yoga';
import { Redis } from 'ioredis';
import { WebSocketServer } from 'ws';

const [redis, port] = process.argv.slice(2);
const client = () => new Redis(`redis://${redis}`);
const topics = createPubSub({ eventTarget: createRedisEventTarget({ publishClient: client(), subscribeClient: client() }) });
let version = 0;

const typeDefs = `
  type Query { hello: String! }
  type Mutation { adjustStock(product: ID!, change: Int!): Int! }
  type Subscription { stockChanged(product: ID!): StockChange! }
  type StockChange { version: Int! stock: StockLevel }
  type StockLevel { onHand: Int! available: Int! }
`;
const resolvers = {
  Query: { hello: () => 'world' },
  Mutation: {
    adjustStock: (_, { product, change }) => {
      const units = 1_000_000 + (version += change);
      topics.publish('stock', product, { version, stock: { onHand: units, available: units } });
      return version;
    },
  },
  Subscription: { stockChanged: { subscribe: (_, { product }) => topics.subscribe('stock', product), resolve: (level) => level } },
};

const yoga = createYoga({ schema: createSchema({ typeDefs, resolvers }), logging: false, graphiql: false });
const server = createServer(yoga);
useServer(
  {
    execute: (args) => args.rootValue.execute(args),
    subscribe: (args) => args.rootValue.subscribe(args),
    onSubscribe: async (context, _id, params) => {
      const { schema, execute, subscribe, contextFactory, parse, validate } = yoga.getEnveloped({ ...context, req: context.extra.request, socket: context.extra.socket, params });
      const args = { schema, operationName: params.operationName, document: parse(params.query), variableValues: params.variables, contextValue: await contextFactory(), rootValue: { execute, subscribe } };
      const errors = validate(args.schema, args.document);
      return errors.length > 0 ? errors : args;
    },
  },
  new WebSocketServer({ server, path: '/graphql' }),
);
server.listen(Number(port), '127.0.0.1');

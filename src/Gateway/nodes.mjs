// `node` and `nodes` of the whole graph: a subgraph of its own, which the gateway answers itself. An id says which type it is of, and so which subgraph to ask
// whether there is such a thing that the caller may know of; everything else is then asked of it as of any entity.
import { setTimeout as wait } from 'node:timers/promises';
import { buildASTSchema, execute, GraphQLError, Kind, parse } from 'graphql';
import { bodyOf } from './signature.mjs';
import { documentOf } from './subgraph-sdl.mjs';

/** The subgraph's name, which is that of no process. */
export const name = 'nodes';

const nobody = 'http://nodes.invalid/graphql';
const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@override", "@listSize"])';
const ask = parse('query($representations: [_Any!]!) { _entities(representations: $representations) { __typename ... on Node { id } } }');
const idsMax = 100;
const attempts = 6;
const pause = 100;

/** The subgraph beside those that processes serve: the fields as its module has them, and of every thing its key. */
export function nodesOf(parts) {
  const documents = Object.entries(parts).map(([part, { modules }]) => [part, documentOf(modules)]);
  const [[owner, fields]] = documents.map(([part, document]) => [part, fieldsOf(document)]).filter(([, found]) => found.length > 0);
  const nodes = documents.flatMap(([part, document]) => typesOf(document).map((type) => [type, part]));
  const stubs = nodes.map(([type]) => `type ${type} implements Node @key(fields: "id", resolvable: false) { id: ID! }`);
  const sdl = parse(`${link} interface Node { id: ID! } type Query { none: Int } ${stubs.join(' ')}`, { noLocation: true });
  const from = parse(`{ none @override(from: "${owner}") }`, { noLocation: true }).definitions[0].selectionSet.selections[0].directives[0];
  const definitions = sdl.definitions.map((definition) => (definition.name?.value === 'Query' ? { ...definition, fields: fields.map((field) => overridden(field, from)) } : definition));
  return { owners: new Map(nodes), service: { name, url: nobody, typeDefs: { kind: Kind.DOCUMENT, definitions } } };
}

/**
 * @param parts The subgraphs, each with its modules.
 * @param urlOf Where a subgraph is.
 * @param sign Signs a request as the gateway.
 * @param fetch The gateway's own, whose plugins say who asks.
 */
export function useNodes({ parts, urlOf, sign, fetch }) {
  const { owners, service } = nodesOf(parts);
  const schema = buildASTSchema(service.typeDefs, { assumeValidSDL: true });
  return {
    onSubgraphExecute({ subgraphName, setExecutor }) {
      if (subgraphName.toLowerCase() === name) {
        setExecutor((request) => {
          const find = (ids) => findAll(ids, owners, (part, representations) => askOwner(fetch, urlOf(part), sign, representations, request));
          const rootValue = { node: async ({ id }) => (await find([id]))[0], nodes: ({ ids }) => find(checked(ids)) };
          return execute({ schema, document: request.document, variableValues: request.variables, rootValue });
        });
      }
    },
  };
}

function checked(ids) {
  if (ids.length > idsMax) {
    const message = `At most ${idsMax} ids can be asked for at once, found: ${ids.length}.`;
    throw new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
  }

  return ids;
}

/** What there is, in the ids' order; null where there is nothing. Each subgraph is asked once. */
async function findAll(ids, owners, askFor) {
  const found = ids.map(() => null);
  const places = ids.map((id, index) => ({ id, index, type: typeOf(id) })).filter(({ type }) => owners.has(type));
  await Promise.all(
    [...new Set(places.map(({ type }) => owners.get(type)))].map(async (part) => {
      const own = places.filter(({ type }) => owners.get(type) === part);
      const entities = await askFor(part, own.map(({ id, type }) => ({ __typename: type, id })));
      own.forEach(({ index }, at) => (found[index] = entities[at]));
    }),
  );
  return found;
}

/** The type's name before the colon; what is no id is of no type. */
function typeOf(id) {
  const plain = Buffer.from(id, 'base64url');
  return plain.toString('latin1', 0, Math.max(plain.indexOf(':'), 0));
}

async function askOwner(fetch, url, sign, representations, { context }) {
  const executionRequest = sign({ document: ask, variables: { representations }, operationType: 'query', context });
  const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: bodyOf(executionRequest) };
  const { data, errors = [] } = await insist(() => fetch(url, init, context, { executionRequest }));

  // What cannot be an id and what does not exist look the same; whatever else went wrong is told.
  const wrong = errors.find(({ extensions }) => !data || extensions?.code !== 'BAD_USER_INPUT');
  if (wrong) {
    throw new GraphQLError(wrong.message, { extensions: wrong.extensions });
  }

  return data._entities;
}

/** Whether something is there may be asked again, of another process that stands in the place of one that ends. */
async function insist(send) {
  for (let attempt = 1; ; attempt++) {
    try {
      const response = await send();
      if (response.status !== 503 || attempt === attempts) {
        return await response.json();
      }
    } catch (error) {
      if (attempt === attempts) {
        throw error;
      }
    }

    await wait(pause * 2 ** (attempt - 1));
  }
}

const fieldsOf = (document) => typeNamed(document, 'Query')?.fields.filter((field) => ['node', 'nodes'].includes(field.name.value)) ?? [];
const typeNamed = (document, wanted) => document.definitions.find((definition) => definition.kind === Kind.OBJECT_TYPE_DEFINITION && definition.name.value === wanted);
const overridden = (field, from) => ({ ...field, directives: [...field.directives, from] });
const typesOf = (document) =>
  document.definitions
    .filter((definition) => definition.kind === Kind.OBJECT_TYPE_DEFINITION && definition.interfaces.some((one) => one.name.value === 'Node'))
    .map((definition) => definition.name.value)
    .sort();

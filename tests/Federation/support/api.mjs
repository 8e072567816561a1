// What clients see of a schema: every element by its coordinate, with everything that is said of it.
import { readFileSync } from 'node:fs';
import { Kind, parse, print } from 'graphql';
import { transformSupergraphToPublicSchema } from '../../../src/Gateway/node_modules/@theguild/federation-composition/esm/index.js';

/** A file of the schema folder. */
export const schemaFile = (name) => readFileSync(new URL(`../../../schema/${name}`, import.meta.url), 'utf8');

/** The API of a supergraph. */
export const apiOf = (supergraph) => print(transformSupergraphToPublicSchema(parse(supergraph)));

/** The elements of a schema's text. */
export function elementsOf(sdl) {
  const elements = new Map();
  for (const definition of parse(sdl).definitions) {
    const name = definition.kind === Kind.DIRECTIVE_DEFINITION ? `@${definition.name.value}` : (definition.name?.value ?? definition.kind);
    const { interfaces = [], types = [], locations = [], fields = [], values = [], arguments: own = [] } = definition;
    elements.set(name, said(definition, { kind: definition.kind, interfaces: namesOf(interfaces), types: namesOf(types), locations: locations.map((one) => one.value) }));
    for (const value of values) {
      elements.set(`${name}.${value.name.value}`, said(value));
    }
    for (const argument of own) {
      elements.set(`${name}(${argument.name.value}:)`, said(argument));
    }
    for (const field of fields) {
      elements.set(`${name}.${field.name.value}`, said(field));
      for (const argument of field.arguments ?? []) {
        elements.set(`${name}.${field.name.value}(${argument.name.value}:)`, said(argument));
      }
    }
  }
  return elements;
}

/** What one has and the other has not, or has otherwise, by coordinate. */
export function differences(one, other) {
  const names = new Set([...one.keys(), ...other.keys()]);
  return [...names].filter((name) => one.get(name) !== other.get(name)).map((name) => `${name}: ${one.get(name) ?? 'missing'} / ${other.get(name) ?? 'missing'}`);
}

function said(node, more = {}) {
  return JSON.stringify({
    ...more,
    type: node.type && print(node.type),
    default: node.defaultValue && print(node.defaultValue),
    directives: (node.directives ?? []).map(print).sort(),
    description: node.description?.value,
  });
}

const namesOf = (nodes) => nodes.map((node) => node.name.value).sort();

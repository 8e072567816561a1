// The SDL of modules that one process serves as one subgraph, as the process itself answers it to `{ _service { sdl } }`.
import { readFileSync } from 'node:fs';
import { Kind, parse, print } from 'graphql';

const folder = new URL('../../schema/', import.meta.url);

/** The subgraphs by name, each with its address and its modules. */
export const subgraphs = JSON.parse(readFileSync(new URL('subgraphs.json', folder), 'utf8'));

/** One document of some modules' files. */
export function documentOf(modules) {
  const definitions = new Map();
  for (const definition of ['common', ...modules].flatMap((module) => parseModule(module).definitions)) {
    const name = nameOf(definition);
    const known = definitions.get(name);
    // Object types grow from module to module; of everything else that modules share the first definition is the definition.
    definitions.set(name, known?.kind === Kind.OBJECT_TYPE_DEFINITION ? grown(known, definition) : (known ?? definition));
  }

  return { kind: Kind.DOCUMENT, definitions: [...definitions.values()] };
}

function parseModule(module) {
  return parse(readFileSync(new URL(`${module}.graphql`, folder), 'utf8'), { noLocation: true });
}

function nameOf(definition) {
  return definition.kind === Kind.DIRECTIVE_DEFINITION ? `@${definition.name.value}` : (definition.name?.value ?? print(definition));
}

function grown(known, more) {
  return {
    ...known,
    interfaces: union(known.interfaces, more.interfaces, print),
    directives: union(known.directives, more.directives, print),
    fields: union(known.fields, more.fields, (field) => field.name.value),
  };
}

function union(known, more, keyOf) {
  const keys = new Set(known.map(keyOf));
  return [...known, ...more.filter((one) => !keys.has(keyOf(one)))];
}

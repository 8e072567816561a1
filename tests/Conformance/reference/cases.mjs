// Case number N of a seed: a question for both implementations.
import { generateRoot } from './data.mjs';
import { generateDocument } from './documents.mjs';
import { mutate } from './mutations.mjs';
import { Random } from './random.mjs';
import { validSchema } from './reference.mjs';
import { generateSchema } from './schemas.mjs';

const perSchema = 20;

export function* generateCases(seed, count) {
  for (let first = 0; first < count; first += perSchema) {
    const random = new Random(seed + first);
    const sdl = generateSchema(random);
    const schema = validSchema(sdl);
    const commands = [
      { op: 'printSchema', schema: sdl },
      { op: 'introspect', schema: sdl },
      { op: 'parse', source: sdl },
      { op: 'parse', source: mutate(random, sdl) },
      { op: 'validateSchema', schema: sdl },
      { op: 'validateSchema', schema: mutate(random, sdl) },
      { op: 'validateSchema', schema: mutate(random, sdl) },
      { op: 'validateSchema', schema: mutate(random, sdl) },
    ];
    while (commands.length < perSchema) {
      commands.push(...documentCases(random, schema, sdl));
    }
    yield* commands.slice(0, Math.min(perSchema, count - first)).map((command, index) => ({ number: first + index, command }));
  }
}

function documentCases(random, schema, sdl) {
  const { type, document, ...rest } = generateDocument(random, schema);
  const damaged = mutate(random, document);
  return [
    { op: 'parse', source: random.chance(50) ? document : damaged },
    { op: 'validate', schema: sdl, document: damaged },
    { op: 'execute', schema: sdl, document, ...rest, root: generateRoot(random, schema, type) },
    { op: 'execute', schema: sdl, document, ...rest, root: generateRoot(random, schema, type) },
  ];
}

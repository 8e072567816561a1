// The npm package's answers to the command's questions.
import { GraphQLError, buildASTSchema, execute, introspectionFromSchema, isExecutableDefinitionNode, parse, print, printSchema, validate, validateSchema } from 'graphql';
import { validateSDL } from 'graphql/validation/validate.js';

export const parseOptions = { allowEmptySelectionSets: false };

const schemas = { sdl: undefined, schema: undefined };

export function answer(command) {
  try {
    return answers[command.op](command);
  } catch (error) {
    if (!(error instanceof GraphQLError || error.errors)) {
      return { problem: error.stack };
    }
    return { errors: (error.errors ?? [error]).map(plain) };
  }
}

const answers = {
  parse({ source }) {
    try {
      return { ok: true, printed: print(parse(source, parseOptions)) };
    } catch (error) {
      return { ok: false, error: plain(error) };
    }
  },

  validate({ schema, document }) {
    return { errors: validate(validSchema(schema), parse(document, parseOptions)).map(plain) };
  },

  validateSchema({ schema }) {
    const document = parse(schema, parseOptions);
    if (document.definitions.some(isExecutableDefinitionNode)) {
      throw new Error('Which rules hold for an operation among type definitions is not said anywhere.');
    }
    const errors = validateSDL(document);
    return { errors: (errors.length > 0 ? errors : validateSchema(buildASTSchema(document, { assumeValidSDL: true }))).map(plain) };
  },

  printSchema({ schema }) {
    return { printed: printSchema(buildASTSchema(checked(schema), { assumeValidSDL: true })) };
  },

  introspect({ schema }) {
    return { data: introspectionFromSchema(validSchema(schema), { experimentalDirectiveDeprecation: false }) };
  },

  execute({ schema, document, root, variables, operationName }) {
    const type = validSchema(schema);
    const tree = parse(document, parseOptions);
    const errors = validate(type, tree);
    if (errors.length > 0) {
      return { errors: errors.map(plain) };
    }
    const result = execute({ schema: type, document: tree, rootValue: revive(root), variableValues: variables, operationName, fieldResolver: resolve });
    const failures = result.errors?.map((error) => ({ ...plain(error), path: error.path }));
    return JSON.parse(JSON.stringify({ data: result.data, errors: failures }));
  },
};

function resolve(source, args, context, info) {
  const member = source instanceof Object ? source[info.fieldName] : undefined;
  return member instanceof Object && '__arguments' in member ? args : member;
}

function checked(sdl) {
  const document = parse(sdl, parseOptions);
  const errors = validateSDL(document);
  if (errors.length > 0) {
    throw Object.assign(new Error('not a schema'), { errors });
  }
  return document;
}

/** The schema, or an error with everything that is wrong with it. */
export function validSchema(sdl) {
  if (schemas.sdl !== sdl) {
    const schema = buildASTSchema(checked(sdl), { assumeValidSDL: true });
    const errors = validateSchema(schema);
    if (errors.length > 0) {
      throw Object.assign(new Error('not a schema'), { errors });
    }
    schemas.sdl = sdl;
    schemas.schema = schema;
  }
  return schemas.schema;
}

function plain(error) {
  return { message: error.message, locations: (error.locations ?? []).map(({ line, column }) => ({ line, column })) };
}

function revive(value) {
  if (Array.isArray(value)) {
    return value.map(revive);
  }
  if (value === null || typeof value !== 'object') {
    return value;
  }
  return '__error' in value ? new Error(value.__error) : Object.fromEntries(Object.entries(value).map(([name, member]) => [name, revive(member)]));
}

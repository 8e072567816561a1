// Whether two answers say the same. Returns a description of the first difference, or undefined.
import { isStricter } from './divergence.mjs';

export function difference(command, expected, reply) {
  if (reply.problem) {
    return { expected, actual: reply };
  }
  const actual = withoutStricter(expected, reply);
  if (actual === undefined) {
    return undefined;
  }
  const comparison = command.op === 'execute' ? execution : command.op === 'introspect' ? introspection : whole;
  return comparison(expected, actual);
}

/** The answer without errors that only the specification asks for; undefined when nothing is left to compare. */
function withoutStricter(expected, actual) {
  const errors = actual.errors?.filter((error) => !isStricter(error) || expected.errors?.some(({ message }) => message === error.message));
  if (errors === undefined || errors.length === actual.errors.length) {
    return actual;
  }
  return errors.length === 0 && actual.data === undefined && expected.errors?.length !== 0 ? undefined : { ...actual, errors };
}

function whole(expected, actual) {
  const [left, right] = [sorted(expected), sorted(actual)];
  return JSON.stringify(left) === JSON.stringify(right) ? undefined : { expected: left, actual: right };
}

function sorted(answer) {
  return answer.errors ? { ...answer, errors: answer.errors.map(shown).sort(byText) } : answer;
}

function shown({ message, locations, path }) {
  return { message, locations, ...(path && { path }) };
}

function byText(left, right) {
  const [a, b] = [JSON.stringify(left), JSON.stringify(right)];
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Which failure below a position that became null is told is free, and so is the order (6.4.4); that one is told is not.
 */
function execution(expected, actual) {
  if (expected.data === undefined || actual.data === undefined) {
    return whole(expected, { data: actual.data, errors: actual.errors });
  }
  if (JSON.stringify(expected.data) !== JSON.stringify(actual.data)) {
    return { expected, actual };
  }
  const [left, right] = [failures(expected), failures(actual)];
  return JSON.stringify(left) === JSON.stringify(right) ? undefined : { expected: left, actual: right };
}

function failures({ data, errors = [] }) {
  const own = errors.filter(({ path }) => path && nullPosition(data, path).length === path.length).map(shown).sort(byText);
  const other = errors.filter(({ path }) => !path).map(shown).sort(byText);
  const propagated = errors.filter(({ path }) => path && nullPosition(data, path).length < path.length).map(({ path }) => nullPosition(data, path).join('.'));
  return { own, other, propagated: [...new Set(propagated)].sort().filter((position) => !own.some(({ path }) => path.join('.') === position)) };
}

/** The part of a path that leads to the null that an error left. */
function nullPosition(data, path) {
  let value = data;
  for (let length = 0; length < path.length; length++) {
    if (value === null || value === undefined) {
      return path.slice(0, length);
    }
    value = value[path[length]];
  }
  return path;
}

/** Version 17 tells more about directives than the edition of September 2025, so its own types and built-in directives are left out. */
function introspection(expected, actual) {
  return whole(withoutBuiltIn(expected), withoutBuiltIn(actual));
}

function withoutBuiltIn(answer) {
  if (!answer.data) {
    return answer;
  }
  const { types, directives, ...rest } = answer.data.__schema;
  const own = types.filter(({ name }) => !name.startsWith('__'));
  const custom = directives.map((directive) => (directive.name === 'deprecated' ? directive.name : directive));
  return { data: { ...rest, types: own, directives: custom } };
}

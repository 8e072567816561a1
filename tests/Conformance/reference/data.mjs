// Data for a schema's root: as the types want it, with nulls, failures and wrong values here and there.
import { isAbstractType, isCompositeType, isEnumType, isListType, isNonNullType, isScalarType, isSpecifiedScalarType } from 'graphql';

const maxDepth = 5;

function isCustomScalar(type) {
  return isScalarType(type) && !isSpecifiedScalarType(type);
}

export function generateRoot(random, schema, type) {
  return new Data(random, schema).object(type, 0);
}

class Data {
  constructor(random, schema) {
    this.random = random;
    this.schema = schema;
  }

  object(type, depth) {
    const entries = Object.values(type.getFields())
      .filter(() => !this.random.chance(3))
      .map((field) => [field.name, this.isEcho(field) ? { __arguments: true } : this.value(field.type, depth)]);
    return Object.fromEntries(entries);
  }

  /** Whether the field returns its arguments: custom scalars take any value as it is. */
  isEcho({ args, type }) {
    return args.length > 0 && isCustomScalar(isNonNullType(type) ? type.ofType : type) && this.random.chance(80);
  }

  value(type, depth) {
    const { random } = this;
    if (random.chance(3)) {
      return { __error: random.pick(['out of stock', 'no such thing: "x"', '']) };
    }
    if (isNonNullType(type)) {
      return random.chance(4) ? null : this.nullable(type.ofType, depth);
    }
    return random.chance(10) ? null : this.nullable(type, depth);
  }

  nullable(type, depth) {
    const { random, schema } = this;
    if (isListType(type)) {
      return random.chance(2) ? random.pick(['not a list', 5]) : random.list(0, depth > 2 ? 1 : 3, () => this.value(type.ofType, depth + 1));
    }
    if (isAbstractType(type)) {
      const possible = schema.getPossibleTypes(type);
      if (possible.length === 0) {
        return null;
      }
      const chosen = random.pick(possible);
      const name = random.chance(96) ? chosen.name : random.pick(['Nowhere', 'Query', 'String', undefined]);
      return depth > maxDepth ? null : { ...(name && { __typename: name }), ...this.object(chosen, depth + 1) };
    }
    if (isCompositeType(type)) {
      return depth > maxDepth ? null : this.object(type, depth + 1);
    }
    if (isEnumType(type)) {
      return random.chance(96) ? random.pick(type.getValues()).name : random.pick(['NOPE', 1]);
    }
    return this.leaf(type.name);
  }

  leaf(name) {
    const { random } = this;
    switch (name) {
      case 'Int': return random.pick([0, 1, -7, 2147483647, 1, 2, true, '12', 1.5, 3000000000, 'x']);
      case 'Float': return random.pick([0, 1.5, -2.25, 1e21, 12, true, '1.5', 'x']);
      case 'String': return random.pick(['', 'text', '\u00e9\u{1F600}\n"', 'more', 5, 1.5, true]);
      case 'Boolean': return random.pick([true, false, true, 0, 1, 'true']);
      case 'ID': return random.pick(['id', '', 7, 'x1', 1.5, true]);
      default: return random.pick([1, 'x', true, [1, 2], { a: { b: null } }, 1.25]);
    }
  }
}

// A document over a schema, with variables; mostly valid.
import { getNamedType, isAbstractType, isCompositeType, isEnumType, isInputObjectType, isInputType, isListType, isNonNullType, isRequiredArgument, isRequiredInputField } from 'graphql';

const maxDepth = 4;

export function generateDocument(random, schema) {
  return new DocumentText(random, schema).generate();
}

class DocumentText {
  constructor(random, schema) {
    this.random = random;
    this.schema = schema;
    this.fragments = new Map();
    this.aliases = 0;
    this.inputs = Object.values(schema.getTypeMap()).filter((type) => isInputType(type) && !type.name.startsWith('__'));
  }

  generate() {
    const { random, schema } = this;
    const several = random.chance(10);
    const operations = (several ? ['A', 'B'] : [random.chance(60) ? 'A' : '']).map((name) => this.operation(name));
    const text = [...operations.map(({ text }) => text), ...this.fragments.values()];
    const chosen = several ? random.pick([0, 1]) : 0;
    return {
      document: text.join(random.pick(['\n', '\n\n# \u{1F600} between\n', ' '])),
      operationName: several ? ['A', 'B'][chosen] : undefined,
      variables: operations[chosen].variables,
      type: operations[chosen].type,
    };

  }

  operation(name) {
    const { random, schema } = this;
    const root = schema.getMutationType() && random.chance(15) ? schema.getMutationType() : schema.getQueryType();
    this.variables = new Map();
    const selection = this.selectionSet(root, 0);
    const keyword = root === schema.getQueryType() ? 'query' : 'mutation';
    const definitions = [...this.variables].map(([variable, { type, fallback }]) => `$${variable}: ${type}${fallback === undefined ? '' : ` = ${fallback}`}`);
    const values = {};
    for (const [variable, { type, fallback }] of this.variables) {
      if (isNonNullType(type) && fallback === undefined ? random.chance(97) : random.chance(60)) {
        values[variable] = this.value(type, 0);
      }
    }
    if (random.chance(5)) {
      values.unknown = 1;
    }
    const head = definitions.length > 0 ? `(${definitions.join(', ')})` : '';
    const text = keyword === 'query' && name === '' && head === '' && random.chance(60) ? selection : `${keyword} ${name}${head} ${selection}`;
    return { text, variables: values, type: root };
  }

  selectionSet(type, depth) {
    const { random } = this;
    const selections = random.list(1, depth === 0 ? 5 : 3, () => this.selection(type, depth));
    return `{ ${selections.join(random.pick([' ', ', ', '\n']))} }`;
  }

  selection(type, depth) {
    const { random, schema } = this;
    if (depth < maxDepth && random.chance(18)) {
      return this.inlineFragment(type, depth);
    }
    if (depth < maxDepth && random.chance(12)) {
      return this.spread(type, depth);
    }
    const fields = 'getFields' in type ? Object.values(type.getFields()) : [];
    if (fields.length === 0 || random.chance(6)) {
      return `${random.pick(['', 'kind: '])}__typename`;
    }
    if (type === schema.getQueryType() && random.chance(4)) {
      return `__type(name: "${random.pick(Object.keys(schema.getTypeMap()).filter((name) => !name.startsWith('__')))}") { kind name description fields { name type { name kind ofType { name } } args { name defaultValue } } enumValues(includeDeprecated: true) { name } }`;
    }
    return this.field(random.pick(fields), depth);
  }

  field(field, depth) {
    const { random } = this;
    const composite = isCompositeType(getNamedType(field.type));
    if (composite && depth >= maxDepth) {
      return '__typename';
    }
    const args = this.arguments(field.args.filter((argument) => isRequiredArgument(argument) || random.chance(50)));
    const alias = args !== '' || random.chance(25) || composite ? `${random.pick(['a', 'b', field.name])}${this.aliases++}: ` : '';
    return `${alias}${field.name}${args}${this.conditions()}${composite ? ` ${this.selectionSet(getNamedType(field.type), depth + 1)}` : ''}`;
  }

  arguments(args) {
    return args.length === 0 ? '' : `(${args.map((argument) => `${argument.name}: ${this.input(argument.type, isNonNullType(argument.type) && argument.default === undefined && argument.defaultValue === undefined)}`).join(', ')})`;
  }

  conditions() {
    const { random } = this;
    if (random.chance(88)) {
      return '';
    }
    const condition = random.chance(50) ? random.pick(['true', 'false']) : this.variable('Boolean!');
    return ` @${random.pick(['skip', 'include'])}(if: ${condition})`;
  }

  variable(typeText) {
    const type = this.schema.getType('Boolean');
    const name = `cond${this.random.int(0, 2)}`;
    this.variables.set(name, { type: { toString: () => typeText, ofType: type, boolean: true }, fallback: this.random.chance(50) ? 'true' : undefined });
    return `$${name}`;
  }

  inlineFragment(type, depth) {
    const { random, schema } = this;
    const possible = isAbstractType(type) ? [...schema.getPossibleTypes(type), type] : [type];
    const on = random.chance(75) ? random.pick(possible) : undefined;
    return `...${on ? ` on ${on.name}` : ''}${this.conditions()} ${this.selectionSet(on ?? type, depth + 1)}`;
  }

  spread(type, depth) {
    const { random } = this;
    const name = `F${type.name}${random.int(0, 2)}`;
    if (!this.fragments.has(name)) {
      this.fragments.set(name, '');
      const on = (isAbstractType(type) && random.chance(50) && random.pick(this.schema.getPossibleTypes(type))) || type;
      this.fragments.set(name, `fragment ${name} on ${on.name} ${this.selectionSet(on, depth + 1)}`);
    } else if (this.fragments.get(name) === '') {
      return '__typename';
    }
    return `...${name}${this.conditions()}`;
  }

  /** A literal, with variables in it. */
  input(type, required = false, depth = 0) {
    const { random } = this;
    if (random.chance(depth === 0 ? 30 : 10)) {
      const name = `v${this.variables.size}`;
      const fallback = random.chance(30) ? this.constant(type, depth) : undefined;
      this.variables.set(name, { type, fallback: fallback === 'null' && isNonNullType(type) ? undefined : fallback });
      return `$${name}`;
    }
    return this.literal(type, depth, (inner, innerDepth) => this.input(inner, false, innerDepth));
  }

  constant(type, depth) {
    return this.literal(type, depth, (inner, innerDepth) => this.constant(inner, innerDepth));
  }

  literal(type, depth, inside) {
    const { random } = this;
    if (isNonNullType(type)) {
      return this.literal(type.ofType, depth, inside) === 'null' ? this.literal(type.ofType, depth, inside) : this.literal(type.ofType, depth, inside);
    }
    if (random.chance(6)) {
      return 'null';
    }
    if (isListType(type)) {
      return random.chance(15) ? inside(type.ofType, depth + 1) : `[${random.list(0, 3, () => inside(type.ofType, depth + 1)).join(', ')}]`;
    }
    if (isInputObjectType(type)) {
      let fields = Object.values(type.getFields());
      fields = type.isOneOf ? [random.pick(fields)] : fields.filter((field) => isRequiredInputField(field) || (depth < 3 && random.chance(40)));
      return `{ ${fields.map((field) => `${field.name}: ${inside(field.type, depth + 1)}`).join(', ')} }`;
    }
    if (isEnumType(type)) {
      return random.pick(type.getValues()).name;
    }
    switch (type.name) {
      case 'Int': return random.pick(['0', '-1', '42', '2147483647']);
      case 'Float': return random.pick(['0', '1.5', '-1e3', '9007199254740993']);
      case 'String': return random.pick(['""', '"text"', '"\\u00e9\\n"', '"""\n  block\n   text\n"""']);
      case 'Boolean': return random.pick(['true', 'false']);
      case 'ID': return random.pick(['"id"', '5', '""']);
      default: return random.pick(['1', '"x"', '[1, { a: 2 }]', 'true', 'BARE', '{ }']);
    }
  }

  /** A value for a variable, now and then of the wrong kind. */
  value(type, depth) {
    const { random } = this;
    if (type.boolean) {
      return random.chance(3) ? 'true' : random.chance(50);
    }
    if (isNonNullType(type)) {
      return this.value(type.ofType, depth) ?? this.value(type.ofType, depth);
    }
    if (random.chance(5)) {
      return null;
    }
    if (random.chance(3)) {
      return random.pick(['wrong', 1.5, true, [[]], {}, 3000000000, -0]);
    }
    if (isListType(type)) {
      return random.chance(10) ? this.value(type.ofType, depth + 1) : random.list(0, 3, () => this.value(type.ofType, depth + 1));
    }
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields());
      const chosen = type.isOneOf && random.chance(90)
        ? [random.pick(fields)]
        : fields.filter((field) => (isRequiredInputField(field) ? random.chance(97) : depth < 3 && random.chance(40)));
      const entries = chosen.map((field) => [field.name, this.value(field.type, depth + 1)]);
      return Object.fromEntries(random.chance(3) ? [...entries, ['unknown', 1]] : entries);
    }
    if (isEnumType(type)) {
      return random.pick(type.getValues()).name;
    }
    switch (type.name) {
      case 'Int': return random.pick([0, -1, 42, 2147483647, -2147483648]);
      case 'Float': return random.pick([0, 1.5, -1000, 1e21]);
      case 'String': return random.pick(['', 'text', '\u00e9\u{1F600}']);
      case 'Boolean': return random.chance(50);
      case 'ID': return random.pick(['id', 5, '']);
      default: return random.pick([1, 'x', [1, { a: 2 }], true, null]);
    }
  }
}

// A schema as SDL: every kind of type, small enough to read when a case fails.
const fieldNames = ['id', 'name', 'price', 'stock', 'tags', 'owner', 'related', 'status', 'note', 'size'];
const argumentNames = ['first', 'filter', 'by', 'lang', 'ids'];
const builtIn = ['Int', 'Float', 'String', 'Boolean', 'ID'];
const descriptions = ['"Plain."', '"With \\"quotes\\" and \\\\ and \\u00e9."', '"""Block."""', '"""\n  Several\n    lines \\""" of it\n"""', '""', '"""  indented"""'];

export function generateSchema(random) {
  const names = {
    scalars: ['Sku', 'Instant'].slice(0, random.int(1, 2)),
    enums: ['Status', 'Size'].slice(0, random.int(1, 2)),
    inputs: ['Filter', 'Range', 'Choice'].slice(0, random.int(1, 3)),
    interfaces: ['Node', 'Priced', 'Located'].slice(0, random.int(1, 3)),
    objects: ['Product', 'Store', 'Order', 'Line', 'Customer'].slice(0, random.int(2, 5)),
    unions: ['Result', 'Any'].slice(0, random.int(1, 2)),
  };
  return new SchemaText(random, names).text();
}

class SchemaText {
  constructor(random, names) {
    this.random = random;
    this.names = names;
    this.enumValues = new Map(names.enums.map((name) => [name, ['NEW', 'OPEN', 'DONE', 'LOST'].slice(0, random.int(2, 4))]));
    this.inputs = [...builtIn, ...names.scalars, ...names.enums];
    this.outputs = [...this.inputs, ...names.objects, ...names.objects, ...names.interfaces, ...names.unions];
    this.interfaceFields = new Map();
    this.parents = new Map();
  }

  text() {
    const { random, names } = this;
    const parts = [
      ...names.scalars.map((name) => `${this.description()}scalar ${name}${random.chance(30) ? ' @specifiedBy(url: "https://example.org/x")' : ''}`),
      ...names.enums.map((name) => this.enum(name)),
      ...names.inputs.map((name) => this.input(name)),
      ...names.interfaces.map((name) => this.interface(name)),
      ...names.objects.map((name) => this.object(name)),
      ...names.unions.map((name) => `${this.description()}union ${name} = ${this.members().join(' | ')}`),
      this.directive(),
      this.root('Query'),
    ];
    if (random.chance(40)) {
      parts.push(this.root('Mutation'));
    }
    if (random.chance(20)) {
      parts.push(`${this.description()}schema { query: Query${parts.at(-1).includes('type Mutation') ? ' mutation: Mutation' : ''} }`);
    }
    if (random.chance(30)) {
      parts.push(`extend type ${random.pick(names.objects)} { added(${this.arguments(1)}): ${this.type(this.outputs)} }`);
    }
    if (random.chance(20)) {
      parts.push(`extend enum ${random.pick(names.enums)} { ADDED @deprecated }`);
    }
    return parts.filter((part) => part !== '').join('\n\n');
  }

  description(percent = 25) {
    return this.random.chance(percent) ? `${this.random.pick(descriptions)}\n` : '';
  }

  deprecated() {
    return this.random.pick(['', '', '', '', '', '', ' @deprecated', ' @deprecated(reason: "Use\\nanother.")']);
  }

  type(of, depth = 0) {
    const { random } = this;
    const inner = depth < 2 && random.chance(25) ? `[${this.type(of, depth + 1)}]` : random.pick(of);
    return random.chance(30) ? `${inner}!` : inner;
  }

  enum(name) {
    const values = this.enumValues.get(name).map((value) => `  ${this.description(10)}${value}${this.deprecated()}`);
    return `${this.description()}enum ${name} {\n${values.join('\n')}\n}`;
  }

  input(name) {
    const { random } = this;
    if (name === 'Choice') {
      const fields = this.fieldNames(2, 3).map((field) => `  ${field}: ${random.pick(this.inputs)}`);
      this.inputs.push(name);
      return `${this.description()}input ${name} @oneOf {\n${fields.join('\n')}\n}`;
    }
    const fields = this.fieldNames(1, 4).map((field) => `  ${this.description(10)}${this.inputValue(field)}`);
    if (random.chance(30)) {
      fields.push(`  self: ${name}`);
    }
    this.inputs.push(name);
    return `${this.description()}input ${name} {\n${fields.join('\n')}\n}`;
  }

  inputValue(name) {
    const type = this.type(this.inputs);
    const value = this.random.chance(35) ? this.literal(type) : undefined;
    const optional = !type.endsWith('!') || value !== undefined;
    return `${name}: ${type}${value === undefined ? '' : ` = ${value}`}${optional ? this.deprecated() : ''}`;
  }

  /** A literal of a type of leafs; undefined where only an object would do. */
  literal(type) {
    const { random } = this;
    const nullable = !type.endsWith('!');
    const bare = nullable ? type : type.slice(0, -1);
    if (nullable && random.chance(15)) {
      return 'null';
    }
    if (bare.startsWith('[')) {
      const items = random.list(0, 2, () => this.literal(bare.slice(1, -1)));
      return items.includes(undefined) ? '[]' : `[${items.join(', ')}]`;
    }
    if (this.enumValues.has(bare)) {
      return random.pick(this.enumValues.get(bare));
    }
    switch (bare) {
      case 'Int': return String(random.int(-5, 500));
      case 'Float': return random.pick(['1', '1.5', '-2e3']);
      case 'String': return random.pick(['""', '"text"', '"a\\nb\\u0007"', '"""block"""']);
      case 'Boolean': return random.pick(['true', 'false']);
      case 'ID': return random.pick(['"id"', '7']);
      case 'Sku': case 'Instant': return random.pick(['"x"', '1', '1.5', '{ a: [1, true] }', 'BARE']);
      default: return undefined;
    }
  }

  fieldNames(least, most) {
    const { random } = this;
    const start = random.int(0, fieldNames.length - 1);
    return random.list(least, most, (index) => fieldNames[(start + index) % fieldNames.length]);
  }

  arguments(least = 0) {
    const { random } = this;
    const start = random.int(0, argumentNames.length - 1);
    return random
      .list(least, 3, (index) => `${this.description(10)}${this.inputValue(argumentNames[(start + index) % argumentNames.length])}`)
      .join(', ');
  }

  field(name) {
    const args = this.random.chance(35) ? this.arguments() : '';
    const outputs = args !== '' && this.random.chance(50) ? this.names.scalars : this.outputs;
    return { name, text: `${name}${args === '' ? '' : `(${args})`}: ${this.type(outputs)}` };
  }

  members() {
    const members = this.random.some(this.names.objects, 60);
    return members.length === 0 ? [this.names.objects[0]] : members;
  }

  fieldsOf(parents) {
    const fields = new Map();
    for (const parent of parents) {
      for (const [name, text] of this.interfaceFields.get(parent)) {
        if (fields.has(name) && fields.get(name) !== text) {
          return undefined;
        }
        fields.set(name, text);
      }
    }
    return fields;
  }

  /** Interfaces whose fields agree, with all that they implement themselves. */
  pickParents(from) {
    const picked = [];
    for (const name of this.random.some(from, 45)) {
      const wanted = [...new Set([...picked, ...(this.parents.get(name) ?? []), name])];
      if (this.fieldsOf(wanted) !== undefined) {
        picked.splice(0, picked.length, ...wanted);
      }
    }
    return picked;
  }

  interface(name) {
    const parents = this.pickParents([...this.interfaceFields.keys()]);
    const fields = this.ownFields(parents, 1, 3);
    this.interfaceFields.set(name, fields);
    this.parents.set(name, parents);
    return `${this.description()}interface ${name}${this.implementing(parents)} ${this.block(fields)}`;
  }

  object(name) {
    const parents = this.pickParents(this.names.interfaces);
    return `${this.description()}type ${name}${this.implementing(parents)} ${this.block(this.ownFields(parents, 1, 5))}`;
  }

  root(name) {
    return `${this.description()}type ${name} ${this.block(this.ownFields([], 3, 7))}`;
  }

  implementing(parents) {
    return parents.length === 0 ? '' : ` implements ${parents.join(' & ')}`;
  }

  ownFields(parents, least, most) {
    const fields = new Map(this.fieldsOf(parents));
    for (const name of this.fieldNames(least, most)) {
      if (!fields.has(name)) {
        fields.set(name, this.field(name).text);
      }
    }
    return fields;
  }

  block(fields) {
    return `{\n${[...fields.values()].map((text) => `  ${this.description(10)}${text}`).join('\n')}\n}`;
  }

  directive() {
    const { random } = this;
    if (random.chance(50)) {
      return '';
    }
    const args = random.chance(60) ? `(${this.arguments(1)})` : '';
    return `${this.description()}directive @mark${args}${random.chance(40) ? ' repeatable' : ''} on FIELD | QUERY | FRAGMENT_SPREAD | OBJECT`;
  }
}

// Documents that are sent to do harm. Each is refused on every transport unless it says `mayAnswer`.
const deep = 20_000;
const megabyte = 1024 * 1024;
const times = (count, each) => Array.from({ length: count }, (_, index) => each(index)).join('');
const both = (open, close, core = '') => [open.repeat(deep), open.repeat(deep) + core + close.repeat(deep)];

const nested = {
  'selection sets': both('{a', '}'),
  'inline fragments': both('{...', '}', '{hello}').map((text) => `{hello ...${text}`),
  'list values': both('[', ']').map((text) => `{hello(a:${text})}`),
  'object values': both('{a:', '}', '1').map((text) => `{hello(a:${text})}`),
  'list types': both('[', ']', 'Int').map((text) => `query($v:${text}){hello}`),
  'default values': both('[', ']').map((text) => `query($v:[Int]=${text}){hello}`),
  'directive arguments': both('{a:', '}', '1').map((text) => `{hello @skip(if:${text})}`),
  'type system definitions': both('[', ']', 'Int').map((text) => `type Query{a:${text}}`),
};

const long = {
  'opening braces': '{'.repeat(megabyte),
  spaces: ' '.repeat(megabyte),
  commas: ','.repeat(megabyte),
  'comment lines': '#\n'.repeat(megabyte / 2),
  'one comment': '#'.repeat(megabyte),
  'one name': `{${'a'.repeat(megabyte)}}`,
  'one number': `{hello(a:${'1'.repeat(megabyte)})}`,
  'one string without an end': `{hello(a:"${'a'.repeat(megabyte)}`,
  'one string of escapes': `{hello(a:"${'\\u00e9'.repeat(megabyte / 6)}")}`,
  'a block string with mixed indents': `{hello(a:"""${times(30_000, (line) => `${' '.repeat(line % 40)}x\n`)}""")}`,
  'a block string of empty lines': `{hello(a:"""${'\n'.repeat(megabyte)}""")}`,
  'exclamation marks': '!'.repeat(megabyte),
  'a million tokens': `{${'hello '.repeat(1_000_001)}}`,
};

const letters = {
  'a lone high surrogate': '{hello(a:"\\uD800")}',
  'a lone low surrogate': '{hello(a:"\\uDC00")}',
  'a code point beyond Unicode': '{hello(a:"\\u{110000}")}',
  'an endless code point': `{hello(a:"\\u{${'0'.repeat(100_000)}1}")}`,
  'a NUL': '{hello\u0000}',
  'a control character': '{hello(a:"\u0007")}',
  'an unknown letter': '{hello \u2028 é}',
};

const fragments = {
  'a fragment that spreads itself': '{...A} fragment A on Query{hello ...A}',
  'two fragments that spread each other': '{...A} fragment A on Query{...B} fragment B on Query{...A}',
  '1,000 fragments in a circle': `{...F0} ${times(1_000, (i) => `fragment F${i} on Query{...F${(i + 1) % 1_000}} `)}`,
  '10,000 unused fragments': `{hello} ${times(10_000, (i) => `fragment F${i} on Query{hello} `)}`,
};

const mayAnswer = {
  '30 fragments that each spread the next twice': `{...F0} ${times(30, (i) => `fragment F${i} on Query{...F${i + 1} ...F${i + 1}} `)}fragment F30 on Query{hello}`,
  '3,000 times the same field': `{${'hello '.repeat(3_000)}}`,
  '3,000 inline fragments with the same field': `{${'...on Query{hello} '.repeat(3_000)}}`,
  '101 aliases of one field': `{${times(101, (i) => `a${i}:hello `)}}`,
  '1,000 deferred fragments': `{${times(1_000, (i) => `...@defer(label:"l${i}"){hello} `)}}`,
  'a list of directives that a field may repeat': `{hello ${times(4, () => '@skip(if:false)')}}`,
};

const costly = {
  '10,000 unused variables': `query(${times(10_000, (i) => `$v${i}:Int `)}){hello}`,
  '3,000 times one response name with different arguments': `{${times(3_000, (i) => `slow(ms:${i}) `)}}`,
  '3,000 fragments with one response name and different arguments': `{${times(3_000, (i) => `...on Query{slow(ms:${i})} `)}}`,
  '10,000 aliases': `{${times(10_000, (i) => `a${i}:hello `)}}`,
  '10,000 aliases of __typename': `{${times(10_000, (i) => `a${i}:__typename `)}}`,
  '10,000 times __type': `{${times(10_000, (i) => `a${i}:__type(name:"Query"){name} `)}}`,
  '10,000 times @skip on one field': `{hello ${'@skip(if:true)'.repeat(10_000)}}`,
  '10,000 unknown directives': `{hello ${times(10_000, (i) => `@d${i} `)}}`,
  '10,000 unknown fields': `{${times(10_000, (i) => `f${i} `)}}`,
  '10,000 unknown arguments': `{hello(${times(10_000, (i) => `a${i}:1 `)})}`,
  '10,000 operations': times(10_000, (i) => `query Q${i}{hello} `),
  '10,000 operations of one name': 'query Q{hello} '.repeat(10_000),
  'a circle through introspection': `{__schema{types{${'fields{type{'.repeat(60)}name${'}}'.repeat(60)}}}}`,
  'a fan through introspection': `{__schema{types{${times(300, (i) => `a${i}:fields{type{fields{type{fields{name}}}}} `)}}}}`,
  '1,000 mutations in one': `mutation{${times(1_000, (i) => `a${i}:echo(v:"x") `)}}`,
  'a subscription with 1,000 root fields': `subscription{${times(1_000, (i) => `a${i}:never `)}}`,
  'a schema instead of a query': 'type Query{hello:String}',
};

export const hostileDocuments = [
  ...Object.entries(nested).flatMap(([name, [open, closed]]) => [
    { name: `${deep} nested ${name}, never closed`, document: open },
    { name: `${deep} nested ${name}`, document: closed },
  ]),
  ...Object.entries(long).map(([name, document]) => ({ name: `a megabyte: ${name}`, document })),
  ...Object.entries({ ...letters, ...fragments, ...costly }).map(([name, document]) => ({ name, document })),
  ...Object.entries(mayAnswer).map(([name, document]) => ({ name, document, mayAnswer: true })),
];

// Damage to a document or to SDL, token by token, so that it stays close to what the parser and the rules know.
const token = /"""[^]*?"""|"(?:[^"\\\n]|\\.)*"|#[^\n]*|\.\.\.|[A-Za-z_]\w*|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|[!$&():=@[\]{}|,]|\s+|[^]/gu;
const names = ['id', 'name', 'stock', 'owner', 'Query', 'Product', 'Status', 'Filter', 'Int', 'String', 'missing', 'on', 'true', 'null', '__typename', 'NEW', 'Node', 'Choice', 'first'];
const others = ['!', '{', '}', '(', ')', '[', ']', ':', '=', '|', '&', '$', '$v0', '1', '-1.5', '"s"', '"""b"""', '...', '... on', 'fragment', 'query', 'type', 'extend', 'null', '@skip(if: true)', '@deprecated', '@mark', ' ', '"', '0', '.', 'implements', 'input', 'enum', 'schema', '\u00e9', '\\'];

export function mutate(random, text) {
  const tokens = text.match(token) ?? [];
  for (let count = random.int(1, 3); count > 0 && tokens.length > 0; count--) {
    const index = random.int(0, tokens.length - 1);
    switch (random.int(0, 6)) {
      case 0:
        tokens.splice(index, 1);
        break;
      case 1:
        tokens.splice(index, 0, ` ${random.pick(others)} `);
        break;
      case 2:
        tokens.splice(index, 0, tokens[index], ' ');
        break;
      case 3: {
        const other = random.int(0, tokens.length - 1);
        [tokens[index], tokens[other]] = [tokens[other], tokens[index]];
        break;
      }
      default:
        replaceName(random, tokens, index);
    }
  }
  return tokens.join('');
}

function replaceName(random, tokens, start) {
  for (let index = start; index < tokens.length; index++) {
    if (/^[A-Za-z_]/.test(tokens[index])) {
      tokens[index] = random.chance(50) ? random.pick(names) : random.pick(tokens.filter((text) => /^[A-Za-z_]/.test(text)));
      return;
    }
  }
}

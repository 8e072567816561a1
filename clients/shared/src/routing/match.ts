export type Params = Readonly<Record<string, string>>;

/** What a path means by a pattern such as `/product/:sku`; null when it does not fit. */
export function match(pattern: string, path: string): Params | null {
  const expected = partsOf(pattern);
  const actual = partsOf(path);
  if (expected.length !== actual.length) {
    return null;
  }

  const params: Record<string, string> = {};
  for (const [index, part] of expected.entries()) {
    const value = actual[index] ?? '';
    if (part.startsWith(':')) {
      params[part.slice(1)] = decode(value);
    } else if (part !== value) {
      return null;
    }
  }

  return params;
}

const partsOf = (path: string): string[] => path.split('/').filter((part) => part !== '');

// What somebody typed into the address bar need not be well-formed.
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

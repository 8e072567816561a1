// Where version 17 of the package and the specification's edition of September 2025 say different things.

// The package is ahead: both answers are right by their own book.
const patterns = [
  /\bextend[\s,]+directive\b/,
  /\bdirective[\s,]*@[\s,]*\w+[\s,]*(\([^]*?\))?[\s,]*@/,
  /\b(DIRECTIVE_DEFINITION|FRAGMENT_VARIABLE_DEFINITION)\b/,
];

export function isDivergence({ source, schema, document }) {
  return [source, schema, document].some((text) => text !== undefined && patterns.some((pattern) => pattern.test(text)));
}

// The package overlooks a variable in an input object that stands for a list of one (3.11 with 5.8.5).
const stricter = /must be non-nullable to be used for OneOf Input Object/;

export function isStricter({ message }) {
  return stricter.test(message);
}

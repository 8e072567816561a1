import { isInterfaceType } from 'graphql';

/** Which types an interface has: the cache must know to which results `... on Problem` applies. */
export const plugin = (schema) => {
  const interfaces = Object.values(schema.getTypeMap()).filter(
    (type) => isInterfaceType(type) && !type.name.startsWith('__'),
  );
  const entries = interfaces.map(
    (type) =>
      `  ${type.name}: '${schema
        .getPossibleTypes(type)
        .map(({ name }) => name)
        .join(' ')}'.split(' '),`,
  );
  return `export const interfaces = {\n${entries.join('\n')}\n};\n`;
};

import type { Types } from '@graphql-codegen/plugin-helpers';
import { Kind, visit, type FieldNode, type SelectionSetNode } from 'graphql';

const typename: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

/** Asks for `__typename` wherever the cache needs it. Not at the root, where a subscription may have one field only. */
export const typenames: Types.DocumentTransformObject = {
  transform: ({ documents }) =>
    documents.map((file) => ({
      ...file,
      document:
        file.document &&
        visit(file.document, {
          SelectionSet: (node, _key, parent) => (isOperation(parent) ? undefined : withTypename(node)),
        }),
    })),
};

function isOperation(parent: unknown): boolean {
  return (parent as { kind?: string } | undefined)?.kind === Kind.OPERATION_DEFINITION;
}

function withTypename(node: SelectionSetNode): SelectionSetNode | undefined {
  const has = node.selections.some(
    (selection) => selection.kind === Kind.FIELD && selection.name.value === '__typename',
  );
  return has ? undefined : { ...node, selections: [typename, ...node.selections] };
}

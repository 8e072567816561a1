import type { Client } from '@urql/core';
import { graphql } from '../graphql';
import { queueOf } from './edit-queues';

const SendListEdits = graphql(`
  mutation SendListEdits($input: SyncListInput!) {
    syncList(input: $input) {
      ... on ListSynced {
        list {
          id
          ...ListContents_list
        }
        edits {
          id
          outcome
        }
      }
      ... on UnknownList {
        message
      }
    }
  }
`);

/** Sends what waits of a list; true when nothing waits any more. */
export function sendEdits(client: Client, person: string, list: string): Promise<boolean> {
  return queueOf(person, list).send(async (edits) => {
    const { data } = await client.mutation(SendListEdits, { input: { list, edits: [...edits] } }).toPromise();
    if (!data) {
      return 'no answer';
    }

    const result = data.syncList;
    switch (result.__typename) {
      case 'ListSynced':
        return result.edits;
      case 'UnknownList':
        return 'gone';
      default:
        return result satisfies never;
    }
  });
}

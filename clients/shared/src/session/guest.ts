import type { Client } from '@urql/core';
import { graphql } from '../graphql';

const BecomeGuest = graphql(`
  mutation BecomeGuest {
    createGuestToken {
      token
      expiresAt
    }
  }
`);

const LinkGuest = graphql(`
  mutation LinkGuest($input: LinkGuestInput!) {
    linkGuest(input: $input) {
      ... on Problem {
        message
      }
    }
  }
`);

/** A token for somebody who does not say who they are. */
export async function newGuest(client: Client): Promise<{ token: string; expiresAt: string }> {
  const { data, error } = await client.mutation(BecomeGuest, {}).toPromise();
  if (!data) {
    throw error ?? new Error('No guest token came.');
  }

  return data.createGuestToken;
}

/** Says that who has signed in is the guest; false when the guest was somebody else's already, or is none any more. */
export async function linkGuest(client: Client, guestToken: string): Promise<boolean> {
  const { data } = await client.mutation(LinkGuest, { input: { guestToken } }).toPromise();
  return data?.linkGuest.__typename === 'GuestLinked';
}

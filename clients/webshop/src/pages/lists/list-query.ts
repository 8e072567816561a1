import { screenQuery } from '@shared/routing/routes';
import { graphql } from '../../graphql';

export const ListState = graphql(`
  fragment ListState_list on ShoppingList {
    id
    name
    openCount
    version
    entries {
      id
      text
      quantity
      isChecked
      version
      product {
        id
        sku
        name
      }
    }
    members {
      id
      nickname
      isMe
    }
  }
`);

const ListScreen = graphql(`
  query ListScreen($id: ID!) {
    ...Frame_query
    list(id: $id) {
      id
      ...ListState_list
    }
  }
`);

export const ListChanged = graphql(`
  subscription ListChanged($list: ID!, $after: String) {
    listChanged(list: $list, after: $after) {
      cursor
      version
      resync
      list {
        id
        ...ListState_list
      }
    }
  }
`);

export const SyncList = graphql(`
  mutation SyncList($input: SyncListInput!) {
    syncList(input: $input) {
      ... on ListSynced {
        list {
          id
          ...ListState_list
        }
      }
      ... on Problem {
        message
      }
    }
  }
`);

export const listQuery = screenQuery(ListScreen, ({ params }) => ({ id: params.list ?? '' }));

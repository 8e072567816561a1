import { screenQuery } from '@shared/routing/routes';
import { graphql } from '../../graphql';

const Lists = graphql(`
  query Lists {
    ...AppFrame_query
    lists {
      id
      name
      openCount
      entries {
        id
        isChecked
      }
      members {
        id
        nickname
        isMe
      }
    }
    savedItems(first: 1) {
      totalCount
    }
  }
`);

export const listsQuery = screenQuery(Lists, () => ({}));

import { screenQuery } from '@shared/routing/routes';
import { graphql } from '../../graphql';

const Me = graphql(`
  query Me {
    ...AppFrame_query
    me {
      id
      givenName
    }
  }
`);

export const meQuery = screenQuery(Me, () => ({}));

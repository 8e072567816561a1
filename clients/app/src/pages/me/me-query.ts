import { screenQuery } from '@shared/routing/routes';
import { graphql } from '../../graphql';

const Me = graphql(`
  query Me {
    ...AppFrame_query
    me {
      id
      givenName
      familyName
      version
      receipt
      notificationChannel
      favouriteStore {
        id
        name
      }
      consents {
        topic
        channel
        isGranted
      }
    }
  }
`);

export const meQuery = screenQuery(Me, () => ({}));

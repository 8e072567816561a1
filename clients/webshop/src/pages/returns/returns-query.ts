import { screenQuery } from '@shared/routing/routes';
import { graphql } from '../../graphql';

const ReturnsScreen = graphql(`
  query ReturnsScreen {
    ...Frame_query
    me {
      id
      ...ReturnList_customer
    }
  }
`);

export const returnsQuery = screenQuery(ReturnsScreen, () => ({}));

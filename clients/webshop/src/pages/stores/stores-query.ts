import { visitorPlace } from '@shared/place/visitor-place';
import { screenQuery } from '@shared/routing/routes';
import { graphql } from '../../graphql';

const StoresScreen = graphql(`
  query StoresScreen($near: NearInput!, $from: CoordinatesInput!) {
    ...Frame_query
    locations(first: 24, near: $near, kinds: [STORE]) {
      nodes {
        id
        name
        address {
          street
          postcode
          city
        }
        coordinates {
          latitude
          longitude
        }
        distance(from: $from)
        isOpen
        opensNext
        closesNext
        services
        phone
      }
    }
  }
`);

export const storesQuery = screenQuery(StoresScreen, () => {
  const { latitude, longitude } = visitorPlace();
  return { near: { latitude, longitude, radiusMetres: 150_000 }, from: { latitude, longitude } };
});

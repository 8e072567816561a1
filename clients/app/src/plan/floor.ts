import { graphql } from '../graphql';

/** What a plan draws of a store. */
export const Floor = graphql(`
  fragment Floor_location on Location {
    floorPlan {
      aisles {
        code
        bays
        from {
          x
          y
        }
        to {
          x
          y
        }
      }
      entrance {
        x
        y
      }
      checkouts {
        x
        y
      }
    }
  }
`);

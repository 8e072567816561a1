import { screenQuery } from '@shared/routing/routes';
import { graphql } from '../../graphql';

const SignInScreen = graphql(`
  query SignInScreen {
    ...Frame_query
  }
`);

export const signInQuery = screenQuery(SignInScreen, () => ({}));

import { route } from '@shared/routing/routes';
import { homeQuery } from './pages/home/home-query';

/** The pages of the webshop. Their queries are here from the start, so that data and script of a page are asked for at the same time. */
export const routes = [route('/', () => import('./pages/home/HomePage').then(({ HomePage }) => HomePage), homeQuery)];

import { route } from '@shared/routing/routes';
import { assistQuery } from './pages/assist/assist-query';
import { attractQuery } from './pages/attract/attract-query';
import { boardQuery } from './pages/board/board-query';
import { cartQuery } from './pages/cart/cart-query';
import { findQuery } from './pages/find/find-query';
import { productQuery } from './pages/product/product-query';
import { searchQuery } from './pages/search/search-query';

/** The screens of the kiosk. Their queries are here from the start, so that data and script of a screen are asked for at the same time. */
export const routes = [
  route('/', () => import('./pages/attract/AttractPage').then(({ AttractPage }) => AttractPage), attractQuery),
  route('/find', () => import('./pages/find/FindPage').then(({ FindPage }) => FindPage), findQuery),
  route('/search', () => import('./pages/search/SearchPage').then(({ SearchPage }) => SearchPage), searchQuery),
  route(
    '/product/:sku',
    () => import('./pages/product/ProductPage').then(({ ProductPage }) => ProductPage),
    productQuery,
  ),
  route('/cart', () => import('./pages/cart/CartPage').then(({ CartPage }) => CartPage), cartQuery),
  route('/assist/:sku', () => import('./pages/assist/AssistPage').then(({ AssistPage }) => AssistPage), assistQuery),
  route('/desk', () => import('./pages/desk/DeskPage').then(({ DeskPage }) => DeskPage)),
  route('/board', () => import('./pages/board/BoardPage').then(({ BoardPage }) => BoardPage), boardQuery),
];

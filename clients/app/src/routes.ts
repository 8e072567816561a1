import { route } from '@shared/routing/routes';
import { cardQuery } from './pages/card/card-query';
import { cartQuery } from './pages/cart/cart-query';
import { homeQuery } from './pages/home/home-query';
import { inboxQuery } from './pages/inbox/inbox-query';
import { listQuery } from './pages/list/list-query';
import { listsQuery } from './pages/lists/lists-query';
import { meQuery } from './pages/me/me-query';
import { offersQuery } from './pages/offers/offers-query';
import { orderQuery } from './pages/order/order-query';
import { ordersQuery } from './pages/orders/orders-query';
import { preferencesQuery } from './pages/preferences/preferences-query';
import { productQuery } from './pages/product/product-query';
import { recipeQuery } from './pages/recipe/recipe-query';
import { recipesQuery } from './pages/recipes/recipes-query';
import { reservationsQuery } from './pages/reservations/reservations-query';
import { routeQuery } from './pages/route/route-query';
import { askReturnQuery } from './pages/returns/ask-return-query';
import { returnQuery } from './pages/returns/return-query';
import { returnsQuery } from './pages/returns/returns-query';
import { savedQuery } from './pages/saved/saved-query';
import { searchQuery } from './pages/search/search-query';
import { storesQuery } from './pages/stores/stores-query';

/** The pages of the app. Their queries are here from the start, so that data and script of a page are asked for at the same time. */
export const routes = [
  route('/', () => import('./pages/home/HomePage').then(({ HomePage }) => HomePage), homeQuery),
  route('/lists', () => import('./pages/lists/ListsPage').then(({ ListsPage }) => ListsPage), listsQuery),
  route('/list/:id', () => import('./pages/list/ListPage').then(({ ListPage }) => ListPage), listQuery),
  route('/join', () => import('./pages/join/JoinPage').then(({ JoinPage }) => JoinPage)),
  route('/recipes', () => import('./pages/recipes/RecipesPage').then(({ RecipesPage }) => RecipesPage), recipesQuery),
  route('/recipe/:id', () => import('./pages/recipe/RecipePage').then(({ RecipePage }) => RecipePage), recipeQuery),
  route('/route/:id', () => import('./pages/route/RoutePage').then(({ RoutePage }) => RoutePage), routeQuery),
  route('/card', () => import('./pages/card/CardPage').then(({ CardPage }) => CardPage), cardQuery),
  route('/offers', () => import('./pages/offers/OffersPage').then(({ OffersPage }) => OffersPage), offersQuery),
  route('/scan', () => import('./pages/scan/ScanPage').then(({ ScanPage }) => ScanPage)),
  route('/search', () => import('./pages/search/SearchPage').then(({ SearchPage }) => SearchPage), searchQuery),
  route(
    '/product/:sku',
    () => import('./pages/product/ProductPage').then(({ ProductPage }) => ProductPage),
    productQuery,
  ),
  route('/cart', () => import('./pages/cart/CartPage').then(({ CartPage }) => CartPage), cartQuery),
  route('/hand-over', () => import('./pages/hand-over/HandOverPage').then(({ HandOverPage }) => HandOverPage)),
  route('/orders', () => import('./pages/orders/OrdersPage').then(({ OrdersPage }) => OrdersPage), ordersQuery),
  route('/order/:id', () => import('./pages/order/OrderPage').then(({ OrderPage }) => OrderPage), orderQuery),
  route(
    '/reservations',
    () => import('./pages/reservations/ReservationsPage').then(({ ReservationsPage }) => ReservationsPage),
    reservationsQuery,
  ),
  route('/inbox', () => import('./pages/inbox/InboxPage').then(({ InboxPage }) => InboxPage), inboxQuery),
  route('/saved', () => import('./pages/saved/SavedPage').then(({ SavedPage }) => SavedPage), savedQuery),
  route('/stores', () => import('./pages/stores/StoresPage').then(({ StoresPage }) => StoresPage), storesQuery),
  route('/me', () => import('./pages/me/MePage').then(({ MePage }) => MePage), meQuery),
  route(
    '/preferences',
    () => import('./pages/preferences/PreferencesPage').then(({ PreferencesPage }) => PreferencesPage),
    preferencesQuery,
  ),
  route('/sign-in', () => import('./pages/sign-in/SignInPage').then(({ SignInPage }) => SignInPage)),
  route(
    '/give-back/:order',
    () => import('./pages/returns/AskReturnPage').then(({ AskReturnPage }) => AskReturnPage),
    askReturnQuery,
  ),
  route('/returns', () => import('./pages/returns/ReturnsPage').then(({ ReturnsPage }) => ReturnsPage), returnsQuery),
  route(
    '/returns/:return',
    () => import('./pages/returns/ReturnPage').then(({ ReturnPage }) => ReturnPage),
    returnQuery,
  ),
];

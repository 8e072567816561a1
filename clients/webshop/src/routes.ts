import { route } from '@shared/routing/routes';
import { accountQuery } from './pages/account/account-query';
import { preferencesQuery } from './pages/account/preferences-query';
import { cartQuery } from './pages/cart/cart-query';
import { checkoutQuery } from './pages/checkout/checkout-query';
import { compareQuery } from './pages/compare/compare-query';
import { homeQuery } from './pages/home/home-query';
import { listQuery } from './pages/lists/list-query';
import { offerQuery } from './pages/offer/offer-query';
import { orderQuery } from './pages/order/order-query';
import { productQuery } from './pages/product/product-query';
import { askReturnQuery } from './pages/returns/ask-return-query';
import { returnQuery } from './pages/returns/return-query';
import { returnsQuery } from './pages/returns/returns-query';
import { savedQuery } from './pages/saved/saved-query';
import { searchQuery } from './pages/search/search-query';
import { signInQuery } from './pages/sign-in/sign-in-query';
import { storesQuery } from './pages/stores/stores-query';

const searchPage = () => import('./pages/search/SearchPage').then(({ SearchPage }) => SearchPage);

/** The pages of the webshop. Their queries are here from the start, so that data and script of a page are asked for at the same time. */
export const routes = [
  route('/', () => import('./pages/home/HomePage').then(({ HomePage }) => HomePage), homeQuery),
  route('/search', searchPage, searchQuery),
  route('/category/:category', searchPage, searchQuery),
  route(
    '/product/:sku',
    () => import('./pages/product/ProductPage').then(({ ProductPage }) => ProductPage),
    productQuery,
  ),
  route('/offer/:code', () => import('./pages/offer/OfferPage').then(({ OfferPage }) => OfferPage), offerQuery),
  route('/cart', () => import('./pages/cart/CartPage').then(({ CartPage }) => CartPage), cartQuery),
  route(
    '/checkout',
    () => import('./pages/checkout/CheckoutPage').then(({ CheckoutPage }) => CheckoutPage),
    checkoutQuery,
  ),
  route('/saved', () => import('./pages/saved/SavedPage').then(({ SavedPage }) => SavedPage), savedQuery),
  route('/compare', () => import('./pages/compare/ComparePage').then(({ ComparePage }) => ComparePage), compareQuery),
  route('/stores', () => import('./pages/stores/StoresPage').then(({ StoresPage }) => StoresPage), storesQuery),
  route('/sign-in', () => import('./pages/sign-in/SignInPage').then(({ SignInPage }) => SignInPage), signInQuery),
  route('/account', () => import('./pages/account/AccountPage').then(({ AccountPage }) => AccountPage), accountQuery),
  route(
    '/account/preferences',
    () => import('./pages/account/PreferencesPage').then(({ PreferencesPage }) => PreferencesPage),
    preferencesQuery,
  ),
  route(
    '/account/orders/:order',
    () => import('./pages/order/OrderPage').then(({ OrderPage }) => OrderPage),
    orderQuery,
  ),
  route('/lists/:list', () => import('./pages/lists/ListPage').then(({ ListPage }) => ListPage), listQuery),
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

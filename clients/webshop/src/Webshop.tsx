import { LiveCart } from '@shared/cart/LiveCart';
import { Router } from '@shared/routing/Router';
import { LiveCustomer } from '@shared/session/LiveCustomer';
import { ProductGridSkeleton } from '@shared/product/ProductGrid';
import { Frame } from './frame/Frame';
import { NoPage } from './frame/NoPage';
import { routes } from './routes';

export function Webshop() {
  return (
    <>
      <LiveCart />
      <LiveCustomer />
      <Router
        routes={routes}
        loading={<ProductGridSkeleton />}
        nothing={<NoPage />}
        frame={(page) => <Frame>{page}</Frame>}
      />
    </>
  );
}

import { LiveCart } from '@shared/cart/LiveCart';
import { ProductGridSkeleton } from '@shared/product/ProductGrid';
import { Router } from '@shared/routing/Router';
import { LiveCustomer } from '@shared/session/LiveCustomer';
import { useSession } from '@shared/session/session-context';
import { lazy, Suspense } from 'react';
import { Frame } from './frame/Frame';
import { NoPage } from './frame/NoPage';
import { routes } from './routes';

const MergeReport = lazy(() => import('./pages/cart/MergeReport').then((module) => ({ default: module.MergeReport })));

export function Webshop() {
  const { hasJustLinked } = useSession();
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
      {hasJustLinked && (
        <Suspense>
          <MergeReport />
        </Suspense>
      )}
    </>
  );
}

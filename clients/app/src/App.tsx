import { LiveCart } from '@shared/cart/LiveCart';
import { Router } from '@shared/routing/Router';
import { LiveCustomer } from '@shared/session/LiveCustomer';
import { Frame } from './frame/Frame';
import { LiveInbox } from './frame/LiveInbox';
import { NoPage } from './frame/NoPage';
import { SendEdits } from './lists/SendEdits';
import { routes } from './routes';
import { PageSkeleton } from './ui/Page';

export function App() {
  return (
    <>
      <LiveCart />
      <LiveCustomer />
      <LiveInbox />
      <SendEdits />
      <Router routes={routes} loading={<PageSkeleton />} nothing={<NoPage />} frame={(page) => <Frame>{page}</Frame>} />
    </>
  );
}

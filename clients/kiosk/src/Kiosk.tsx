import { LiveCart } from '@shared/cart/LiveCart';
import { HistoryContext } from '@shared/routing/navigation';
import { Router } from '@shared/routing/Router';
import { ProductGridSkeleton } from '@shared/product/ProductGrid';
import { Shop } from '@shared/Shop';
import { useCallback, useMemo, useState, useSyncExternalStore } from 'react';
import { AssociateProvider } from './assist/AssociateProvider';
import { currentDevice, subscribeDevice } from './device/device';
import { DeviceSession } from './device/DeviceSession';
import { SetupPage } from './device/SetupPage';
import { forgetCustomer } from './forget/forget';
import { Frame } from './frame/Frame';
import { NoPage } from './frame/NoPage';
import { KioskContext } from './kiosk-context';
import { routes } from './routes';

// A screen in a store must know nothing of yesterday's customers when the power comes back.
forgetCustomer(currentDevice());

/** Each customer gets a kiosk of their own: tokens, cache, sockets and screens of the one before are gone with it. */
export function Kiosk() {
  const [customer, setCustomer] = useState(0);
  const device = useSyncExternalStore(subscribeDevice, currentDevice);
  const forget = useCallback(() => {
    forgetCustomer(currentDevice());
    history.replaceState(null, '', '/kiosk/');
    setCustomer((number) => number + 1);
  }, []);

  const kiosk = useMemo(() => (device ? { device, forget } : null), [device, forget]);

  return (
    <HistoryContext value="none">
      <Shop key={customer} client="kiosk" channel="KIOSK">
        {kiosk ? (
          <KioskContext value={kiosk}>
            <AssociateProvider>
              <DeviceSession device={kiosk.device} />
              <LiveCart />
              <Router
                routes={routes}
                loading={<ProductGridSkeleton />}
                nothing={<NoPage />}
                frame={(page) => <Frame>{page}</Frame>}
              />
            </AssociateProvider>
          </KioskContext>
        ) : (
          <SetupPage />
        )}
      </Shop>
    </HistoryContext>
  );
}

import { useSession } from '@shared/session/session-context';
import { useEffect, useRef } from 'react';
import { saveDevice, type Device } from './device';

/** Keeps the kiosk signed in as the device that it is, whenever nobody uses it as somebody else. Shows nothing itself. */
export function DeviceSession({ device }: { device: Device }) {
  const { session, signIn } = useSession();
  const isTrying = useRef(false);

  useEffect(() => {
    if (session.kind === 'kiosk') {
      if (device.session?.token !== session.token) {
        saveDevice({ ...device, session });
      }

      return undefined;
    }

    if (session.kind !== 'visitor') {
      return undefined;
    }

    const attempt = () => {
      if (!isTrying.current) {
        isTrying.current = true;
        void signIn({ kind: 'kiosk', subject: `kiosk-${device.code}`, name: device.name, location: device.location })
          // Screens work without; the next try may succeed.
          .catch(() => {})
          .finally(() => {
            isTrying.current = false;
          });
      }
    };
    attempt();
    const timer = setInterval(attempt, 15_000);
    return () => clearInterval(timer);
  }, [session, device, signIn]);

  return null;
}

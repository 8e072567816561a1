import { createGraph, type Graph } from '@shared/graph/graph-client';
import { useLanguage } from '@shared/i18n/language';
import { signInOf } from '@shared/session/sign-in';
import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react';
import { useKiosk } from '../kiosk-context';

export interface Associate {
  readonly subject: string;
  readonly name: string;
  readonly token: string;
}

interface AssociateActions {
  /** Who helps at the kiosk; null when nobody does. */
  readonly associate: Associate | null;
  /** What they ask, with their rights and a cache of its own; null when nobody helps. */
  readonly graph: Graph | null;
  readonly enter: (subject: string, name: string) => Promise<void>;
  readonly leave: () => void;
}

const AssociateContext = createContext<AssociateActions | null>(null);

export function useAssociate(): AssociateActions {
  const actions = use(AssociateContext);
  if (!actions) {
    throw new Error('useAssociate is for what stands inside <AssociateProvider>.');
  }

  return actions;
}

/**
 * An associate beside the customer. Their token stands in memory only and is used for what they do alone: the customer's screens go on without their rights, and the
 * customer's cart stays what it is.
 */
export function AssociateProvider({ children }: { children: ReactNode }) {
  const { device } = useKiosk();
  const language = useLanguage();
  const [associate, setAssociate] = useState<Associate | null>(null);
  const graph = useMemo(
    () =>
      associate &&
      createGraph({
        channel: 'KIOSK',
        language,
        token: () => Promise.resolve(associate.token),
        onRefusedToken: () => setAssociate(null),
      }),
    [associate, language],
  );
  useEffect(() => () => graph?.dispose(), [graph]);

  const actions = useMemo(
    () => ({
      associate,
      graph,
      enter: async (subject: string, name: string) => {
        const provider = await signInOf('kiosk');
        const session = await provider.start({ kind: 'associate', subject, name, location: device.location });
        if (session) {
          setAssociate({ subject, name, token: session.token });
        }
      },
      leave: () => setAssociate(null),
    }),
    [associate, graph, device.location],
  );

  return <AssociateContext value={actions}>{children}</AssociateContext>;
}

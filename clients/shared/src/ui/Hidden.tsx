import type { ReactNode } from 'react';

/** For who hears the page only. */
export const Hidden = ({ children }: { children: ReactNode }) => <span className="visually-hidden">{children}</span>;

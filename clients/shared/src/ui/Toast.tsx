import { createContext, use, useCallback, useEffect, useState, type ReactNode } from 'react';
import { classNames } from './class-names';
import styles from './Toast.module.css';

interface Toast {
  readonly id: number;
  readonly message: string;
  readonly tone: 'good' | 'bad';
  readonly action?: { readonly label: string; readonly run: () => void } | undefined;
}

type Show = (message: string, options?: { tone?: Toast['tone']; action?: Toast['action'] }) => void;

const ToastContext = createContext<Show>(() => {});

/** Says for a few seconds what has happened. Nothing that somebody must read or do. */
export const useToast = (): Show => use(ToastContext);

const seconds = 6;

export function ToastProvider({ children }: { children: ReactNode }) {
  const [toast, setToast] = useState<Toast | null>(null);
  const show = useCallback<Show>(
    (message, options) => setToast({ id: Date.now(), message, tone: options?.tone ?? 'good', action: options?.action }),
    [],
  );
  useEffect(() => {
    if (toast) {
      const timer = setTimeout(() => setToast(null), seconds * 1000);
      return () => clearTimeout(timer);
    }

    return undefined;
  }, [toast]);

  return (
    <ToastContext value={show}>
      {children}
      {/* Always there, since only what changes inside a region that was there before is read out. */}
      <div className={styles.region} role="status">
        {toast && (
          <div key={toast.id} className={classNames(styles.toast, styles[toast.tone])}>
            <span>{toast.message}</span>
            {toast.action && (
              <button
                type="button"
                className={styles.action}
                onClick={() => {
                  toast.action?.run();
                  setToast(null);
                }}
              >
                {toast.action.label}
              </button>
            )}
          </div>
        )}
      </div>
    </ToastContext>
  );
}

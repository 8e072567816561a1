import { useEffect, useId, useRef, type ReactNode } from 'react';
import { messages, useMessages } from '../i18n/messages';
import { IconButton } from './Button';
import styles from './Dialog.module.css';

const texts = messages({ nl: { close: 'Sluiten' }, en: { close: 'Close' } });

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** At the right edge of the window instead of its middle. */
  readonly side?: boolean;
}

/** What has to be dealt with first. The browser keeps the focus inside, closes on Escape, and gives the focus back. */
export function Dialog({ title, onClose, children, side = false }: DialogProps) {
  const text = useMessages(texts);
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const opener = document.activeElement;
    const element = dialog.current;
    element?.showModal();
    return () => {
      element?.close();
      if (opener instanceof HTMLElement) {
        opener.focus();
      }
    };
  }, []);

  return (
    <dialog
      ref={dialog}
      className={side ? `${styles.dialog} ${styles.side}` : styles.dialog}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => event.target === dialog.current && onClose()}
    >
      <div className={styles.content}>
        <header className={styles.header}>
          <h2 id={heading}>{title}</h2>
          <IconButton icon="close" label={text.close} onClick={onClose} />
        </header>
        {children}
      </div>
    </dialog>
  );
}

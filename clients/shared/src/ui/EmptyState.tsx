import type { ReactNode } from 'react';
import styles from './EmptyState.module.css';
import { Icon, type IconName } from './Icon';

interface EmptyStateProps {
  readonly icon: IconName;
  readonly title: string;
  /** Whether it is all that the page has, so that its title is the page's. */
  readonly isPage?: boolean;
  /** What to do about it. */
  readonly children?: ReactNode;
}

/** Where there is nothing, and what to do then. */
export function EmptyState({ icon, title, isPage = false, children }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      <span className={styles.icon}>
        <Icon name={icon} size={36} />
      </span>
      {isPage ? <h1 className={styles.title}>{title}</h1> : <h2>{title}</h2>}
      {children && <div className={styles.words}>{children}</div>}
    </div>
  );
}

import { messages, useMessages } from '@shared/i18n/messages';
import { Link } from '@shared/routing/Link';
import { Title } from '@shared/routing/Title';
import { Icon } from '@shared/ui/Icon';
import { Skeleton } from '@shared/ui/Skeleton';
import type { ReactNode } from 'react';
import styles from './Page.module.css';

const texts = messages({ nl: { back: 'Terug' }, en: { back: 'Back' } });

interface PageProps {
  readonly title: string;
  /** Where one came from, for pages below another one. */
  readonly back?: string;
  /** Beside the title. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A page of the app: its name, the way back, and what it shows. */
export function Page({ title, back, actions, children }: PageProps) {
  const text = useMessages(texts);
  return (
    <div className={styles.page}>
      <Title>{title}</Title>
      <header className={styles.head}>
        {back && (
          <Link to={back} className={styles.back} aria-label={text.back}>
            <Icon name="back" />
          </Link>
        )}
        <h1 className={styles.title}>{title}</h1>
        {actions}
      </header>
      {children}
    </div>
  );
}

/** The place of a page that is still coming. */
export function PageSkeleton() {
  return (
    <div className={styles.page}>
      <Skeleton width="55%" height="2rem" />
      <Skeleton height="9rem" round />
      <Skeleton height="4.5rem" round />
      <Skeleton height="4.5rem" round />
      <Skeleton height="4.5rem" round />
    </div>
  );
}

import { Link } from '@shared/routing/Link';
import { Icon, type IconName } from '@shared/ui/Icon';
import type { ReactNode } from 'react';
import parts from './Parts.module.css';

interface RowLinkProps {
  readonly to: string;
  readonly icon: IconName;
  readonly title: string;
  readonly words?: ReactNode;
  readonly strong?: boolean;
}

/** A row that goes somewhere. */
export function RowLink({ to, icon, title, words, strong = false }: RowLinkProps) {
  return (
    <Link to={to} className={parts.row}>
      <span className={`${parts.badge} ${strong ? parts.butter : ''}`}>
        <Icon name={icon} size={20} />
      </span>
      <span className={parts.body}>
        <span className={parts.strong}>{title}</span>
        {words && <span className={parts.soft}>{words}</span>}
      </span>
      <Icon name="forward" size={18} />
    </Link>
  );
}

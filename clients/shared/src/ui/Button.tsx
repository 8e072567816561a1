import type { ButtonHTMLAttributes } from 'react';
import { Link, type LinkProps } from '../routing/Link';
import { classNames } from './class-names';
import styles from './Button.module.css';
import { Icon, type IconName } from './Icon';

type Look = 'primary' | 'secondary' | 'quiet' | 'danger';

interface Looks {
  readonly look?: Look;
  readonly size?: 'small' | 'normal' | 'large';
  readonly icon?: IconName;
  /** As wide as there is room. */
  readonly wide?: boolean;
}

interface ButtonProps extends Looks, ButtonHTMLAttributes<HTMLButtonElement> {
  /** What was asked for is under way: pressing again does nothing, and who hears the page is told. */
  readonly busy?: boolean;
}

export function Button({
  look,
  size,
  icon,
  wide,
  busy = false,
  type = 'button',
  className,
  onClick,
  children,
  ...rest
}: ButtonProps) {
  return (
    <button
      type={type}
      className={classNames(classesOf({ look, size, wide }), className)}
      aria-busy={busy || undefined}
      // A disabled button would lose the focus that stands on it.
      aria-disabled={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
      {...rest}
    >
      {icon && <Icon name={icon} size={20} />}
      {children}
    </button>
  );
}

/** What looks like a button and goes somewhere. */
export function ButtonLink({ look, size, icon, wide, className, children, ...rest }: Looks & LinkProps) {
  return (
    <Link className={classNames(classesOf({ look, size, wide }), className)} {...rest}>
      {icon && <Icon name={icon} size={20} />}
      {children}
    </Link>
  );
}

interface IconButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children'> {
  readonly icon: IconName;
  /** What it does, for who cannot see the picture. */
  readonly label: string;
  readonly filled?: boolean;
}

export function IconButton({ icon, label, filled = false, className, ...rest }: IconButtonProps) {
  return (
    <button type="button" className={classNames(styles.icon, className)} aria-label={label} title={label} {...rest}>
      <Icon name={icon} size={22} filled={filled} />
    </button>
  );
}

function classesOf({ look = 'primary', size = 'normal', wide }: Looks): string {
  return classNames(styles.button, styles[look], styles[size], wide && styles.wide);
}

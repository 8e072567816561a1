import type { ElementType, HTMLAttributes } from 'react';
import { classNames } from './class-names';
import styles from './Card.module.css';

interface CardProps extends HTMLAttributes<HTMLElement> {
  readonly as?: ElementType;
  readonly tone?: 'plain' | 'leaf' | 'butter' | 'sky' | 'tulip';
}

/** A surface for what belongs together. */
export function Card({ as: Element = 'div', tone = 'plain', className, ...rest }: CardProps) {
  return <Element className={classNames(styles.card, styles[tone], className)} {...rest} />;
}

import { use, type AnchorHTMLAttributes, type MouseEvent } from 'react';
import { useNavigation } from './navigation';
import { PreloadContext } from './preload';

export interface LinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> {
  /** A path below the client's address. */
  to: string;
  replace?: boolean;
}

/** A link within the client. The script of the page behind it is loaded when somebody is about to follow it. */
export function Link({ to, replace = false, onClick, ...rest }: LinkProps) {
  const { go, hrefOf } = useNavigation();
  const preload = use(PreloadContext);

  function follow(event: MouseEvent<HTMLAnchorElement>) {
    onClick?.(event);
    // A new tab, a download or a middle click are the browser's.
    if (
      !event.defaultPrevented &&
      event.button === 0 &&
      !event.metaKey &&
      !event.ctrlKey &&
      !event.shiftKey &&
      !event.altKey
    ) {
      event.preventDefault();
      go(to, { replace });
    }
  }

  return (
    <a href={hrefOf(to)} onClick={follow} onPointerEnter={() => preload(to)} onFocus={() => preload(to)} {...rest} />
  );
}

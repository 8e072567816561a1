import { useState } from 'react';
import { classNames } from './class-names';
import styles from './Picture.module.css';

interface PictureProps {
  readonly image: { readonly url: string; readonly alt: string } | null | undefined;
  /** Says nothing to who hears the page, since the name stands beside it. */
  readonly decorative?: boolean;
  /** Among what is seen first, so that it is loaded at once. */
  readonly eager?: boolean;
}

/** The picture of a product, in a frame that keeps its place; a leaf where there is none. */
export function Picture({ image, decorative = false, eager = false }: PictureProps) {
  const [isBroken, setBroken] = useState(false);
  return (
    <span className={classNames(styles.frame, (!image || isBroken) && styles.none)}>
      {image && !isBroken && (
        <img
          src={image.url}
          alt={decorative ? '' : image.alt}
          width={400}
          height={400}
          loading={eager ? 'eager' : 'lazy'}
          decoding="async"
          onError={() => setBroken(true)}
        />
      )}
    </span>
  );
}

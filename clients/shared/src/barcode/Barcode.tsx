import { bars, code128, ean13, isEan13 } from './barcode';
import styles from './Barcode.module.css';

/** A number as a scanner reads it, and as people do. */
export function Barcode({ value, label }: { value: string; label: string }) {
  const modules = isEan13(value) ? ean13(value) : code128(value);
  // Scanners need a margin of ten modules on either side.
  return (
    <figure className={styles.figure}>
      <svg
        role="img"
        aria-label={label}
        viewBox={`-10 0 ${modules.length + 20} 40`}
        preserveAspectRatio="none"
        shapeRendering="crispEdges"
        className={styles.bars}
      >
        {bars(modules).map(({ x, width }) => (
          <rect key={x} x={x} y="0" width={width} height="40" />
        ))}
      </svg>
      <figcaption className={styles.number}>{value.replace(/(.{4})(?=.)/g, '$1 ')}</figcaption>
    </figure>
  );
}

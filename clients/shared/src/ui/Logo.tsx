import styles from './Logo.module.css';

/** The four-leaf clover and the name. */
export function Logo({ label }: { label?: string }) {
  return (
    <span className={styles.logo}>
      <svg aria-hidden="true" viewBox="0 0 48 48" width="36" height="36">
        <g fill="currentColor">
          <path d="M23 23C12 24 4 19 4 12.5 4 7.5 8.5 4 13.5 5.5 19 7 22 14 23 23Z" />
          <path d="M25 23c-1-11 4-19 10.5-19C40.5 4 44 8.5 42.5 13.5 41 19 34 22 25 23Z" />
          <path d="M25 25c11-1 19 4 19 10.5 0 5-4.5 8.5-9.5 7C29 41 26 34 25 25Z" />
          <path d="M23 25c1 11-4 19-10.5 19C7.5 44 4 39.5 5.5 34.5 7 29 14 26 23 25Z" />
        </g>
      </svg>
      <span className={styles.name}>{label ?? 'Klaverhof'}</span>
    </span>
  );
}

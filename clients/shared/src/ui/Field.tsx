import {
  useId,
  type InputHTMLAttributes,
  type ReactNode,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
} from 'react';
import styles from './Field.module.css';

interface Labelled {
  readonly label: string;
  readonly hint?: string | undefined;
  /** What is wrong with what was given, and how to do better. */
  readonly error?: string | null | undefined;
}

export function Field({ label, hint, error, ...rest }: Labelled & InputHTMLAttributes<HTMLInputElement>) {
  const id = useId();
  return (
    <Frame id={id} label={label} hint={hint} error={error}>
      <input {...attributes(id, hint, error)} {...rest} />
    </Frame>
  );
}

/** A field of several lines. */
export function Area({ label, hint, error, ...rest }: Labelled & TextareaHTMLAttributes<HTMLTextAreaElement>) {
  const id = useId();
  return (
    <Frame id={id} label={label} hint={hint} error={error}>
      <textarea {...attributes(id, hint, error)} {...rest} />
    </Frame>
  );
}

export function Select({ label, hint, error, children, ...rest }: Labelled & SelectHTMLAttributes<HTMLSelectElement>) {
  const id = useId();
  return (
    <Frame id={id} label={label} hint={hint} error={error}>
      <select {...attributes(id, hint, error)} {...rest}>
        {children}
      </select>
    </Frame>
  );
}

/** What connects a control with its label and with what stands below it. */
const attributes = (id: string, hint: Labelled['hint'], error: Labelled['error']) => ({
  id,
  className: styles.input,
  'aria-invalid': error ? true : undefined,
  'aria-describedby': hint || error ? `${id}-more` : undefined,
});

function Frame({ id, label, hint, error, children }: Labelled & { id: string; children: ReactNode }) {
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      {children}
      {(error || hint) && (
        <p id={`${id}-more`} className={error ? styles.error : styles.hint}>
          {error ?? hint}
        </p>
      )}
    </div>
  );
}

interface CheckProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'type'> {
  readonly type?: 'checkbox' | 'radio';
  readonly children: ReactNode;
}

/** A box to tick, or one of several to choose. */
export function Check({ type = 'checkbox', children, ...rest }: CheckProps) {
  return (
    <label className={styles.check}>
      <input type={type} {...rest} />
      <span>{children}</span>
    </label>
  );
}

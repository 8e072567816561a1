import type { ReturnState as State } from '../graphql/graphql';
import { useMessages } from '../i18n/messages';
import { classNames } from '../ui/class-names';
import { returnTexts } from './return-texts';
import styles from './Returns.module.css';

/** Where a return stands. */
export function ReturnState({ state }: { state: State }) {
  const text = useMessages(returnTexts);
  return <span className={classNames(styles.state, styles[state])}>{text.state[state]}</span>;
}

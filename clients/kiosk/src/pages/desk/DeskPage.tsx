import { messages, useMessages } from '@shared/i18n/messages';
import { Title } from '@shared/routing/Title';
import { useState } from 'react';
import { Provider } from 'urql';
import { useAssociate } from '../../assist/AssociateProvider';
import { BadgeSignIn } from '../assist/BadgeSignIn';
import styles from '../assist/AssistPage.module.css';
import { FindReturn, type FoundReturn } from './FindReturn';
import { TakeReturn } from './TakeReturn';

const texts = messages({
  nl: { title: 'Iets terugbrengen' },
  en: { title: 'Bring something back' },
});

/** Where an associate takes in what a customer gives back. */
export function DeskPage() {
  const text = useMessages(texts);
  const { associate, graph } = useAssociate();
  const [found, setFound] = useState<FoundReturn | null>(null);
  return (
    <div className={styles.assist}>
      <Title>{text.title}</Title>
      <h1>{text.title}</h1>
      {!associate || !graph ? (
        <BadgeSignIn />
      ) : (
        <Provider value={graph.client}>
          {found ? (
            <TakeReturn key={found.id} found={found} onOther={() => setFound(null)} />
          ) : (
            <FindReturn onFound={setFound} />
          )}
        </Provider>
      )}
    </div>
  );
}

import { messages, useMessages } from '@shared/i18n/messages';
import { useNavigation } from '@shared/routing/navigation';
import { ButtonLink } from '@shared/ui/Button';
import { EmptyState } from '@shared/ui/EmptyState';
import type { IconName } from '@shared/ui/Icon';
import { signInPath } from '../paths';

const texts = messages({
  nl: { title: 'Log eerst in', signIn: 'Inloggen' },
  en: { title: 'Sign in first', signIn: 'Sign in' },
});

/** In the place of what only customers have. */
export function SignInFirst({ icon, words }: { icon: IconName; words: string }) {
  const text = useMessages(texts);
  const { path } = useNavigation();
  return (
    <EmptyState icon={icon} title={text.title}>
      <p>{words}</p>
      <ButtonLink to={signInPath(path)}>{text.signIn}</ButtonLink>
    </EmptyState>
  );
}

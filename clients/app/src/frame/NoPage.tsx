import { messages, useMessages } from '@shared/i18n/messages';
import { Title } from '@shared/routing/Title';
import { ButtonLink } from '@shared/ui/Button';
import { EmptyState } from '@shared/ui/EmptyState';

const texts = messages({
  nl: { title: 'Deze pagina bestaat niet', words: 'Misschien klopt het adres niet.', home: 'Naar het begin' },
  en: { title: 'This page does not exist', words: 'The address may not be right.', home: 'To the start' },
});

export function NoPage() {
  const text = useMessages(texts);
  return (
    <>
      <Title>{text.title}</Title>
      <EmptyState icon="search" title={text.title}>
        <p>{text.words}</p>
        <ButtonLink to="/">{text.home}</ButtonLink>
      </EmptyState>
    </>
  );
}

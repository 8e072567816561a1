import { messages, useMessages } from '@shared/i18n/messages';
import { Title } from '@shared/routing/Title';
import { ButtonLink } from '@shared/ui/Button';
import { EmptyState } from '@shared/ui/EmptyState';

const texts = messages({
  nl: {
    title: 'Deze pagina is er niet',
    words: 'Misschien is het product uit het assortiment, of klopt het adres niet.',
    home: 'Naar de voorpagina',
  },
  en: {
    title: 'This page does not exist',
    words: 'The product may have left our range, or the address is not right.',
    home: 'To the front page',
  },
});

export function NoPage() {
  const text = useMessages(texts);
  return (
    <>
      <Title>{text.title}</Title>
      <EmptyState isPage icon="search" title={text.title}>
        <p>{text.words}</p>
        <ButtonLink to="/">{text.home}</ButtonLink>
      </EmptyState>
    </>
  );
}

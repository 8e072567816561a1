import { messages, useMessages } from '@shared/i18n/messages';
import { Title } from '@shared/routing/Title';
import { ButtonLink } from '@shared/ui/Button';
import { EmptyState } from '@shared/ui/EmptyState';
import { Hidden } from '@shared/ui/Hidden';

const texts = messages({
  nl: { title: 'Dit product hebben we niet', words: 'Misschien is het uit het assortiment.', find: 'Zoek iets anders' },
  en: { title: 'We do not have this product', words: 'It may have left our range.', find: 'Look for something else' },
});

export function NoPage() {
  const text = useMessages(texts);
  return (
    <>
      <Title>{text.title}</Title>
      <Hidden>
        <h1>{text.title}</h1>
      </Hidden>
      <EmptyState icon="search" title={text.title}>
        <p>{text.words}</p>
        <ButtonLink to="/find" size="large">
          {text.find}
        </ButtonLink>
      </EmptyState>
    </>
  );
}

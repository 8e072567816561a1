import { useRef, useState, type FormEvent } from 'react';
import { useMutation } from 'urql';
import { graphql } from '../graphql';
import { newKey } from '../graph/new-key';
import { messages, plural, useMessages } from '../i18n/messages';
import { Link } from '../routing/Link';
import { useNavigation } from '../routing/navigation';
import { useSession } from '../session/session-context';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { Area, Field } from '../ui/Field';
import { useToast } from '../ui/Toast';
import styles from './WriteReview.module.css';

const SubmitReview = graphql(`
  mutation SubmitReview($input: SubmitReviewInput!) {
    submitReview(input: $input) {
      ... on ReviewSubmitted {
        review {
          id
          rating
          title
          text
          authorName
          isVerified
          writtenAt
        }
      }
      ... on Problem {
        message
      }
    }
  }
`);

const texts = messages({
  nl: {
    write: 'Schrijf een beoordeling',
    signIn: 'Log in om te zeggen wat je ervan vindt',
    title: (name: string) => `Wat vind je van ${name}?`,
    stars: 'Sterren',
    star: (count: number) => plural('nl', count, { one: '1 ster', other: `${count} sterren` }),
    headline: 'In een paar woorden',
    text: 'Vertel anderen waarom',
    name: 'Onder welke naam?',
    send: 'Plaats beoordeling',
    sent: 'Dankjewel! Je beoordeling staat erbij.',
    verified: 'Dankjewel! Er staat bij dat je het bij ons kocht.',
    known: 'Je hebt dit product al beoordeeld.',
    gone: 'Dit product bestaat niet meer.',
    failed: 'Dat lukte niet. Probeer het nog eens.',
  },
  en: {
    write: 'Write a review',
    signIn: 'Sign in to say what you think of it',
    title: (name: string) => `What do you think of ${name}?`,
    stars: 'Stars',
    star: (count: number) => plural('en', count, { one: '1 star', other: `${count} stars` }),
    headline: 'In a few words',
    text: 'Tell others why',
    name: 'Under which name?',
    send: 'Publish the review',
    sent: 'Thank you! Your review stands with the others.',
    verified: 'Thank you! It says that you bought it from us.',
    known: 'You have reviewed this product before.',
    gone: 'This product does not exist any more.',
    failed: 'That did not work. Please try again.',
  },
});

interface WriteReviewProps {
  readonly product: { readonly id: string; readonly name: string };
}

/** Lets a customer say what they think of a product; who has not signed in is led there. */
export function WriteReview({ product }: WriteReviewProps) {
  const text = useMessages(texts);
  const { session } = useSession();
  const { path } = useNavigation();
  const [isOpen, setOpen] = useState(false);
  if (session.kind !== 'customer') {
    return <Link to={`/sign-in?to=${encodeURIComponent(path)}`}>{text.signIn}</Link>;
  }

  return (
    <>
      <Button look="secondary" size="small" icon="star" onClick={() => setOpen(true)}>
        {text.write}
      </Button>
      {isOpen && <ReviewDialog product={product} author={session.name} onClose={() => setOpen(false)} />}
    </>
  );
}

interface ReviewDialogProps extends WriteReviewProps {
  readonly author: string;
  readonly onClose: () => void;
}

function ReviewDialog({ product, author, onClose }: ReviewDialogProps) {
  const text = useMessages(texts);
  const toast = useToast();
  const [stars, setStars] = useState(5);
  const [problem, setProblem] = useState<string | null>(null);
  const [{ fetching }, submitReview] = useMutation(SubmitReview);
  // Kept while the answer is unknown, so that pressing again publishes once.
  const key = useRef(newKey());

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const said = (name: string) => String(form.get(name) ?? '').trim();
    const { data } = await submitReview({
      input: {
        product: product.id,
        rating: stars,
        title: said('title') || null,
        text: said('text'),
        authorName: said('author'),
        idempotencyKey: key.current,
      },
    });
    const result = data?.submitReview;
    switch (result?.__typename) {
      case 'ReviewSubmitted':
        toast(result.review.isVerified ? text.verified : text.sent);
        return onClose();
      case 'AlreadyReviewed':
        return setProblem(text.known);
      case 'UnknownProduct':
        return setProblem(text.gone);
      case 'ReviewNeedsCustomer':
      case 'IdempotencyKeyReused':
      case undefined:
        key.current = result ? newKey() : key.current;
        return setProblem(result?.message ?? text.failed);
      default:
        return result satisfies never;
    }
  }

  return (
    <Dialog title={text.title(product.name)} onClose={onClose}>
      <form className={styles.form} onSubmit={(event) => void send(event)}>
        <fieldset className={styles.stars}>
          <legend>{text.stars}</legend>
          {[1, 2, 3, 4, 5].map((count) => (
            <label key={count} className={styles.star} data-lit={count <= stars || undefined}>
              <input
                type="radio"
                name="stars"
                aria-label={text.star(count)}
                checked={stars === count}
                onChange={() => setStars(count)}
              />
            </label>
          ))}
        </fieldset>
        <Field label={text.headline} name="title" maxLength={120} />
        <Area label={text.text} name="text" maxLength={4000} rows={4} required />
        <Field label={text.name} name="author" maxLength={60} required defaultValue={author} />
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
        <Button type="submit" busy={fetching}>
          {text.send}
        </Button>
      </form>
    </Dialog>
  );
}

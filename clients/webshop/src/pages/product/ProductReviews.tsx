import { formatDate } from '@shared/format/dates';
import { formatNumber } from '@shared/format/quantities';
import { useLanguage } from '@shared/i18n/language';
import { messages, plural, useMessages } from '@shared/i18n/messages';
import { WriteReview } from '@shared/product/WriteReview';
import { Hidden } from '@shared/ui/Hidden';
import { Icon } from '@shared/ui/Icon';
import { Stars } from '@shared/ui/Rating';
import { graphql, readFragment, type FragmentType } from '../../graphql';
import styles from './ProductReviews.module.css';

const ProductReviewsProduct = graphql(`
  fragment ProductReviews_product on Product {
    id
    rating {
      average
      count
      verifiedCount
      stars
    }
    reviews(first: 6) {
      nodes {
        id
        rating
        title
        text
        authorName
        isVerified
        writtenAt
      }
    }
  }
`);

const texts = messages({
  nl: {
    title: 'Wat kopers vinden',
    none: 'Nog niemand heeft hier iets over gezegd.',
    verified: 'Heeft het gekocht',
    counted: (count: number, verified: number) =>
      `${plural('nl', count, { one: '1 beoordeling', other: `${count} beoordelingen` })}, waarvan ${verified} van kopers in onze winkels of online`,
    star: (stars: number, count: number) =>
      `${plural('nl', stars, { one: '1 ster', other: `${stars} sterren` })}: ${count}`,
  },
  en: {
    title: 'What buyers think',
    none: 'Nobody has said anything about it yet.',
    verified: 'Has bought it',
    counted: (count: number, verified: number) =>
      `${plural('en', count, { one: '1 review', other: `${count} reviews` })}, ${verified} by people who bought it in store or online`,
    star: (stars: number, count: number) =>
      `${plural('en', stars, { one: '1 star', other: `${stars} stars` })}: ${count}`,
  },
});

interface ProductReviewsProps {
  readonly product: FragmentType<typeof ProductReviewsProduct>;
  readonly name: string;
}

export function ProductReviews({ product: masked, name }: ProductReviewsProps) {
  const { id, rating, reviews } = readFragment(ProductReviewsProduct, masked);
  const text = useMessages(texts);
  const language = useLanguage();
  return (
    <section aria-labelledby="reviews">
      <header className={styles.header}>
        <h2 id="reviews">{text.title}</h2>
        <WriteReview product={{ id, name }} />
      </header>
      {rating.count === 0 || rating.average == null ? (
        <p className={styles.none}>{text.none}</p>
      ) : (
        <div className={styles.reviews}>
          <div className={styles.summary}>
            <span className={styles.average}>{formatNumber(rating.average, language)}</span>
            <Stars stars={rating.average} />
            <p>{text.counted(rating.count, rating.verifiedCount)}</p>
            <ol className={styles.bars}>
              {[5, 4, 3, 2, 1].map((stars) => {
                const count = rating.stars[stars - 1] ?? 0;
                return (
                  <li key={stars} className={styles.bar}>
                    <Hidden>{text.star(stars, count)}</Hidden>
                    <span aria-hidden="true">{stars}</span>
                    <span
                      aria-hidden="true"
                      className={styles.track}
                      style={{ '--share': `${(count / rating.count) * 100}%` } as React.CSSProperties}
                    />
                    <span aria-hidden="true">{count}</span>
                  </li>
                );
              })}
            </ol>
          </div>
          <ul className={styles.list}>
            {reviews.nodes.map((review) => (
              <li key={review.id} className={styles.review}>
                <Stars stars={review.rating} />
                {review.title && <h3>{review.title}</h3>}
                <p>{review.text}</p>
                <p className={styles.author}>
                  {review.authorName} · {formatDate(review.writtenAt, 'date', language)}
                  {review.isVerified && (
                    <span className={styles.verified}>
                      <Icon name="check" size={16} /> {text.verified}
                    </span>
                  )}
                </p>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

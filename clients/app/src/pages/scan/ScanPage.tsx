import { messages, useMessages } from '@shared/i18n/messages';
import { useNavigation } from '@shared/routing/navigation';
import type { Place } from '@shared/routing/routes';
import { Button } from '@shared/ui/Button';
import { Field } from '@shared/ui/Field';
import { useState, type FormEvent } from 'react';
import { useClient, useQuery } from 'urql';
import { OnlyFrameQuery } from '../../frame/frame-query';
import { graphql } from '../../graphql';
import { productPath } from '../../paths';
import { Page } from '../../ui/Page';
import parts from '../../ui/Parts.module.css';
import { Camera } from './Camera';

const ScannedProduct = graphql(`
  query ScannedProduct($gtin: String!) {
    productByGtin(gtin: $gtin) {
      id
      sku
    }
  }
`);

const texts = messages({
  nl: {
    title: 'Scannen',
    words: 'Prijs, voorraad en aanbieding van wat je voor je hebt.',
    code: 'Cijfers onder de streepjescode, of een naam',
    hint: 'Bijvoorbeeld 8719876000012 of ‘volkoren brood’.',
    find: 'Zoeken',
    unknown: (code: string) => `Bij ${code} hoort geen product van ons.`,
    failed: 'Opzoeken lukte niet. Controleer je verbinding.',
  },
  en: {
    title: 'Scan',
    words: 'Price, stock and offer of what you have in front of you.',
    code: 'Digits below the barcode, or a name',
    hint: 'For example 8719876000012 or ‘wholemeal bread’.',
    find: 'Find',
    unknown: (code: string) => `We have no product for ${code}.`,
    failed: 'Looking it up did not work. Check your connection.',
  },
});

/** Finds a product by its barcode, through the camera or typed, or by its name. */
export function ScanPage(_place: Place) {
  const text = useMessages(texts);
  const client = useClient();
  const { go } = useNavigation();
  const [code, setCode] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [isLooking, setLooking] = useState(false);
  useQuery({ query: OnlyFrameQuery });

  async function find(typed: string) {
    const words = typed.trim();
    const gtin = words.replaceAll(/[\s-]/g, '');
    if (!/^\d{8,14}$/.test(gtin)) {
      if (words) {
        go(`/search?q=${encodeURIComponent(words)}`);
      }

      return;
    }

    setLooking(true);
    const { data, error } = await client.query(ScannedProduct, { gtin }).toPromise();
    setLooking(false);
    if (data?.productByGtin) {
      go(productPath(data.productByGtin.sku));
    } else {
      setProblem(error ? text.failed : text.unknown(gtin));
    }
  }

  return (
    <Page title={text.title}>
      <p>{text.words}</p>
      <Camera onCode={(seen) => void find(seen)} />
      <form
        className={parts.stack}
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          void find(code);
        }}
      >
        <Field
          label={text.code}
          hint={text.hint}
          error={problem}
          autoComplete="off"
          value={code}
          onChange={(event) => {
            setCode(event.target.value);
            setProblem(null);
          }}
        />
        <Button type="submit" icon="search" busy={isLooking}>
          {text.find}
        </Button>
      </form>
    </Page>
  );
}

import { graphql, type DocumentType } from '../graphql';
import { messages, plural, useMessages } from '../i18n/messages';
import { Select } from '../ui/Field';

export const ReturnPlace = graphql(`
  fragment ReturnPlace_location on Location {
    id
    name
    policies {
      returns
      returnDays
    }
  }
`);

const texts = messages({
  nl: {
    which: 'Welke winkel?',
    within: (days: number) => plural('nl', days, { one: 'binnen 1 dag', other: `binnen ${days} dagen` }),
  },
  en: {
    which: 'Which store?',
    within: (days: number) => plural('en', days, { one: 'within 1 day', other: `within ${days} days` }),
  },
});

/** Whether a store takes back what was bought there, or anywhere. */
export function takesBack({ id, policies }: DocumentType<typeof ReturnPlace>, boughtAt: string | undefined): boolean {
  switch (policies.returns) {
    case 'ALL_CHANNELS':
      return true;
    case 'OWN_SALES':
      return id === boughtAt;
    case 'NONE':
      return false;
    default:
      return policies.returns satisfies never;
  }
}

interface StoreChoiceProps {
  readonly stores: readonly DocumentType<typeof ReturnPlace>[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

/** Which of the stores that take it back, and for how long each does. */
export function StoreChoice({ stores, chosen, onChoose }: StoreChoiceProps) {
  const text = useMessages(texts);
  return (
    <Select label={text.which} value={chosen} onChange={({ target }) => onChoose(target.value)}>
      {stores.map(({ id, name, policies }) => (
        <option key={id} value={id}>
          {policies.returnDays === null ? name : `${name}, ${text.within(policies.returnDays)}`}
        </option>
      ))}
    </Select>
  );
}

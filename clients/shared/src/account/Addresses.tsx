import { useState, type FormEvent } from 'react';
import { useMutation } from 'urql';
import { graphql, readFragment, type DocumentType, type FragmentType } from '../graphql';
import { messages, useMessages } from '../i18n/messages';
import { Button, IconButton } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { Check, Field } from '../ui/Field';
import { useToast } from '../ui/Toast';
import styles from './Account.module.css';

export const OneAddress = graphql(`
  fragment Address_address on Address {
    id
    label
    recipient
    street
    houseNumber
    postcode
    city
    isDefault
    version
  }
`);

export const AddressesCustomer = graphql(`
  fragment Addresses_customer on Customer {
    id
    addresses {
      id
      ...Address_address
    }
  }
`);

const SaveAddress = graphql(`
  mutation SaveAddress($input: SaveAddressInput!) {
    saveAddress(input: $input) {
      ... on AddressSaved {
        address {
          id
          ...Address_address
        }
      }
      ... on AddressVersionConflict {
        message
        address {
          id
          ...Address_address
        }
      }
      ... on Problem {
        message
      }
    }
  }
`);

const RemoveAddress = graphql(`
  mutation RemoveAddress($address: ID!) {
    removeAddress(input: { address: $address }) {
      ... on AddressRemoved {
        customer {
          id
          ...Addresses_customer
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
    title: 'Adres',
    default: 'standaard',
    none: 'Nog geen adres.',
    add: 'Adres toevoegen',
    change: (street: string) => `Wijzig ${street}`,
    remove: (street: string) => `Verwijder ${street}`,
    label: 'Naam, zoals Thuis',
    recipient: 'Voor wie, als jij het niet bent',
    street: 'Straat',
    number: 'Huisnummer',
    postcode: 'Postcode',
    city: 'Plaats',
    isDefault: 'Stel dit adres als eerste voor',
    save: 'Opslaan',
    saved: 'Opgeslagen',
    wrongPostcode: 'Dat is geen postcode. Schrijf hem als 1234 AB.',
    failed: 'Dat lukte niet. Probeer het nog eens.',
  },
  en: {
    title: 'Address',
    default: 'default',
    none: 'No address yet.',
    add: 'Add an address',
    change: (street: string) => `Change ${street}`,
    remove: (street: string) => `Remove ${street}`,
    label: 'Name, such as Home',
    recipient: 'For whom, when it is not you',
    street: 'Street',
    number: 'House number',
    postcode: 'Postcode',
    city: 'Town',
    isDefault: 'Suggest this address first',
    save: 'Save',
    saved: 'Saved',
    wrongPostcode: 'That is no postcode. Write it like 1234 AB.',
    failed: 'That did not work. Please try again.',
  },
});

type Address = DocumentType<typeof OneAddress>;

/** The customer's addresses, each to be changed or removed. */
export function Addresses({ customer }: { customer: FragmentType<typeof AddressesCustomer> }) {
  const addresses = readFragment(AddressesCustomer, customer).addresses.map((one) => readFragment(OneAddress, one));
  const text = useMessages(texts);
  const toast = useToast();
  const [edited, setEdited] = useState<Address | 'new' | null>(null);
  const [, removeAddress] = useMutation(RemoveAddress);

  async function remove(address: string) {
    const { data } = await removeAddress({ address });
    if (data?.removeAddress.__typename !== 'AddressRemoved') {
      toast(data?.removeAddress.message ?? text.failed, { tone: 'bad' });
    }
  }

  return (
    <>
      {addresses.length === 0 && <p>{text.none}</p>}
      <ul className={styles.rows}>
        {addresses.map((address) => (
          <li key={address.id} className={styles.row}>
            <span className={styles.words}>
              {(address.label ?? address.recipient) && <strong>{address.label ?? address.recipient}</strong>}
              <span>
                {address.street} {address.houseNumber}
              </span>
              <span className={styles.soft}>
                {address.postcode} {address.city}
                {address.isDefault && ` · ${text.default}`}
              </span>
            </span>
            <IconButton icon="edit" label={text.change(address.street)} onClick={() => setEdited(address)} />
            <IconButton icon="trash" label={text.remove(address.street)} onClick={() => void remove(address.id)} />
          </li>
        ))}
      </ul>
      <Button look="secondary" size="small" icon="plus" className={styles.add} onClick={() => setEdited('new')}>
        {text.add}
      </Button>
      {edited && (
        <AddressDialog
          address={edited === 'new' ? null : edited}
          isFirst={addresses.length === 0}
          onClose={() => setEdited(null)}
        />
      )}
    </>
  );
}

interface AddressDialogProps {
  /** Null for a new one. */
  readonly address: Address | null;
  readonly isFirst: boolean;
  readonly onClose: () => void;
}

function AddressDialog({ address, isFirst, onClose }: AddressDialogProps) {
  const text = useMessages(texts);
  const toast = useToast();
  const [problem, setProblem] = useState<string | null>(null);
  const [isWrongPostcode, setWrongPostcode] = useState(false);
  const [{ fetching }, saveAddress] = useMutation(SaveAddress);

  async function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const said = (name: string) => String(form.get(name) ?? '').trim();
    const { data } = await saveAddress({
      input: {
        address: address?.id ?? null,
        expectedVersion: address?.version ?? null,
        label: said('label') || null,
        recipient: said('recipient') || null,
        street: said('street'),
        houseNumber: said('houseNumber'),
        postcode: said('postcode'),
        city: said('city'),
        isDefault: form.has('isDefault'),
      },
    });
    const result = data?.saveAddress;
    setWrongPostcode(result?.__typename === 'InvalidPostcode');
    switch (result?.__typename) {
      case 'AddressSaved':
        toast(text.saved);
        return onClose();
      case 'InvalidPostcode':
        return setProblem(null);
      case 'AddressVersionConflict':
      case 'UnknownAddress':
      case 'UnknownCustomer':
      case 'TooManyAddresses':
      case undefined:
        return setProblem(result?.message ?? text.failed);
      default:
        return result satisfies never;
    }
  }

  return (
    <Dialog title={text.title} onClose={onClose}>
      <form className={styles.form} onSubmit={(event) => void save(event)}>
        <Field label={text.label} name="label" maxLength={50} defaultValue={address?.label ?? ''} />
        <Field label={text.recipient} name="recipient" maxLength={100} defaultValue={address?.recipient ?? ''} />
        <Field
          label={text.street}
          name="street"
          autoComplete="address-line1"
          maxLength={100}
          required
          defaultValue={address?.street}
        />
        <Field label={text.number} name="houseNumber" maxLength={20} required defaultValue={address?.houseNumber} />
        <Field
          label={text.postcode}
          name="postcode"
          autoComplete="postal-code"
          maxLength={12}
          required
          defaultValue={address?.postcode}
          error={isWrongPostcode ? text.wrongPostcode : null}
        />
        <Field
          label={text.city}
          name="city"
          autoComplete="address-level2"
          maxLength={100}
          required
          defaultValue={address?.city}
        />
        <Check name="isDefault" defaultChecked={address?.isDefault ?? isFirst}>
          {text.isDefault}
        </Check>
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
        <Button type="submit" busy={fetching}>
          {text.save}
        </Button>
      </form>
    </Dialog>
  );
}

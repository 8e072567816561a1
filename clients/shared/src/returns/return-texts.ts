import type { ReturnReason, ReturnState } from '../graphql/graphql';
import { messages, type Catalogue } from '../i18n/messages';

interface Words {
  readonly state: Record<ReturnState, string>;
  readonly reason: Record<ReturnReason, string>;
  /** A product that exists no more. */
  readonly gone: string;
}

/** What states and reasons of returns are called. */
export const returnTexts: Catalogue<Words> = messages<Words>({
  nl: {
    state: {
      REQUESTED: 'Aangemeld',
      ACCEPTED: 'Teruggenomen',
      REFUSED: 'Niet teruggenomen',
      CANCELLED: 'Ingetrokken',
    },
    reason: {
      CHANGED_MIND: 'Ik wil het toch niet',
      WRONG_SIZE: 'De maat past niet',
      DAMAGED: 'Het kwam beschadigd aan',
      DEFECTIVE: 'Het werkt niet',
      WRONG_ITEM: 'Ik had iets anders besteld',
      LATE: 'Het kwam te laat',
      OTHER: 'Iets anders',
    },
    gone: 'Een product dat we niet meer verkopen',
  },
  en: {
    state: {
      REQUESTED: 'Asked for',
      ACCEPTED: 'Taken back',
      REFUSED: 'Not taken back',
      CANCELLED: 'Withdrawn',
    },
    reason: {
      CHANGED_MIND: 'I have changed my mind',
      WRONG_SIZE: 'The size does not fit',
      DAMAGED: 'It was damaged when it came',
      DEFECTIVE: 'It does not work',
      WRONG_ITEM: 'I had ordered something else',
      LATE: 'It came too late',
      OTHER: 'Something else',
    },
    gone: 'A product that we do not sell any more',
  },
});

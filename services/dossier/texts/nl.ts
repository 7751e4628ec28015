import type { Texts } from '@rondetafel/contracts';

export const nl = {
  refusals: {
    'unknown-code': 'De invoer verwijst naar iets wat er niet is.',
  },
  faults: {
    'unknown-code': 'Deze code staat niet in het bestand van de gemeente.',
    'unknown-organisation': 'Deze organisatie bestaat niet. Voeg haar eerst toe.',
  },
} satisfies Texts;

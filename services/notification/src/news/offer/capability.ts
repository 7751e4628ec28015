import { byColumn, byStatement, capability } from '@rondetafel/platform';
import { OfferListener } from './offer.listener.ts';
import { OfferService } from './offer.service.ts';
import { offerTable } from './offer.table.ts';

export const offer = capability({
  name: 'offer',
  about:
    'Asks those who may choose which of the offered times suit, and tells them when these no longer count (P-11, P-18, P-27).',
  controllers: [OfferListener],
  providers: [OfferService],
  tables: {
    offer: {
      entity: offerTable,
      case: byColumn('case_id'),
      // The offer stays for the others who were asked.
      member: byStatement(`UPDATE offer SET said = jsonb_set(said, '{asked}', coalesce((SELECT jsonb_agg(seat)
          FROM jsonb_array_elements(said -> 'asked') AS seat WHERE seat ->> 'personId' <> $1), '[]'))
        WHERE said -> 'asked' @> jsonb_build_array(jsonb_build_object('personId', $1::text))`),
    },
  },
});

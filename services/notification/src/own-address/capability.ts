import { byColumn, capability, never } from '@rondetafel/platform';
import { AddressMailDelivery } from './address-mail.delivery.ts';
import { AddressMailSender } from './address-mail.sender.ts';
import { OwnAddressController } from './own-address.controller.ts';
import { OwnAddressService } from './own-address.service.ts';

const ofNoCase = never('An address is its person’s, whatever the case.');

export const ownAddress = capability({
  name: 'own-address',
  about: 'A person’s own change of where they are reached, by a code that is mailed there (P-11).',
  controllers: [OwnAddressController],
  providers: [AddressMailDelivery, AddressMailSender, OwnAddressService],
  tables: {
    // No code is out, and the hour in which they are counted is over.
    address_change: {
      over: `counted_from <= $1::timestamptz - interval '1 hour' AND coalesce(expires_at, '-infinity') <= $1`,
      case: ofNoCase,
      member: byColumn('person_id'),
    },
  },
});

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
    address_change: { case: ofNoCase, member: byColumn('person_id') },
  },
});

import { connect } from './connect.ts';
import { client as dossier } from './generated/dossier/client.gen.ts';
import { client as escalation } from './generated/escalation/client.gen.ts';
import { client as notification } from './generated/notification/client.gen.ts';
import { client as scheduling } from './generated/scheduling/client.gen.ts';

/** The services that the workplace speaks to. */
for (const [service, client] of Object.entries({ dossier, escalation, notification, scheduling })) {
  connect(service, client);
}

import { ask } from './ask.ts';
import { client as dossier } from './generated/dossier/client.gen.ts';
import { client as escalation } from './generated/escalation/client.gen.ts';
import { client as notification } from './generated/notification/client.gen.ts';
import { client as scheduling } from './generated/scheduling/client.gen.ts';

/** Each generated client asks its service by way of the back end. */
for (const [service, client] of Object.entries({ dossier, escalation, scheduling, notification })) {
  client.setConfig({
    baseUrl: `${window.location.origin}/api/${service}/v1`,
    fetch: ask as typeof fetch,
    throwOnError: true,
  });
}

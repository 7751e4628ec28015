import type { OpenAPIObject } from '@nestjs/swagger';
import type { Municipality } from '@rondetafel/policy';
import { buildApp, serviceModule } from '../app.ts';
import { readConfig } from '../config.ts';
import { Log } from '../log.ts';
import type { Service } from '../service.ts';
import { OpenApiBox } from './open-api-box.ts';

const noKeys = { currentId: 'none', keys: new Map() };

/** Making the document connects to nothing, so none of these values is used. */
const nowhere = {
  PORT: '0',
  DATABASE_URL: 'postgres://nobody@nowhere/none',
  DATABASE_WORKER_URL: 'postgres://nobody@nowhere/none',
  KAFKA_BROKERS: 'nowhere:1',
  OIDC_ISSUER: 'http://nowhere',
  MUNICIPALITY: 'none',
  SOURCE_OIN: '0'.repeat(20),
  LOG_LEVEL: 'silent',
};

/** The OpenAPI document of a service, without database, bus or municipality. */
export async function documentOf(service: Service): Promise<OpenAPIObject> {
  const config = readConfig(nowhere, { ENCRYPTION_KEY_FILE: noKeys, EVENT_KEY_FILE: noKeys });
  const log = new Log(service.name, config.LOG_LEVEL);
  const app = await buildApp(serviceModule({ service, config, municipality: {} as Municipality, log }));
  return app.get(OpenApiBox).document;
}

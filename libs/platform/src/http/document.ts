import type { OpenAPIObject } from '@nestjs/swagger';
import type { Municipality } from '@rondetafel/policy';
import { readConfig } from '../config.ts';
import { compose } from '../parts.ts';
import type { Service } from '../service.ts';
import { buildApp } from './app.ts';
import { OpenApiBox } from './chassis.controller.ts';

/** Nothing is connected to for a document, so nothing of this is ever used. */
const nowhere = {
  PORT: '0',
  DATABASE_URL: 'postgres://nobody@nowhere/none',
  DATABASE_WORKER_URL: 'postgres://nobody@nowhere/none',
  KAFKA_BROKERS: 'nowhere:1',
  OIDC_ISSUER: 'http://nowhere',
  MUNICIPALITY: 'none',
  ENCRYPTION_KEY: Buffer.alloc(32).toString('base64'),
  ENCRYPTION_KEY_ID: 'none',
  SOURCE_OIN: '0'.repeat(20),
  LOG_LEVEL: 'silent',
};

/** The OpenAPI document of a service, without database, bus or municipality. */
export async function documentOf(service: Service): Promise<OpenAPIObject> {
  const app = await buildApp(compose(service, readConfig(nowhere), {} as Municipality));
  return app.get(OpenApiBox).document;
}

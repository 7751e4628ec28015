import type { INestApplication } from '@nestjs/common';
import type { EventingStrategy } from './strategy.ts';

/**
 * Connects a consumer to the application; it starts with `app.startAllMicroservices()`. The application's global HTTP
 * guards, pipes and filters do not apply to events.
 */
export function connectEventing(app: INestApplication, strategy: EventingStrategy<any>): void {
  app.connectMicroservice({ strategy }, { inheritAppConfig: false });
}

import { Catch, type ExceptionFilter, type INestApplication } from '@nestjs/common';
import type { NestMicroservice } from '@nestjs/microservices';
import { throwError } from 'rxjs';
import type { EventingStrategy } from './strategy.ts';

/**
 * Connects a consumer to the application; it starts with `app.startAllMicroservices()`. The global guards,
 * pipes, interceptors and filters of the application's HTTP side do not apply to events.
 */
export function connectEventing(app: INestApplication, strategy: EventingStrategy<any>): void {
  // Deferred, because the filter must be there before the handlers are; then as Nest itself does without deferring.
  const connected = app.connectMicroservice({ strategy }, { deferInitialization: true }) as unknown as NestMicroservice;
  connected.useGlobalFilters(new Rethrow());
  connected.registerListeners();
  connected.setIsInitialized(true);
  connected.setIsInitHookCalled(true);
}

/** Without it Nest logs the error, message and all, and hands on "Internal server error", which can't be classified. */
@Catch()
class Rethrow implements ExceptionFilter {
  catch(error: unknown) {
    return throwError(() => error);
  }
}

import { startService } from '@rondetafel/platform';
import { service } from './service.ts';

await startService(service);

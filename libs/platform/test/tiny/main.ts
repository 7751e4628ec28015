import { startService } from '../../src/index.ts';
import { tiny } from './service.ts';

await startService(tiny);

import type { Trial } from './trial.ts';
import { killedLauncher } from './trials/launcher.ts';
import { killedMigration } from './trials/migration.ts';
import { restored } from './trials/restore.ts';

/** After the storms, one by one. */
export const trials: readonly Trial[] = [killedMigration, killedLauncher, restored];

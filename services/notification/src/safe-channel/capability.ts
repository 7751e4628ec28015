import { byColumn, capability } from '@rondetafel/platform';
import { safeChannels } from '../migrations/2026-12-01-safe-channels.ts';
import { SafeChannelListener } from './safe-channel.listener.ts';

export const safeChannel = capability({
  name: 'safe-channel',
  about: 'Which members are not mailed, because another channel is safe or somebody else reads their mail (P-17).',
  controllers: [SafeChannelListener],
  migrations: [safeChannels],
  tables: { not_mailed: { case: byColumn('case_id'), member: byColumn('person_id') } },
});

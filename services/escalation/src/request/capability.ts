import {
  downscalingReferred,
  downscalingRequested,
  requestDecided,
  requestWithdrawn,
  upscalingRequested,
} from '@rondetafel/contracts';
import { byColumn, capability, never, withRowsOf } from '@rondetafel/platform';
import { workListFilters } from '../migrations/2026-12-02-work-list-filters.ts';
import { DownscalingService } from './downscaling.service.ts';
import { RequestController } from './request.controller.ts';
import { RequestService } from './request.service.ts';
import { contentTable, decisionTable, needTable, workItemTable } from './request.table.ts';
import { UpscalingService } from './upscaling.service.ts';

export const request = capability({
  name: 'request',
  about: 'Requests to scale up or down: asked, read, decided or answered, withdrawn; their texts are encrypted.',
  controllers: [RequestController],
  migrations: [workListFilters],
  providers: [UpscalingService, DownscalingService, RequestService],
  tables: {
    request_content: {
      entity: contentTable,
      case: withRowsOf('request'),
      member: never("Written by people at work and sealed with the case's key; names no member by id."),
    },
    member_need: { entity: needTable, case: withRowsOf('request_content'), member: byColumn('member_id') },
    decision: {
      entity: decisionTable,
      case: byColumn('case_id'),
      member: never("Written by people at work and sealed with the case's key; names no member by id."),
    },
    work_list: {
      case: withRowsOf('request'),
      member: never('It names the case and people at work, no member.'),
    },
    work_item: {
      entity: workItemTable,
      case: withRowsOf('request'),
      member: never('A view of requests, which name no member.'),
    },
  },
  publishes: [upscalingRequested, downscalingRequested, downscalingReferred, requestWithdrawn, requestDecided],
  activities: {
    request: 'Verzoeken om op of af te schalen ontvangen en lezen',
    decision: 'Beslissen op een verzoek om op of af te schalen',
  },
});

import { Controller, Get, Header, Inject, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Public } from '../access/declare.ts';
import { Health } from '../health.ts';
import { Metrics } from '../metrics.ts';
import { OpenApiBox } from './open-api-box.ts';

/** Liveness, readiness and metrics, in every service that has no port of its own for them. */
@Public()
@ApiExcludeController()
@Controller()
export class HealthController {
  constructor(
    @Inject(Health) private readonly health: Health,
    @Inject(Metrics) private readonly metrics: Metrics,
  ) {}

  @Get('health/live')
  live() {
    return { status: 'ok' };
  }

  @Get('health/ready')
  async ready(@Res({ passthrough: true }) reply: FastifyReply) {
    const report = await this.health.report();
    if (report.status === 'not-ready') reply.status(503);
    return report;
  }

  @Get('metrics')
  async measurements(@Res({ passthrough: true }) reply: FastifyReply) {
    reply.type(this.metrics.registry.contentType);
    return this.metrics.report();
  }
}

/** In every service: the OpenAPI document. */
@Public()
@ApiExcludeController()
@Controller()
export class DocumentController {
  constructor(@Inject(OpenApiBox) private readonly openApi: OpenApiBox) {}

  @Get('v1/openapi.json')
  @Header('Access-Control-Allow-Origin', '*')
  documentation() {
    return this.openApi.document;
  }
}

import { Controller, Delete, Get, Headers, HttpCode, Param, Put, Res } from '@nestjs/common';
import { ApiOkResponse, ApiResponse } from '@nestjs/swagger';
import { type Actor, Answers, AskedLanguage, type Call, Public, SignedIn, ThisCall, Who } from '@rondetafel/platform';
import type { Language } from '@rondetafel/policy';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { CalendarFeedService, type FeedFile } from './calendar-feed.service.ts';
import { CalendarFeedMadeView, CalendarFeedView } from './calendar-feed.shapes.ts';

const Secret = z.string().max(200);

@Controller('v1')
export class CalendarFeedController {
  constructor(private readonly feeds: CalendarFeedService) {}

  @Get('own-calendar-feed')
  @SignedIn()
  @Answers(200, CalendarFeedView)
  seeCalendarFeed(@Who() actor: Actor) {
    return this.feeds.see(actor);
  }

  /** Not by POST: its answer would be kept for a repetition, and the secret with it. */
  @Put('own-calendar-feed')
  @SignedIn()
  @Answers(200, CalendarFeedMadeView)
  makeCalendarFeed(@Who() actor: Actor, @AskedLanguage() language: Language) {
    return this.feeds.make(actor, language);
  }

  @Delete('own-calendar-feed')
  @SignedIn()
  @HttpCode(204)
  endCalendarFeed(@Who() actor: Actor): Promise<void> {
    return this.feeds.end(actor);
  }

  /** For calendar programs, which show it under its address: by whoever knows that. */
  @Get('calendar-feeds/:secret')
  @Public()
  @ApiOkResponse({
    description: 'De eigen gesprekken als agenda (RFC 5545).',
    content: { 'text/calendar': { schema: { type: 'string' } } },
  })
  @ApiResponse({ status: 304, description: 'Niet veranderd.' })
  async readCalendarFeed(
    @ThisCall() call: Call,
    @Param('secret', { schema: Secret }) secret: string,
    @Headers() headers: Record<string, string | undefined>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    const file = await this.feeds.read(call, secret);
    reply.headers({
      ETag: file.etag,
      'Last-Modified': file.lastModified.toUTCString(),
      'Cache-Control': 'private, no-cache',
    });
    if (isKnown(file, headers)) {
      reply.status(304);
      return undefined;
    }
    reply.header('Content-Type', 'text/calendar; charset=utf-8');
    return file.text;
  }
}

/** Whether its reader has this already (RFC 9110 13.2.2). */
function isKnown({ etag, lastModified }: FeedFile, headers: Record<string, string | undefined>): boolean {
  const [tags, since] = [headers['if-none-match'], headers['if-modified-since']];
  if (tags !== undefined) return tags.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
  if (since === undefined) return false;
  const seconds = (at: number) => Math.floor(at / 1000);
  return seconds(Date.parse(since)) >= seconds(lastModified.getTime());
}

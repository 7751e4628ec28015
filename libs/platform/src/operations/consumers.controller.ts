import { Controller, Delete, Get, Inject, Param, Put, Query } from '@nestjs/common';
import {
  Eventing,
  type HeardTopic,
  heardStreams,
  heardTopics,
  pauseConsumer,
  resumeConsumer,
} from '@rondetafel/eventing';
import { Roles, Who } from '../access/declare.ts';
import type { Actor } from '../actor.ts';
import type { Tx } from '../data/tx.ts';
import { Answers } from '../http/answers.ts';
import { type Part, pageBy, pageSchema } from '../http/page.ts';
import { OperationsDatabase } from './operations-database.ts';
import * as refusal from './refusals.ts';
import { proposedRulings } from './rulings.ts';
import * as shape from './shapes.ts';

const consumerParam = { schema: shape.ConsumerName };

/** The state of this service's events and consumers, and pausing of consumers. */
@Roles('ops')
@Controller('v1/ops')
export class ConsumersController {
  constructor(
    @Inject(OperationsDatabase) private readonly database: OperationsDatabase,
    @Inject(Eventing) private readonly eventing: Eventing<Tx>,
  ) {}

  @Get('status')
  @Answers(200, shape.OperationsStatusView)
  readOperationsStatus(@Who() actor: Actor) {
    return this.database.look(actor, { action: 'read-operations-status', object: 'service' }, async (tx) => {
      const { relay, consumers, timers } = await this.eventing.status();
      const heard = await heardTopics(tx);
      return {
        service: this.eventing.service,
        relay,
        timers,
        consumers: Object.entries(consumers).map(([consumer, status]) => ({
          consumer,
          ...status,
          feeds: heard.filter((feed) => feed.consumer === consumer).map(feedOf),
        })),
        proposedRulings: (await proposedRulings(tx)).length,
      };
    });
  }

  @Get('consumers/:consumer/streams')
  @Answers(200, pageSchema(shape.HeardStreamView))
  listHeardStreams(
    @Who() actor: Actor,
    @Param('consumer', consumerParam) consumer: string,
    @Query({ schema: shape.StreamQuery }) query: shape.StreamQuery,
  ) {
    return this.ofConsumer('look', actor, 'list-heard-streams', consumer, (tx) =>
      pageBy(
        tx,
        query,
        (page: Part<string>) => heardStreams(tx, consumer, page),
        ({ stream }) => stream,
      ),
    );
  }

  /** Running handlers finish; no instance starts another until the pause is removed. */
  @Put('consumers/:consumer/pause')
  @Answers(200, shape.PauseStateView)
  pauseConsumer(@Who() actor: Actor, @Param('consumer', consumerParam) consumer: string) {
    return this.ofConsumer('change', actor, 'pause-consumer', consumer, async (tx) => {
      await pauseConsumer(tx, consumer);
      return { consumer, paused: true };
    });
  }

  @Delete('consumers/:consumer/pause')
  @Answers(200, shape.PauseStateView)
  resumeConsumer(@Who() actor: Actor, @Param('consumer', consumerParam) consumer: string) {
    return this.ofConsumer('change', actor, 'resume-consumer', consumer, async (tx) => {
      await resumeConsumer(tx, consumer);
      return { consumer, paused: false };
    });
  }

  private ofConsumer<T>(
    how: 'look' | 'change',
    actor: Actor,
    action: string,
    consumer: string,
    work: (tx: Tx) => Promise<T>,
  ): Promise<T> {
    return this.database[how](actor, { action, object: `consumer:${consumer}` }, (tx) => {
      // Otherwise a misspelt name would look like a pause that was set.
      if (!this.eventing.consumerNames.includes(consumer)) throw refusal.unknownConsumer();
      return work(tx);
    });
  }
}

const feedOf = ({ topic, heardSince, asOf }: HeardTopic) => ({ topic, heardSince, asOf });

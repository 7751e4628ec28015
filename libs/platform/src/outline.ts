import { MetadataScanner } from '@nestjs/core';
import { PATTERN_METADATA } from '@nestjs/microservices/constants.js';
import type { Capability } from './capability.ts';
import type { Service } from './service.ts';

/** A capability in words, for its service's README. */
export interface CapabilityOutline {
  readonly name: string;
  readonly about: string;
  /** Types of the events that its listeners handle, timers not among them. */
  readonly receives: readonly string[];
  /** Types of the events that it may publish. */
  readonly publishes: readonly string[];
  readonly timers: readonly string[];
}

/** What a service is made of, in the order of its list; connects to nothing. */
export function outlineOf({ capabilities }: Service): CapabilityOutline[] {
  const fired = new Set(capabilities.flatMap(({ timers }) => timers.map(({ type }) => type)));
  return capabilities.map(({ name, about, controllers, publishes, timers }) => ({
    name,
    about,
    receives: controllers.flatMap(handledBy).filter((type) => !fired.has(type)),
    publishes: publishes.map(({ type }) => type),
    timers: timers.map(({ type }) => type),
  }));
}

function handledBy(controller: Capability['controllers'][number]): string[] {
  return new MetadataScanner()
    .getAllMethodNames(controller.prototype)
    .flatMap((name): string[] => Reflect.getMetadata(PATTERN_METADATA, controller.prototype[name]) ?? []);
}

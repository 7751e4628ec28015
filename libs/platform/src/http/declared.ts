import type { INestApplication } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { MetadataScanner, ModulesContainer } from '@nestjs/core';
import type { z } from 'zod';
import { accessKey } from '../access/declare.ts';
import { freeTextPlaces } from './free-text.ts';
import { inputsOf } from './input.ts';

/**
 * Deny by default, checked at start: the service does not start with a route that does not declare who may call it, or
 * that takes input without a schema.
 */
export function assertDeclared(app: INestApplication): void {
  const faults: string[] = [];
  for (const module of app.get(ModulesContainer).values()) {
    for (const { metatype } of module.controllers.values()) {
      if (metatype) faults.push(...faultsIn(metatype as new () => object));
    }
  }
  if (faults.length > 0) throw new Error(`routes not fully declared: ${faults.join('; ')}`);
}

function faultsIn(controller: new () => object): string[] {
  return new MetadataScanner().getAllMethodNames(controller.prototype).flatMap((name) => {
    const method = Reflect.get(controller.prototype, name);
    const isRoute = Reflect.hasMetadata(METHOD_METADATA, method) && Reflect.hasMetadata(PATH_METADATA, method);
    if (!isRoute) return [];
    const where = `${controller.name}.${name}`;
    const access = Reflect.hasMetadata(accessKey, method) || Reflect.hasMetadata(accessKey, controller);
    return [
      ...(access ? [] : [`${where} needs @Roles(…), @SignedIn() or @Public()`]),
      ...inputsOf(controller, name).flatMap(({ place, schema }) => {
        if (!schema) return [`${where} needs a schema for its ${place}`];
        // Of a schema that is not looked into a text would be kept unseen (P-31).
        if (place === 'body') freeTextPlaces(schema as unknown as z.core.$ZodType);
        return [];
      }),
    ];
  });
}

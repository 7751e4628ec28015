import type { OpenAPIObject } from '@nestjs/swagger';

/** Holds the OpenAPI document: it can be made only once all routes exist, and one of them serves it. */
export class OpenApiBox {
  document: OpenAPIObject = { openapi: '3.0.0', info: { title: '', version: '' }, paths: {} };
}

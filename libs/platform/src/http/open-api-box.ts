import type { OpenAPIObject } from '@nestjs/swagger';

/** The document is made once the routes are known, so it is kept in a box that the route reads. */
export class OpenApiBox {
  document: OpenAPIObject = { openapi: '3.0.0', info: { title: '', version: '' }, paths: {} };
}

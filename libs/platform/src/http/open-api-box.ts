import type { OpenAPIObject } from '@nestjs/swagger';

/**
 * Holds the OpenAPI document: it can be made only once all routes exist, and one of them serves it. It is made when it is
 * first asked for, since that takes a fifth of a second, which a start need not wait for.
 */
export class OpenApiBox {
  make: () => OpenAPIObject = () => {
    throw new Error('the routes are not there yet');
  };
  #document: OpenAPIObject | undefined;

  get document(): OpenAPIObject {
    this.#document ??= this.make();
    return this.#document;
  }
}

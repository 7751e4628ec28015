import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';

export const readsByPostKey = 'rondetafel:reads-by-post';

/** Marks an operation for the OpenAPI document, which takes the mark away again. */
export const readsByPost = 'x-reads-by-post';

/**
 * A POST that only reads, so that what is asked stands in no address. It is no command: an `Idempotency-Key` has no
 * meaning, and its answer is not kept.
 */
export const ReadsByPost = () => applyDecorators(SetMetadata(readsByPostKey, true), ApiExtension(readsByPost, true));

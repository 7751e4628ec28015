import { applyDecorators, HttpCode } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import type { z } from 'zod';

/** What a route answers when all is well: the status, and the shape for the documentation. */
export const Answers = (status: 200 | 201 | 202, schema: z.ZodType) =>
  applyDecorators(HttpCode(status), ApiResponse({ status, description: 'Gelukt.', standardSchema: schema }));

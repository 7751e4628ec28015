import { applyDecorators, HttpCode } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import type { z } from 'zod';

/** The response of a route on success: its status, and its schema for the OpenAPI document. */
export const Answers = (status: 200 | 201 | 202, schema: z.ZodType) =>
  applyDecorators(HttpCode(status), ApiResponse({ status, description: 'Gelukt.', standardSchema: schema }));

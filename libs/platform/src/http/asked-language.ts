import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import type { Language } from '@rondetafel/policy';
import type { FastifyReply } from 'fastify';
import { Exchange } from '../access/exchange.ts';
import { languageHeaders } from '../problem/language.ts';

/** Marks an operation for the OpenAPI document, which takes the mark away again. */
export const answersInLanguage = 'x-answers-in-language';

/**
 * The language of `Accept-Language`, as a parameter of a route whose answer holds sentences. The answer gets the headers
 * that say so, as problems have.
 */
export const AskedLanguage = createParamDecorator(
  (_data: unknown, context: ExecutionContext): Language => {
    const http = context.switchToHttp();
    const { language } = Exchange.of(http.getRequest());
    http.getResponse<FastifyReply>().headers(languageHeaders(language));
    return language;
  },
  [
    (target, method) => {
      const descriptor = Object.getOwnPropertyDescriptor(target, method!);
      ApiExtension(answersInLanguage, true)(target, method!, descriptor!);
    },
  ],
);

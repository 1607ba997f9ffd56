import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { AccessLogUnavailable } from '@jejak/access-log';
import { Contended, OrderError, StaleRevision } from '@jejak/commands';
import { Refusal, refusals, type RefusalKind } from '@jejak/domain';
import { AppendTooLarge, LogUnavailable } from '@jejak/event-log';
import { CursorError } from '@jejak/projection-engine';
import { KeyErased, KeysUnavailable } from '@jejak/personal-data';
import type { Logger } from '@jejak/runtime';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ZodError } from 'zod';
import { problemCounter } from '../operations/metrics.js';
import { badAddress } from './address-check.js';
import { Problem, problems, type FieldError, type ProblemCode } from './problem.js';

/** HTTP status of each kind of refusal. */
export const STATUS_OF_REFUSAL: Readonly<Record<RefusalKind, number>> = {
  'not-found': 404,
  conflict: 409,
  invalid: 422,
  forbidden: 403,
};

/** Seconds after which a server that did not answer is worth another try. */
const RETRY_AFTER_S = 2;

/** A problem document, RFC 9457, with our stable `code`. */
interface ProblemDocument {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly instance: string;
  readonly errors?: readonly FieldError[];
  readonly facts?: Refusal['facts'];
}

/** A page for people instead of the problem document, where it was a page that was asked for. */
export type PageOfTrouble = (
  url: string,
  status: number,
) => { readonly language: string; readonly text: string } | undefined;

/**
 * Every error leaves the API as a problem document with a stable code, in the caller's language; or as a page, where people
 * asked for one.
 */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly logger: Logger,
    private readonly pageOfTrouble: PageOfTrouble = () => undefined,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    this.answer(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }

  /** Answers with the problem document of the error, or a page. */
  answer(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
    void reply.send(this.write(error, request, reply));
  }

  /** Sets status and headers for the error. @returns its problem document, or a page */
  write(error: unknown, request: FastifyRequest, reply: FastifyReply): string {
    const known = error instanceof Refusal ? error : asProblem(error);
    const language = prefers(request.headers['accept-language']) ?? 'en';
    const { status, ...texts } =
      known instanceof Refusal
        ? { ...refusals[known.code], status: STATUS_OF_REFUSAL[refusals[known.code].kind] }
        : problems[known.code];
    if (status >= 500)
      this.logger.error({ code: known.code, requestId: request.id, err: error }, 'request failed');
    if (known instanceof Refusal && status === 403) {
      const actor = request.access?.principal.accountId;
      this.logger.info({ code: known.code, requestId: request.id, actor }, 'refused by a rule');
    }
    problemCounter.inc({ code: known.code });
    const document: ProblemDocument = {
      type: `urn:jejak:problem:${known.code}`,
      title: texts[language],
      status,
      code: known.code,
      instance: `urn:jejak:request:${request.id}`,
      ...(known instanceof Refusal
        ? { facts: known.facts }
        : known.more.errors && { errors: known.more.errors }),
    };
    const retryAfter = (known instanceof Problem && known.more.retryAfterS) || RETRY_AFTER_S;
    if (status === 503 || status === 429) void reply.header('Retry-After', retryAfter);
    if (status === 415) void reply.header('Accept-Encoding', 'identity');
    void reply.removeHeader('ETag'); // of an answer that does not leave
    if ((error instanceof StaleRevision || error instanceof Contended) && error.actual >= 0n)
      void reply.header('ETag', `"${error.actual}"`);
    const page = this.pageOfTrouble(request.url, status);
    void reply
      .status(status)
      .header('Content-Type', page ? 'text/html; charset=utf-8' : 'application/problem+json; charset=utf-8')
      .header('Content-Language', page?.language ?? language);
    return page?.text ?? JSON.stringify(document);
  }
}

/** Every error that is no refusal of the domain, as one of the problems that the edge knows. */
function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof OrderError) return new Problem(error.code as ProblemCode, { cause: error });
  if (error instanceof LogUnavailable) return new Problem('LOG.UNAVAILABLE', { cause: error });
  if (error instanceof AppendTooLarge) return new Problem('COMMAND.TOO_LARGE', { cause: error });
  if (error instanceof AccessLogUnavailable) return new Problem('ACCESS_LOG.UNAVAILABLE', { cause: error });
  if (error instanceof KeyErased) return new Problem('PERSONAL.ERASED', { cause: error });
  if (error instanceof KeysUnavailable) return new Problem('PERSONAL.UNAVAILABLE', { cause: error });
  if (error instanceof CursorError) return new Problem('CURSOR.INVALID', { cause: error });
  if (error instanceof ZodError) {
    const errors = error.issues.map(({ path, message }) => ({ field: path.join('.'), message }));
    return new Problem('INPUT.INVALID', { errors, cause: error });
  }
  if (isAddressError(error)) return badAddress();
  const status = error instanceof HttpException ? error.getStatus() : statusOfFastify(error);
  if (status === 404) return new Problem('ROUTE.UNKNOWN', { cause: error });
  if (status === 413) return new Problem('INPUT.TOO_LARGE', { cause: error });
  if (status === 415) return new Problem('INPUT.MEDIA_TYPE', { cause: error });
  if (status !== undefined && status < 500) return new Problem('INPUT.NOT_JSON', { cause: error });
  return new Problem('INTERNAL', { cause: error });
}

/** Fastify's router cannot read the address, or a part of it is too long to be one of ours. */
function isAddressError(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'FST_ERR_BAD_URL' || code === 'FST_ERR_MAX_PARAM_LENGTH';
}

/** Fastify's own errors (body too large, not JSON …) carry their status. */
function statusOfFastify(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('statusCode' in error)) return undefined;
  return typeof error.statusCode === 'number' ? error.statusCode : undefined;
}

/** Which of the two languages is wanted more; among equals, what comes first. Undefined where neither is named. */
export function prefers(acceptLanguage = ''): 'id' | 'en' | undefined {
  const wanted = acceptLanguage
    .slice(0, 200)
    .split(',')
    .map((part) => /^\s*(id|en)(?:-[\w-]*)?\s*(?:;\s*q=([\d.]+)\s*)?$/i.exec(part))
    .map((found) => ({ language: found?.[1]?.toLowerCase(), weight: found ? Number(found[2] ?? 1) : 0 }))
    .sort((a, b) => b.weight - a.weight)[0];
  if (!wanted || !(wanted.weight > 0)) return undefined;
  return wanted.language === 'id' ? 'id' : 'en';
}

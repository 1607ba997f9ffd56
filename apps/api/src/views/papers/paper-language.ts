import type { Language } from '@jejak/papers';
import type { FastifyRequest } from 'fastify';
import { prefers } from '../../http/problem.filter.js';
import type { PaperQuery } from './papers.queries.dto.js';

/** In which language a paper is wanted: as `lang` says, else as who asks prefers, else in Indonesian. */
export const languageOf = ({ lang }: PaperQuery, { headers }: Pick<FastifyRequest, 'headers'>): Language =>
  lang ?? prefers(headers['accept-language']) ?? 'id';

import type { IncomingHttpHeaders } from 'node:http';
import { Problem } from '../problem.js';
import { SHEET_BODY_LIMIT, sheetFormat } from '../sheet-route.js';

/** JSON has one encoding (RFC 8259 §8.1); naming it is allowed, nothing else is. */
const JSON_TYPE = /^application\/json(?:[ \t]*;[ \t]*charset=(?:utf-8|"utf-8"))?$/i;

/**
 * Refuses a body that is not declared as plain JSON in UTF-8: other types and their `+json` relatives, other
 * parameters, and any compression. Nothing is ever inflated, so no small body becomes a large one.
 *
 * @throws Problem INPUT.MEDIA_TYPE
 */
export function checkContent(headers: IncomingHttpHeaders): void {
  const { 'content-type': type, 'content-encoding': encoding } = headers;
  if (encoding !== undefined && encoding.toLowerCase() !== 'identity') throw new Problem('INPUT.MEDIA_TYPE');
  if (type !== undefined && !JSON_TYPE.test(type)) throw new Problem('INPUT.MEDIA_TYPE');
}

/**
 * Refuses a body that is no sheet by its declaration, or too large, and any compression.
 *
 * @throws Problem IMPORT.MEDIA_TYPE, IMPORT.TOO_LARGE
 */
export function checkSheet(headers: IncomingHttpHeaders): void {
  const { 'content-type': type, 'content-encoding': encoding, 'content-length': length } = headers;
  if (Number(length) > SHEET_BODY_LIMIT) throw new Problem('IMPORT.TOO_LARGE');
  if (encoding !== undefined && encoding.toLowerCase() !== 'identity') throw new Problem('IMPORT.MEDIA_TYPE');
  if (sheetFormat(type) === undefined) throw new Problem('IMPORT.MEDIA_TYPE');
}

import { RouteConfig } from '@nestjs/platform-fastify';
import type { TableFormat } from '@jejak/spreadsheets';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Whether the body is a sheet. */
    sheet?: boolean;
  }
}

/** Media types of the sheets that are taken (RFC 7111; ISO/IEC 29500). */
export const SHEET_TYPES: ReadonlyMap<string, TableFormat> = new Map([
  ['text/csv', 'csv'],
  ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'xlsx'],
]);

/** Bytes of a sheet. */
export const SHEET_BODY_LIMIT = 64 * 1024 * 1024;

/** A route whose body is a sheet, in one of {@link SHEET_TYPES}, and not JSON; heavy, so counted with a limit of its own. */
export const SheetRoute = (): MethodDecorator => RouteConfig({ sheet: true, rateClass: 'bulk' });

/** Whether a route is one of these. */
export const takesSheet = (config: object | undefined): boolean =>
  config !== undefined && 'sheet' in config && config.sheet === true;

/** What the media type says the sheet is; undefined where it is none. */
export const sheetFormat = (type: string | undefined): TableFormat | undefined =>
  SHEET_TYPES.get((type ?? '').split(';', 1).join('').trim().toLowerCase());

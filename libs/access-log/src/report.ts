/** Where the access log reports what it does; a pino logger fits. Nothing of an entry is ever reported. */
export interface AccessLogReport {
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}

export const silent: AccessLogReport = {
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};

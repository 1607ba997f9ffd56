/** Where the engine reports what it does; a pino logger fits. */
export interface EngineLog {
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}

export const silent: EngineLog = { info: () => undefined, warn: () => undefined, error: () => undefined };

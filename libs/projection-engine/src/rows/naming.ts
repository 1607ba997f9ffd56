import { DefaultNamingStrategy } from 'typeorm';

/** `recordedAt` → `recorded_at`: what analysts type. */
export function snakeCase(name: string): string {
  return name.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '_').toLowerCase();
}

/** Names tables and columns of views; a table is named after its class without `Row`. */
export class SnakeCaseNaming extends DefaultNamingStrategy {
  override tableName(className: string, given: string | undefined): string {
    return given ?? snakeCase(className.replace(/Row$/, ''));
  }

  override columnName(property: string, given: string | undefined, prefixes: string[]): string {
    return [...prefixes, given ?? property].map(snakeCase).join('_');
  }
}

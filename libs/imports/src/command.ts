import type { CommandClass } from '@jejak/domain';
import { plainToInstance } from 'class-transformer';

/** A command with these fields, its parts of their own classes, as one that came over HTTP has them. */
export function command<C extends object>(Class: CommandClass<C>, fields: C): C {
  return plainToInstance(Class, fields);
}

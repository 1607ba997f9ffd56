import { Param, type PipeTransform } from '@nestjs/common';
import { Problem } from './problem.js';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The id in lower case; undefined where the text is none. */
export function idOf(text: string): string | undefined {
  const id = text.toLowerCase();
  return UUID.test(id) ? id : undefined;
}

/** An id in the address, in lower case. @throws Problem QUERY.INVALID */
export const IdParam = (field: string): ParameterDecorator => {
  const pipe: PipeTransform<string, string> = {
    transform: (value) => {
      const id = idOf(value);
      if (id === undefined)
        throw new Problem('QUERY.INVALID', { errors: [{ field, message: 'must be a UUID' }] });
      return id;
    },
  };
  return Param(field, pipe);
};

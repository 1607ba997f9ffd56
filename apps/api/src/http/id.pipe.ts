import { Param, type PipeTransform } from '@nestjs/common';
import { Problem } from './problem.js';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** An id in the address, in lower case. @throws Problem QUERY.INVALID */
export const IdParam = (field: string): ParameterDecorator => {
  const pipe: PipeTransform<string, string> = {
    transform: (value) => {
      const id = value.toLowerCase();
      if (!UUID.test(id))
        throw new Problem('QUERY.INVALID', { errors: [{ field, message: 'must be a UUID' }] });
      return id;
    },
  };
  return Param(field, pipe);
};

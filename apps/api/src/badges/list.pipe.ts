import { Injectable, type PipeTransform } from '@nestjs/common';
import { Problem } from '../http/problem.js';

/** The number of a status list in the address. @throws Problem QUERY.INVALID */
@Injectable()
export class ListParam implements PipeTransform<unknown, number> {
  transform(value: unknown): number {
    if (!/^(?:0|[1-9]\d{0,4})$/.test(String(value)))
      throw new Problem('QUERY.INVALID', { errors: [{ field: 'list', message: 'must be a number from 0' }] });
    return Number(value);
  }
}

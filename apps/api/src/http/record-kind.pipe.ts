import { DISPUTED_RECORDS, type DisputedRecord } from '@jejak/domain';
import { Param, type PipeTransform } from '@nestjs/common';
import { Problem } from './problem.js';

const inAddress: PipeTransform<string, DisputedRecord> = {
  transform: (value) => {
    const kind = DISPUTED_RECORDS.find((one) => one === value);
    if (kind !== undefined) return kind;
    const message = `must be one of ${DISPUTED_RECORDS.join(', ')}`;
    throw new Problem('QUERY.INVALID', { errors: [{ field: 'recordKind', message }] });
  },
};

/** The kind of a disputed record in the address. @throws Problem QUERY.INVALID */
export const RecordKindParam = (): ParameterDecorator => Param('recordKind', inAddress);

import { Param, type PipeTransform } from '@nestjs/common';
import { period } from '@jejak/domain';
import { Problem } from './problem.js';

const inAddress: PipeTransform<string, string> = {
  transform: (value) => {
    const { success } = period.safeParse(value);
    if (success) return value;
    const message = 'must be a year, as 2026, or a quarter, as 2026-Q1';
    throw new Problem('QUERY.INVALID', { errors: [{ field: 'period', message }] });
  },
};

/** The period of an appraisal in the address. @throws Problem QUERY.INVALID */
export const PeriodParam = (): ParameterDecorator => Param('period', inAddress);

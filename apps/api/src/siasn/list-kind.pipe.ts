import { Param, type PipeTransform } from '@nestjs/common';
import { SUBMISSION_KINDS, type SubmissionKind } from '@jejak/domain';
import { Problem } from '../http/problem.js';

const isKind = (text: string): text is SubmissionKind =>
  (SUBMISSION_KINDS as readonly string[]).includes(text);

const pipe: PipeTransform<string, SubmissionKind> = {
  transform: (text) => {
    if (!isKind(text)) {
      const message = `must be one of ${SUBMISSION_KINDS.join(', ')}`;
      throw new Problem('QUERY.INVALID', { errors: [{ field: 'listKind', message }] });
    }
    return text;
  },
};

/** The list of SIASN in the address. @throws Problem QUERY.INVALID */
export const ListKindParam = (): ParameterDecorator => Param('listKind', pipe);

import { Param, type PipeTransform } from '@nestjs/common';
import { RULE_KINDS, type RuleKind } from '@jejak/domain';
import { Problem } from './problem.js';

const wrong = (field: string, message: string) =>
  new Problem('QUERY.INVALID', { errors: [{ field, message }] });

const kindInAddress: PipeTransform<string, RuleKind> = {
  transform: (value) => {
    const kind = RULE_KINDS.find((one) => one === value);
    if (!kind) throw wrong('ruleKind', `must be one of ${RULE_KINDS.join(', ')}`);
    return kind;
  },
};

const versionInAddress: PipeTransform<string, number> = {
  transform: (value) => {
    if (!/^[1-9]\d{0,5}$/.test(value)) throw wrong('version', 'must be the number of a version, as 2');
    return Number(value);
  },
};

/** The kind of rules in the address. @throws Problem QUERY.INVALID */
export const RuleKindParam = (): ParameterDecorator => Param('ruleKind', kindInAddress);

/** The number of a version in the address. @throws Problem QUERY.INVALID */
export const VersionParam = (): ParameterDecorator => Param('version', versionInAddress);

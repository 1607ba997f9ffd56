import { ValidationPipe, type ValidationError } from '@nestjs/common';
import { Problem, type FieldError } from './problem.js';

/** Every fault of a body or a query, with the path of its field. */
function faults(errors: readonly ValidationError[], path = ''): FieldError[] {
  return errors.flatMap(({ property, constraints, children }) => {
    const field = path ? `${path}.${property}` : property;
    const here = Object.values(constraints ?? {}).map((message) => ({ field, message }));
    return [...here, ...faults(children ?? [], field)];
  });
}

/** Checks bodies and queries against their classes; what the class does not name is refused. */
export const inputPipe = () =>
  new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    validationError: { target: false, value: false },
    stopAtFirstError: true,
    exceptionFactory: (errors) => new Problem('INPUT.INVALID', { errors: faults(errors).slice(0, 50) }),
  });

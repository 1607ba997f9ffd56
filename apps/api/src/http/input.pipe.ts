import { ValidationPipe, type ArgumentMetadata, type ValidationError } from '@nestjs/common';
import { Problem, type FieldError } from './problem.js';

/** Faults that are named in one answer. */
const MOST_FAULTS = 50;

/** Every fault of a body or a query, with the path of its field. */
function faults(errors: readonly ValidationError[], path = ''): FieldError[] {
  return errors.flatMap(({ property, constraints, children }) => {
    const field = path ? `${path}.${property}` : property;
    const here = Object.values(constraints ?? {}).map((message) => ({ field, message }));
    return [...here, ...faults(children ?? [], field)];
  });
}

class Faulty extends Error {
  constructor(readonly errors: readonly ValidationError[]) {
    super('the input is not as described');
  }
}

/** Checks bodies and queries against their classes; what the class does not name is refused. */
export class InputPipe extends ValidationPipe {
  constructor() {
    super({
      transform: true,
      whitelist: true,
      forbidNonWhitelisted: true,
      validationError: { target: false, value: false },
      stopAtFirstError: true,
      exceptionFactory: (errors) => new Faulty(errors),
    });
  }

  /** @throws Problem INPUT.INVALID, QUERY.INVALID */
  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    // the check of the classes would refuse these for having no class, or take them for an empty object
    if (metadata.type === 'body' && (typeof value !== 'object' || value === null || Array.isArray(value)))
      throw new Problem('INPUT.INVALID', { errors: [{ field: '', message: 'must be a JSON object' }] });
    try {
      return await super.transform(value, metadata);
    } catch (error) {
      if (!(error instanceof Faulty)) throw error;
      throw new Problem(metadata.type === 'query' ? 'QUERY.INVALID' : 'INPUT.INVALID', {
        errors: faults(error.errors).slice(0, MOST_FAULTS),
      });
    }
  }
}

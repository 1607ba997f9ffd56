import { RE2JS, RE2JSException, RE2JSSyntaxException } from 're2js';
import { badRequest, type RequestError } from './status.js';

/** An expression is compiled at one go, in time that grows with its length. */
const MAX_CHARACTERS = 8_192;
/** The work for one character of a text grows with the steps that an expression compiles to. */
const MAX_STEPS = 1_000;

/**
 * Regular expressions of clients run in RE2's engine: the time of a match grows with the length of the text times
 * that of the expression and never explodes, as it can in JavaScript's and .NET's (`(a+)+$` would stop the server).
 * What such an engine cannot do, look-around and back-references, is refused.
 * @throws RequestError when the expression is not served; it says why.
 */
export function textPattern(expression: string): (text: string) => boolean {
  if (expression.length > MAX_CHARACTERS)
    throw tooLarge(`${expression.length} characters; ${MAX_CHARACTERS} are served`);
  const pattern = compile(expression);
  const steps = pattern.programSize();
  if (steps > MAX_STEPS)
    throw tooLarge(`${steps} steps once its repetitions are unfolded; ${MAX_STEPS} are served`);
  return (text) => pattern.test(text);
}

function compile(expression: string): RE2JS {
  try {
    return RE2JS.compile(expression);
  } catch (error) {
    if (!(error instanceof RE2JSException)) throw error;
    throw badRequest(
      `The regular expression of the filter is not served: ${reasonOf(error)}. ` +
        'The syntax is that of RE2: without look-around and back-references.',
    );
  }
}

function reasonOf(error: RE2JSException): string {
  if (!(error instanceof RE2JSSyntaxException)) return error.message;
  return `${error.getDescription()} at ${(error.getPattern() ?? '').slice(0, 40)}`;
}

function tooLarge(size: string): RequestError {
  return badRequest(
    `The regular expression of the filter is too large: ${size}. Use prefixes for many names.`,
  );
}

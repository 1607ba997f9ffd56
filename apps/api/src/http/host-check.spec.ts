import { checkHost } from './host-check.js';

describe('an API that keeps to this machine', () => {
  it.each(['localhost', 'localhost:8080', '127.0.0.1:8080', '127.0.0.2', '[::1]:8080'])(
    'answers to %s',
    (host) => {
      expect(() => checkHost(host)).not.toThrow();
    },
  );

  it.each([
    undefined,
    '',
    'evil.example',
    'evil.example:8080',
    '127.0.0.1.evil.example',
    'localhost.evil.example',
    '10.0.0.1',
  ])('does not answer to %s', (host) => {
    expect(() => checkHost(host)).toThrow('HOST.UNKNOWN');
  });
});

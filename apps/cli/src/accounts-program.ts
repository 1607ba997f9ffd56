import { type Command, InvalidArgumentError } from 'commander';

const MOST = { issuer: 512, subject: 255 } as const;

/** `jejak accounts …`. Each command loads what it needs when it runs. */
export function addAccountsCommands(jejak: Command): void {
  jejak
    .command('accounts')
    .description('accounts of those who sign in')
    .command('first-administrator')
    .description('make somebody access administrator while nobody is (docs/how-to/sign-in-with-keycloak.md)')
    .option('--issuer <url>', 'iss of their tokens; default: OIDC_ISSUER', issuer)
    .requiredOption('--subject <sub>', 'sub of their tokens', subject)
    .option('--employee <id>', 'whose account it is, where that is an employee in the register', employee)
    .action(async (options: { issuer?: string; subject: string; employee?: string }) => {
      const { firstAdministrator } = await import('./commands/first-administrator.js');
      await firstAdministrator(options);
    });
}

function issuer(value: string): string {
  if (!URL.canParse(value) || value.length > MOST.issuer)
    throw new InvalidArgumentError('An issuer is an address, such as https://sso.example.go.id/realms/asn.');
  return value;
}

function subject(value: string): string {
  if (value.trim() !== value || value === '' || value.length > MOST.subject)
    throw new InvalidArgumentError('A subject is what stands in `sub` of the tokens.');
  return value;
}

function employee(value: string): string {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value))
    throw new InvalidArgumentError('The id of an employee is a UUID.');
  return value.toLowerCase();
}

import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { jejak, newFolder, removeFolder, System } from './jejak.js';

const script = path.resolve('docs/examples/first-five-minutes.sh');

let folder: string;
let system: System;
beforeAll(async () => {
  folder = newFolder();
  system = await System.start(path.join(folder, 'data'));
});
afterAll(async () => {
  await system.stop();
  removeFolder(folder);
});

/** The answers of the views, which the script asks last. */
async function answers(): Promise<Record<string, unknown>[]> {
  const env = { ...process.env, JEJAK_DATA: system.dataDir };
  const { stdout } = await promisify(execFile)('bash', [script, system.api], { env });
  return stdout
    .trim()
    .split('\n')
    .slice(-3)
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

/** The commands of the tutorial, as one script. */
function tutorial(): string {
  const page = readFileSync('docs/tutorial/first-year.md', 'utf8');
  const blocks = [...page.matchAll(/^```sh\n([^]*?)^```$/gm)].map(([, block]) => block ?? '');
  return ['set -euo pipefail', ...blocks].join('\n');
}

describe('the tutorial', () => {
  it('is a page of which every command works, in a system that is empty', async () => {
    const env = { ...process.env, LANG: 'C', JEJAK_DATA: system.dataDir, JEJAK_API: system.api };
    const { stdout } = await promisify(execFile)('bash', ['-c', tutorial()], { env, maxBuffer: 2 ** 24 });
    expect(stdout).toMatch(/SHA-256 of [1-9]\d{3} events, opened: [0-9a-f]{64}/);
    for (const shown of [
      '"responses":',
      '"preMean":',
      '"verdict":"ACHIEVED"',
      '"number":"800.2/',
      '"kind":"REWARD"',
      '"grade":"',
      '"kind":"plan-item"',
      '"type":"ProgrammeClosed"',
    ])
      expect(stdout).toContain(shown);
  });

  it('fills no system with people of another city, and none in production', async () => {
    const args = ['demo', '--people', '20', '--years', '1', '--until', '2025-12-31'];
    const refused = await jejak(system.dataDir, args);
    expect(refused).toMatchObject({ code: 1 });
    expect(refused.stderr).toMatch(/^DEMO\.NOT_EMPTY: /);
    const production = await jejak(system.dataDir, args, {
      JEJAK_ENV: 'production',
      OIDC_ISSUER: 'https://sso.medan.example',
    });
    expect(production.stderr).toMatch(/^DEMO\.PRODUCTION: /);
  });
});

describe('the first five minutes of the README', () => {
  it('end with three views that show what was done, and change nothing the second time', async () => {
    const first = await answers();
    const [run, history, trail] = first;
    expect(run).toMatchObject({
      status: 'COMPLETED',
      enrolled: 2,
      passed: 1,
      failed: 1,
      costIdr: 4350000,
      learning: { n: 2, preMean: 56.5, postMean: 74.5, gain: 18 },
      feedback: { n: 1, mean: 4.5 },
    });
    expect(history?.items).toContainEqual(
      expect.objectContaining({
        kind: 'TRAINING',
        training: expect.objectContaining({ outcome: 'PASSED' }) as object,
      }),
    );
    expect(trail?.items).toEqual([
      expect.objectContaining({ type: 'ProgrammeCompleted', revision: '6' }),
      expect.objectContaining({ type: 'AssessmentScored', revision: '5' }),
    ]);
    const [again, , trailAgain] = await answers();
    // a policy opens the evaluations of the run meanwhile
    expect({ ...again, evaluations: [] }).toEqual({ ...run, evaluations: [] });
    expect(trailAgain).toEqual(trail);
  });
});

describe('the OpenAPI description of the built API', () => {
  it('tells the fields of commands with their rules, and the answers of views', async () => {
    const answer = await fetch(`${system.api}/openapi.json`);
    const { openapi, components } = (await answer.json()) as {
      openapi: string;
      components: { schemas: Record<string, { properties: Record<string, object>; required?: string[] }> };
    };
    expect(openapi).toBe('3.1.0');
    const { ScheduleProgramme, PlannedSession, RunEffectiveness } = components.schemas;
    expect(ScheduleProgramme?.required).toEqual(
      expect.arrayContaining(['seriesId', 'title', 'form', 'sessions']),
    );
    expect(ScheduleProgramme?.properties.seriesId).toMatchObject({ type: 'string', format: 'uuid' });
    expect(PlannedSession?.properties.start).toMatchObject({ type: 'string', format: 'date-time' });
    expect(RunEffectiveness?.properties).toHaveProperty('learning');
    for (const schema of Object.values(components.schemas)) expect(schema).toHaveProperty('properties');
  });

  it('is there to read as pages', async () => {
    const answer = await fetch(`${system.api}/docs`);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('swagger-ui');
  });
});

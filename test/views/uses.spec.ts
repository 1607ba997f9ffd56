import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withUsed, type Projection } from '@jejak/projection-engine';
import { projections } from '@jejak-projections';

const ROOT = join(process.cwd(), 'projections');

/** Whose view each name is, as SQL spells it. */
const ownerOf: ReadonlyMap<string, Projection> = new Map(
  projections.flatMap((projection) =>
    projection.reporting.map(({ schema = 'reporting', name }) => [`${schema}.${name}`, projection]),
  ),
);

/** Projections whose views the code in the folder of one asks: its SQL views and the questions to them. */
function asked({ name }: Projection): Projection[] {
  const files = readdirSync(join(ROOT, name)).filter((file) => /(?<!\.spec|\.fixture)\.ts$/.test(file));
  const code = files.map((file) => readFileSync(join(ROOT, name, file), 'utf8')).join('\n');
  const views = [...code.matchAll(/\b(?:reporting|serving)\.[a-z_]+/g)].map(([view]) => view);
  if (code.includes('ACCESS_VIEWS.')) views.push('reporting.access_units');
  return [...new Set(views.flatMap((view) => ownerOf.get(view) ?? []))];
}

it.each(projections.map((projection) => [projection.name, projection] as const))(
  'a reader of %s waits for all whose views it asks',
  (_, projection) => {
    const known = withUsed(projection);
    expect(
      asked(projection)
        .filter((one) => !known.includes(one))
        .map(({ name }) => name),
    ).toEqual([]);
  },
);

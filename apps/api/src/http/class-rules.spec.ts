import { getMetadataStorage, IsInt, IsString, validate, ValidateNested } from 'class-validator';
import { rememberClassRules } from './class-rules.js';

class Inner {
  @IsInt()
  count: unknown = 'none';
}

class Outer {
  @ValidateNested()
  inner = new Inner();
}

class More extends Inner {
  @IsString()
  name: unknown = 7;
}

class Other {
  @ValidateNested()
  inner = new More();
}

/** Paths of the fields at fault. */
const faults = async (object: object, options = {}): Promise<string[]> => {
  const paths = (errors: Awaited<ReturnType<typeof validate>>, before = ''): string[] =>
    errors.flatMap(({ property, constraints, children = [] }) => [
      ...(constraints ? [`${before}${property}`] : []),
      ...paths(children, `${before}${property}.`),
    ]);
  return paths(await validate(object, options)).sort();
};

it('what a class demands is looked up once, and is what it was', async () => {
  const objects = [new Inner(), new Outer(), new More(), new Other()];
  const before = await Promise.all(objects.map((object) => faults(object)));
  expect(before).toEqual([['count'], ['inner.count'], ['count', 'name'], ['inner.count', 'inner.name']]);
  const grouped = await faults(new Inner(), { groups: ['other'] });
  const storage = getMetadataStorage();
  const find = jest.spyOn(storage, 'getTargetValidationMetadatas');
  rememberClassRules();
  rememberClassRules();
  for (let times = 0; times < 3; times++)
    expect(await Promise.all(objects.map((object) => faults(object)))).toEqual(before);
  // each class by itself, and within another
  expect(find).toHaveBeenCalledTimes(6);
  expect(await faults(new Inner(), { groups: ['other'] })).toEqual(grouped);
  expect(await faults(new Inner())).toEqual(['count']);
});

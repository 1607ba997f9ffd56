import { Together, type Outcome } from './together.js';

/** Answers when it is told to, and remembers what was asked together. */
function slow() {
  const asked: string[][] = [];
  const go: (() => void)[] = [];
  const answerAll = async (wishes: readonly string[]): Promise<Outcome<string>[]> => {
    asked.push([...wishes]);
    await new Promise<void>((resolve) => go.push(resolve));
    if (wishes.includes('broken')) throw new Error('all of it');
    return wishes.map((wish) =>
      wish === 'wrong' ? { error: new Error('only this one') } : { answer: `${wish}!` },
    );
  };
  return { asked, go, answerAll };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

it('what comes meanwhile is answered together, so many at a time', async () => {
  const { asked, go, answerAll } = slow();
  const together = new Together(answerAll, 1, 3);
  const first = together.ask('a');
  await turn();
  const others = ['b', 'c', 'd', 'e'].map((wish) => together.ask(wish));
  await turn();
  expect(asked).toEqual([['a']]);
  go[0]?.();
  expect(await first).toBe('a!');
  await turn();
  expect(asked).toEqual([['a'], ['b', 'c', 'd']]);
  go[1]?.();
  await turn();
  go[2]?.();
  expect(await Promise.all(others)).toEqual(['b!', 'c!', 'd!', 'e!']);
});

it('what is asked in one go is answered in one go', async () => {
  const { asked, go, answerAll } = slow();
  const together = new Together(answerAll, 2, 100);
  const both = Promise.all([together.ask('a'), together.ask('b')]);
  await turn();
  expect(asked).toEqual([['a', 'b']]);
  go[0]?.();
  expect(await both).toEqual(['a!', 'b!']);
});

it('an error is that of its wish, or of all that were asked with it, and the next are answered', async () => {
  const { go, answerAll } = slow();
  const together = new Together(answerAll, 1, 2);
  const outcomes = Promise.allSettled(['wrong', 'b', 'broken', 'd', 'e'].map((wish) => together.ask(wish)));
  for (const time of [0, 1, 2]) {
    await turn();
    go[time]?.();
  }
  expect(
    (await outcomes).map((one) => (one.status === 'fulfilled' ? one.value : String(one.reason))),
  ).toEqual(['Error: only this one', 'b!', 'Error: all of it', 'Error: all of it', 'e!']);
});

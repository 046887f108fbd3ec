import { expect, it } from 'vitest';
import { lastAnswered, letGo, remembered } from '../../src/domain/remember.ts';

/** A question whose answer is null for every text, and what it was asked. */
function counted() {
  const asked: string[] = [];
  const ask = remembered((text: string) => {
    asked.push(text);
    return null;
  });
  return { asked, ask };
}

it('a text is thought about once, also where nothing is said of it', () => {
  const { asked, ask } = counted();
  expect([ask('Hội viên'), ask('Hội viên'), ask('__proto__'), ask('__proto__')]).toEqual([
    null,
    null,
    null,
    null,
  ]);
  expect(asked).toEqual(['Hội viên', '__proto__']);
});

it('a long text is not kept', () => {
  const { asked, ask } = counted();
  const long = 'x'.repeat(301);
  ask(long);
  ask(long);
  expect(asked).toEqual([long, long]);
});

it('only so many texts are kept', () => {
  const { asked, ask } = counted();
  for (let number = 0; number <= 2048; number++) ask(String(number));
  ask('2048');
  expect(asked).toHaveLength(2049);
  ask('0');
  expect(asked).toHaveLength(2050);
});

it('a thing is thought about once as long as no other comes, and not after it was let go', () => {
  const asked: object[] = [];
  const ask = lastAnswered((thing: object) => {
    asked.push(thing);
    return null;
  });
  const [one, other] = [{}, {}];
  expect([ask(one), ask(one), ask(other), ask(one), ask(one)]).toEqual([null, null, null, null, null]);
  expect(asked.map((each) => each === one)).toEqual([true, false, true]);
  letGo();
  ask(one);
  expect(asked).toHaveLength(4);
});

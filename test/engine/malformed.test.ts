import type { Place, Value } from '../../lib';
import { forgetReads, malformedBy, noteRead } from '../../lib/engine/malformed';
import { Unknown } from '../../lib/engine/value';

const position = { file: 'app.yaml', line: 7, column: 3 };
const at: Place = {
  resource: { id: 'Uploads', template: { name: 'app', positionOf: () => position } } as never,
  path: 'Properties.Name',
};
/** What is said of a mistake that comes of reading a value. */
function told(value: Value, read: (value: any) => unknown): string | undefined {
  noteRead({ ...at, value });
  try {
    read(value);
  } catch (error) {
    return malformedBy(error)?.message;
  }
  return 'nothing went wrong';
}

test.each<[string, Value, (value: any) => unknown, string]>([
  ['a number taken for text', 7, (it) => it.startsWith('a'), 'has a number at Properties.Name, where text belongs'],
  [
    'a flag taken for a list',
    true,
    (it) => it.map(String),
    'has true or false at Properties.Name, where a list belongs',
  ],
  [
    'a map taken for either',
    { a: 1 },
    (it) => it.includes('a'),
    'has a map at Properties.Name, where text or a list belongs',
  ],
  ['a list taken for text', ['a'], (it) => it.toLowerCase(), 'has a list at Properties.Name, where text belongs'],
  ['text taken for a list', 'a', (it) => it.some(Boolean), 'has text at Properties.Name, where a list belongs'],
  ['a map that is gone through', { a: 1 }, (it) => [...it], 'has a map at Properties.Name, where a list belongs'],
  [
    'null that is gone through',
    null,
    (it) => it.a,
    'has nothing at Properties.Name, where another type of value belongs',
  ],
  [
    'what has no such thing',
    'a',
    (it) => it.nothing(),
    'has text at Properties.Name, where another type of value belongs',
  ],
  ['what is no text', { toString: 1, valueOf: 1 }, (it) => `${it}`, 'has a map at Properties.Name, where text belongs'],
])('%s is told with its place', (_, value, read, words) => {
  expect(told(value, read)).toBe(`app.yaml:7:3: Uploads ${words}; what depends on it was not judged`);
});

test('what no value explains is not put down to one', () => {
  const fail = () => {
    throw new Error('a is not a function');
  };
  expect(told('a', fail)).toBeUndefined();
  const other = () => {
    throw new TypeError('something else');
  };
  expect(told('a', other)).toBeUndefined();
  expect(told(undefined, (it) => it.a)).toBeUndefined();
  expect(told(new Unknown('it'), (it) => it.map())).toBeUndefined();
  noteRead({ ...at, value: 'a' });
  forgetReads();
  expect(malformedBy(new TypeError('a is not a function'))).toBeUndefined();
});

import { loadedWhenAsked, type Rule } from '../../lib/engine/rule';

test('rules are named without being loaded, and loaded when they are asked for', () => {
  const loaded: string[] = [];
  const rules = loadedWhenAsked(new Set(['s3/a', 's3/b']), (id) => {
    loaded.push(id);
    return { title: id } as Rule;
  });
  expect(Object.keys(rules)).toEqual(['s3/a', 's3/b']);
  expect('s3/a' in rules && !('s3/c' in rules) && Object.hasOwn(rules, 's3/b')).toBe(true);
  expect(rules.toString).toBeUndefined();
  expect(loaded).toEqual([]);
  expect(rules['s3/b']?.title).toBe('s3/b');
  expect(loaded).toEqual(['s3/b']);
  expect(() => Object.assign(rules, { 's3/a': {} })).toThrow(TypeError);
  expect(() => Object.defineProperty(rules, 's3/a', { value: {} })).toThrow(TypeError);
  expect(Object.getOwnPropertyDescriptor(rules, 's3/b')?.get?.()).toEqual({ title: 's3/b' });
  expect(Object.getOwnPropertyDescriptor(rules, 's3/c')).toBeUndefined();
  expect(Object.values(rules).map(({ title }) => title)).toEqual(['s3/a', 's3/b']);
});

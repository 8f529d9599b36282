import { Fact, type Place, Reference, type Resource, Unknown, type Value, type Verdict } from '../../lib';
import { decidersOf } from '../../lib/engine/left-open';
import { Partly } from '../../lib/engine/model';

const template = {
  name: 'app',
  decider: (hole: string) => (hole.startsWith('${P') ? `a value of ${hole}` : undefined),
};
const resource = { id: 'Uploads', template } as unknown as Resource;
const verdictOn = (value: Value): Verdict => new Fact({ resource, path: 'Properties' }, value).unknown();
const told = (value: Value) => decidersOf(verdictOn(value));
const parameter = (name: string) => new Unknown('it', `\${${name}}`);

test.each<[string, Value, string[]]>([
  ['a parameter', parameter('P'), ['a value of ${P}']],
  ['what nobody decides', parameter('Queue'), []],
  ['what says by itself what would', new Unknown('it', '${P}', { decider: 'the region' }), ['the region']],
  ['text with a parameter', 'a${P}b', ['a value of ${P}']],
  ['text with several, each once', '${P}${P2}${P}', ['a value of ${P}', 'a value of ${P2}']],
  ['the account and the region', '${AWS::Region}${PX}', ['a value of ${PX}']],
  ['text that is encoded', new Unknown('it', '${?}', { encodes: 'x${P}' }), ['a value of ${P}']],
  ['a list, and what is in it', ['a', [parameter('P')]], ['a value of ${P}']],
  ['a map, and what is in it', { a: { b: '${P}' } }, ['a value of ${P}']],
  ['a reference to a resource', new Reference(resource, 'Arn', '${P.Arn}'), []],
  ['plain data', { a: [1, true, null, 'x', undefined] }, []],
  ['what is partly written', new Partly('a macro', { a: '${P}' }), []],
])('what would decide %s', (_, value, expected) => expect(told(value)).toEqual(expected));

test('is told of all that a verdict is about, as far as that are values', () => {
  const [one, other] = [verdictOn(parameter('P')), verdictOn(parameter('P2'))];
  expect(decidersOf({ ...one, also: [other] })).toEqual(['a value of ${P}', 'a value of ${P2}']);
  expect(decidersOf({ state: 'unknown', at: { resource, path: '' } as Place })).toEqual([]);
});

test('is looked for among so many values and no more', () => {
  const filler = Array.from({ length: 2_000 }, () => 'x');
  // The last ones are looked at first.
  expect(told([...filler, '${P}'])).toEqual(['a value of ${P}']);
  expect(told(['${P}', ...filler])).toEqual([]);
});

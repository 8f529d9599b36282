import { readInputs } from '../../lib/read/inputs';
import { isReferenced } from '../../lib/resources/referenced';

const SIZE = 4_000;

/** Which of these resources another one names. */
function referenced(content: object, ...ids: string[]): Record<string, boolean> {
  const [template] = readInputs([{ name: 'main.tf.json', content }]);
  return Object.fromEntries(ids.map((id) => [id, isReferenced(template!.resources.get(id)!)]));
}

test('a reference counts, and so does an address in an expression that cannot be read', () => {
  const content = {
    resource: {
      aws_eip: { plain: {}, hidden: {}, alone: {}, 'dash-ed': {} },
      aws_nat_gateway: {
        one: { allocation_id: '${aws_eip.plain.id}' },
        two: { allocation_id: '${somefunction(aws_eip.hidden.id, aws_eip.dash-ed.id)}' },
      },
    },
  };
  expect(referenced(content, 'aws_eip.plain', 'aws_eip.hidden', 'aws_eip.alone', 'aws_eip.dash-ed')).toEqual({
    'aws_eip.plain': true,
    'aws_eip.hidden': true,
    'aws_eip.alone': false,
    'aws_eip.dash-ed': true,
  });
});

test('a longer name is another one', () => {
  const content = {
    resource: { aws_eip: { a: {}, a2: {} }, aws_nat_gateway: { one: { allocation_id: '${oddly(aws_eip.a2.id)}' } } },
  };
  expect(referenced(content, 'aws_eip.a', 'aws_eip.a2')).toEqual({ 'aws_eip.a': false, 'aws_eip.a2': true });
});

test('thousands of resources are asked about without reading all the others for each', () => {
  const addresses = Object.fromEntries(Array.from({ length: SIZE }, (_, index) => [`a${index}`, { domain: 'vpc' }]));
  const [template] = readInputs([{ name: 'main.tf.json', content: { resource: { aws_eip: addresses } } }]);
  const stringify = jest.spyOn(JSON, 'stringify');
  for (const resource of template!.resources.values()) expect(isReferenced(resource)).toBe(false);
  const { length } = stringify.mock.calls;
  stringify.mockRestore();
  expect(length).toBeLessThanOrEqual(2 * SIZE);
});

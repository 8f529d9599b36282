import type { Resource } from '../../lib';
import type { Template } from '../../lib/engine/template';
import { explore, type World } from '../../lib/engine/world';
import { readInputs } from '../../lib/read/inputs';

const TYPE = 'Test::Log';

/** Which of some resources a log belongs to, in each world, by what its property says. */
function ownersIn(templates: readonly Template[], type: string, key: string, owners: readonly string[], name?: string) {
  const all = templates.flatMap(({ resources }) => [...resources.values()]);
  const resourceOf = (id: string) => all.find((one) => one.id === id) as Resource;
  const isOf = (id: string, world?: World) =>
    (templates[0] as Template).assembly.companionsOf(resourceOf(id), type, key, name, world).length > 0;
  const { results } = explore((world) => ({
    owners: owners.filter((id) => isOf(id, world)).join(' '),
    supposes: world.supposes,
  }));
  return {
    each: [...new Set(results.map(({ result }) => result.owners))],
    supposes: results.some(({ result }) => result.supposes),
    ever: owners.filter((id) => isOf(id)).join(' '),
  };
}

const Conditions = { IsP: { 'Fn::Equals': [{ Ref: 'P' }, 'p'] } };
const Parameters = { P: { Type: 'String' } };
const box = { Type: 'Test::Box' };
const cloudformation = (Of: unknown, name?: string) =>
  ownersIn(
    readInputs([
      {
        name: 'a.json',
        content: {
          Parameters,
          Conditions,
          Resources: { Box: box, Box2: box, Log: { Type: TYPE, Properties: { Of } } },
        },
      },
    ]),
    TYPE,
    'Of',
    ['Box', 'Box2'],
    name,
  );
const terraform = (of: unknown, name?: string) =>
  ownersIn(
    readInputs([
      {
        name: 'main.tf.json',
        content: {
          variable: { p: { type: 'string' } },
          resource: { aws_box: { a: {}, ab: {} }, random_id: { r: {} }, test_log: { log: { of } } },
        },
      },
    ]),
    'test_log',
    'of',
    ['aws_box.a', 'aws_box.ab', 'random_id.r'],
    name,
  );

describe('a resource belongs to what its property names', () => {
  test.each<[string, unknown, string]>([
    ['a reference', { Ref: 'Box' }, 'Box'],
    ['an attribute', { 'Fn::GetAtt': ['Box', 'Arn'] }, 'Box'],
    ['text that ends in a reference', { 'Fn::Sub': 'arn:aws:x/${Box}' }, 'Box'],
    ['text that goes on behind its ARN', { 'Fn::Sub': '${Box.Arn}/*' }, 'Box'],
    ['a list', [{ Ref: 'Box' }, { Ref: 'Box2' }], 'Box Box2'],
    ['a map', { A: { B: { Ref: 'Box2' } } }, 'Box2'],
    ['text with two', { 'Fn::Sub': '${Box},${Box2}' }, 'Box Box2'],
    ['text with a parameter too', { 'Fn::Sub': '${P}/${Box}' }, 'Box'],
    ['text with the account too', { 'Fn::Sub': 'arn:aws:s3:${AWS::Region}:${AWS::AccountId}:${Box}' }, 'Box'],
    ['text of which it is a part of a name', { 'Fn::Sub': '${Box}-copies' }, ''],
    ['text of which it ends a name', { 'Fn::Sub': 'copies-${Box}' }, ''],
    ['a parameter', { Ref: 'P' }, ''],
    ['other text', 'Box', ''],
    ['nothing', { Ref: 'AWS::NoValue' }, ''],
  ])('%s', (_, of, owners) => {
    expect(cloudformation(of)).toEqual({ each: [owners], supposes: false, ever: owners });
  });

  test.each<[string, unknown, string]>([
    ['a reference', '${aws_box.a.id}', 'aws_box.a'],
    ['an address that begins like another', '${aws_box.ab.arn}', 'aws_box.ab'],
    ['text that goes on behind its ARN', '${aws_box.a.arn}/*', 'aws_box.a'],
    ['text of which it is a part of a name', '${aws_box.a.id}-copies', ''],
    ['text with a variable too', '${var.p}/${aws_box.ab.id}', 'aws_box.ab'],
    ['a policy as text', '{"Resource":"${aws_box.a.arn}"}', 'aws_box.a'],
    ['a list', ['${aws_box.a.arn}', '${aws_box.ab.arn}'], 'aws_box.a aws_box.ab'],
    ['a variable', '${var.p}', ''],
  ])('in Terraform: %s', (_, of, owners) => {
    expect(terraform(of)).toEqual({ each: [owners], supposes: false, ever: owners });
  });
});

test('of a plan, what is known after it is applied belongs to all that it was made of', () => {
  const of = (...ids: string[]) => terraform(`\${known_after_apply(${ids.join(', ')})}`).each;
  expect(of('aws_box.a')).toEqual(['aws_box.a']);
  expect(of('aws_box.a.id', 'aws_box.ab.id')).toEqual(['aws_box.a aws_box.ab']);
});

test('what a condition decides is of one in one world, and of the other in another', () => {
  expect(cloudformation({ 'Fn::If': ['IsP', { Ref: 'Box' }, { Ref: 'Box2' }] })).toEqual({
    each: ['Box', 'Box2'],
    supposes: false,
    ever: 'Box Box2',
  });
  expect(cloudformation({ 'Fn::If': ['IsP', 'shop', { Ref: 'Box2' }] }, 'shop').each).toEqual(['Box Box2', 'Box2']);
});

test('what only deployment can tell is supposed either way, of what is mentioned in it', () => {
  const chosen = { 'Fn::Select': [{ Ref: 'P' }, [{ Ref: 'Box' }, 'x']] };
  const piece = { 'Fn::Select': [0, { 'Fn::Split': ['/', { Ref: 'Box' }] }] };
  for (const value of [chosen, piece, { A: [chosen] }])
    expect(cloudformation(value)).toEqual({ each: ['Box', ''], supposes: true, ever: 'Box' });
  expect(cloudformation([chosen, { Ref: 'Box' }])).toEqual({ each: ['Box'], supposes: false, ever: 'Box' });
  expect(cloudformation([chosen, { Ref: 'Box2' }])).toEqual({
    each: ['Box Box2', 'Box2'],
    supposes: true,
    ever: 'Box Box2',
  });
  expect(cloudformation({ 'Fn::ImportValue': 'x' })).toEqual({ each: [''], supposes: false, ever: '' });
  expect(terraform('${sha256(aws_box.a.id)}')).toEqual({ each: ['aws_box.a', ''], supposes: true, ever: 'aws_box.a' });
});

describe('a resource belongs to what has the name that its property gives', () => {
  test.each<[unknown, string, boolean]>([
    ['shop', 'shop', true],
    ['shop', 'shops', false],
    [{ Ref: 'P' }, '${P}', true],
    [{ 'Fn::Sub': '${P}-logs' }, '${P}-logs', true],
    [{ 'Fn::Sub': '${P}-logs' }, 'shop-logs', false],
    [['a', 'shop'], 'shop', true],
  ])('%j: %s', (of, name, expected) => {
    expect(cloudformation(of, name).ever).toBe(expected ? 'Box Box2' : '');
  });

  test('and of what makes the name up, where that is no resource of AWS', () => {
    expect(terraform('${random_id.r.hex}', '${random_id.r.hex}').ever).toBe('aws_box.a aws_box.ab random_id.r');
    expect(terraform('box-${random_id.r.hex}', 'box-${random_id.r.hex}').ever).toContain('aws_box.a');
    expect(terraform('x/${random_id.r.hex}', 'x/${random_id.r.hex}').ever).toContain('aws_box.a');
    expect(terraform('x/${aws_box.ab.id}', 'x/${aws_box.ab.id}').ever).toBe('aws_box.ab');
  });

  const isNamed = (of: unknown, name: string) => {
    const templates = [
      { name: 'a.json', content: { Parameters, Resources: { Box: box } } },
      { name: 'b.json', content: { Parameters, Resources: { Log: { Type: TYPE, Properties: { Of: of } } } } },
    ];
    return ownersIn(readInputs(templates), TYPE, 'Of', ['Box'], name).ever === 'Box';
  };

  test('in other templates, but a name with a hole in it in its own alone', () => {
    expect(isNamed('shop', 'shop')).toBe(true);
    expect(isNamed({ Ref: 'P' }, '${P}')).toBe(false);
  });

  test.each([
    ['aws_box', 'aws', 'aws.us', false],
    ['aws_box', 'aws.us', 'aws.us', true],
    ['aws_s3_bucket', 'aws', 'aws.us', true],
    ['aws_s3_bucket', 'aws', 'aws.other', false],
  ])('an %s of %s, named by one of %s: %p', (type, provider, other, expected) => {
    const content = {
      provider: {
        aws: [
          { region: 'eu-west-1', allowed_account_ids: ['111111111111'] },
          { alias: 'us', region: 'us-east-1', allowed_account_ids: ['111111111111'] },
          { alias: 'other', region: 'eu-west-1', allowed_account_ids: ['222222222222'] },
        ],
      },
      resource: { [type]: { a: { provider } }, test_log: { log: { of: 'shop', provider: other } } },
    };
    const { ever } = ownersIn(readInputs([{ name: 'main.tf.json', content }]), 'test_log', 'of', [`${type}.a`], 'shop');
    expect(ever !== '').toBe(expected);
  });
});

import fc from 'fast-check';
import { drawPipelines } from '../../lib/graph';
import { readInputs } from '../../lib/read/inputs';

/** A pipeline of one build, a function that signs, an approval and a deployment, with a name in every place that has one. */
const template = (name: string, more: object = {}) => ({
  Resources: {
    Build: {
      Type: 'AWS::CodeBuild::Project',
      Properties: { Name: name, ServiceRole: { 'Fn::GetAtt': ['BuildRole', 'Arn'] } },
    },
    BuildRole: role('s3:GetObject'),
    Sign: {
      Type: 'AWS::Lambda::Function',
      Properties: { FunctionName: 'sign', Role: { 'Fn::GetAtt': ['SignRole', 'Arn'] } },
    },
    SignRole: role('kms:Sign'),
    Judge: { Type: 'AWS::Lambda::Function', Properties: { Role: { 'Fn::GetAtt': ['BuildRole', 'Arn'] } } },
    Pipeline: {
      Type: 'AWS::CodePipeline::Pipeline',
      Properties: {
        Name: name,
        Stages: [
          { Name: name, Actions: [action(name, 'Source', 'CodeStarSourceConnection', { FullRepositoryId: name })] },
          {
            Name: 'Build',
            Actions: [
              action('Judge', 'Invoke', 'Lambda', { FunctionName: { Ref: 'Judge' } }, 2),
              action('Build', 'Build', 'CodeBuild', { ProjectName: { Ref: 'Build' } }),
            ],
          },
          { Name: 'Sign', Actions: [action('Sign', 'Invoke', 'Lambda', { FunctionName: 'sign' })] },
          { Name: 'Approve', Actions: [action('Approve', 'Approval', 'Manual', {})] },
          { Name: 'Deploy', Actions: [action('Deploy', 'Deploy', 'CloudFormation', { StackName: name })] },
        ],
        ...more,
      },
    },
  },
});

const action = (Name: string, Category: string, Provider: string, Configuration: object, RunOrder = 1) => ({
  Name,
  ActionTypeId: { Category, Owner: 'AWS', Provider, Version: '1' },
  Configuration,
  RunOrder,
});

const role = (Action: string) => ({
  Type: 'AWS::IAM::Role',
  Properties: {
    AssumeRolePolicyDocument: {},
    Policies: [
      {
        PolicyName: 'own',
        PolicyDocument: { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action, Resource: '*' }] },
      },
    ],
  },
});

const draw = (content: unknown): string =>
  drawPipelines(readInputs([{ name: 'Shop.template.json', content: JSON.stringify(content) }]));

/** The actions of a picture: the lane of each, and its words. */
const actionsOf = (picture: string) =>
  [...picture.matchAll(/<g class="action( open)?">\n<title>([^<]*)<\/title>\n<rect class="(\w+)" x="(\d+)"/g)].map(
    ([, open, words = '', lane, x]) => ({ open: open !== undefined, words: words.split('\n'), lane, x: Number(x) }),
  );

/** What keeps a text from being XML: a tag that is not closed, or a character that has no place in it. */
function faultsOf(text: string): string[] {
  const open: string[] = [];
  const faults: string[] = [];
  const rest = text.replace(/<(\/?)([\w]+)((?:\s+[\w:-]+="[^"<&]*")*)\s*(\/?)>/g, (_, closes, name, __, empty) => {
    if (closes && open.pop() !== name) faults.push(`</${name}> closes nothing`);
    if (!closes && !empty) open.push(name);
    return '';
  });
  if (/[<>]|&(?!(amp|lt|gt|quot|apos|#\d+);)/.test(rest)) faults.push('markup that is not escaped');
  if (/(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/u.test(text)) faults.push('a character that XML has no place for');
  return [...faults, ...open.map((name) => `<${name}> is not closed`)];
}

const hostile = [
  '<script>alert(1)</script>',
  'a & b',
  '"\'>',
  ']]>',
  '&amp;',
  'x'.repeat(5000),
  '\u0000\ud800\u202e',
  '名前'.repeat(99),
];

test.each(hostile)('stays a picture whatever things are called: %#', (name) => {
  const picture = draw(template(name));
  expect(faultsOf(picture)).toEqual([]);
  expect(actionsOf(picture)).toHaveLength(6);
  expect(Math.max(...[...picture.matchAll(/<text[^>]*>([^<]*)</g)].map(([, words = '']) => words.length))).toBeLessThan(
    400,
  );
});

/** Names of anything, and of what means something in XML. */
const names = fc
  .string({
    unit: fc.oneof(fc.constantFrom(...'<>&"\'/]!-', '\u0000', '\ud800', '\u202e', '名'), fc.string({ unit: 'binary' })),
    minLength: 1,
  })
  .map((name) => name.replaceAll('$', ''));

test('is well-formed XML, has each action once and is the same each time, for any names', () => {
  fc.assert(
    fc.property(names, (name) => {
      const picture = draw(template(name));
      expect(faultsOf(picture)).toEqual([]);
      expect(actionsOf(picture)).toHaveLength(6);
      expect(draw(template(name))).toBe(picture);
    }),
    { numRuns: 100 },
  );
});

test('puts each action into the column of its stage and the lane of its trust, with what it runs and as whom', () => {
  const found = actionsOf(draw(template('shop')));
  expect(found.map(({ lane, words }) => [lane, ...words])).toEqual([
    ['outside', 'shop', 'CodeStarSourceConnection: shop', 'role of the pipeline'],
    ['outside', 'Approve', 'Manual', 'role of the pipeline'],
    ['builds', 'Build', 'CodeBuild: shop', 'role of the pipeline', 'runs as BuildRole'],
    ['judges', 'Judge', 'Lambda: Judge', 'role of the pipeline', 'runs as BuildRole'],
    ['signs', 'Sign', 'Lambda: sign', 'role of the pipeline', 'runs as SignRole'],
    ['deploys', 'Deploy', 'CloudFormation: shop', 'role of the pipeline'],
  ]);
  const columns = found.map(({ x }) => x);
  expect([...new Set(columns)]).toHaveLength(5);
  expect(columns[2]).toBe(columns[3]);
});

test('names the roles that serve more than one lane', () => {
  expect(draw(template('shop'))).toContain('On both sides of a trust boundary: BuildRole');
});

test('has an arrow between stages, and none after the last', () => {
  expect(draw(template('shop')).match(/class="tip"/g)).toHaveLength(4);
});

test('marks what nobody can tell from the templates', () => {
  const unseen = template('shop');
  unseen.Resources.Build.Properties.ServiceRole = 'arn:aws:iam::111122223333:role/build' as any;
  const build = actionsOf(draw(unseen)).filter(({ open }) => open);
  expect(build.map(({ words }) => words[0])).toEqual(['Build']);
  expect(build[0]?.words.at(-1)).toBe('runs as build');
});

test('says which deployment it shows, where there can be others', () => {
  const conditional: any = template('shop');
  conditional.Parameters = { Env: { Type: 'String', AllowedValues: ['prod', 'test'] } };
  conditional.Conditions = { IsProd: { 'Fn::Equals': [{ Ref: 'Env' }, 'prod'] } };
  const { Stages } = conditional.Resources.Pipeline.Properties;
  Stages[4] = { 'Fn::If': ['IsProd', Stages[4], { Ref: 'AWS::NoValue' }] };
  expect(draw(conditional)).toContain('as it is when IsProd is');
});

test('draws a pipeline of Terraform alike', () => {
  const picture = draw({
    resource: {
      aws_iam_role: { build: { name: 'build', assume_role_policy: '{}' } },
      aws_codebuild_project: { build: { name: 'build', service_role: '${aws_iam_role.build.arn}' } },
      aws_codepipeline: {
        shop: {
          name: 'shop',
          stage: [
            { name: 'Source', action: [{ name: 'Source', category: 'Source', provider: 'S3', configuration: {} }] },
            {
              name: 'Build',
              action: [
                {
                  name: 'Build',
                  category: 'Build',
                  provider: 'CodeBuild',
                  configuration: { ProjectName: '${aws_codebuild_project.build.name}' },
                },
              ],
            },
          ],
        },
      },
    },
  });
  expect(actionsOf(picture).map(({ lane, words }) => [lane, words[0], words.at(-1)])).toEqual([
    ['outside', 'Source', 'role of the pipeline'],
    ['builds', 'Build', 'runs as aws_iam_role.build'],
  ]);
});

test.each([
  ['no template has a pipeline', { Resources: { Topic: { Type: 'AWS::SNS::Topic' } } }],
  ['only deployment can tell the stages of Pipeline', template('shop', { Stages: { 'Fn::ImportValue': 'stages' } })],
])('says why it draws nothing: %s', (why, content) => {
  expect(() => draw(content)).toThrow(why);
});

test('tells the accounts that a stage reaches into, and not that of the pipeline', () => {
  const given = template('shop', { RoleArn: 'arn:aws:iam::111122223333:role/shop' });
  const [deploy] = given.Resources.Pipeline.Properties.Stages.at(-1)?.Actions ?? [];
  const drawnWith = (RoleArn: string) => {
    Object.assign(deploy as object, { RoleArn });
    return drawPipelines(readInputs([{ name: 'shop', content: given }]));
  };
  const elsewhere = drawnWith('arn:aws:iam::444455556666:role/deploy');
  expect(elsewhere).toContain('in account 444455556666');
  expect(elsewhere.match(/class="stage boundary"/g)).toHaveLength(1);
  expect(elsewhere).toContain('runs in roles of another account');
  const here = drawnWith('arn:aws:iam::111122223333:role/deploy');
  expect(here).not.toMatch(/in account|stage boundary|another account/);
});

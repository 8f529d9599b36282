import { createContext, Script } from 'node:vm';
import { check, defineConfig, presets } from '../lib';
import { hasHole, knownPieces, replaceHoles } from '../lib/engine/value';
import { covers } from '../lib/iam/glob';
import { secretInCode, secretWithin } from '../lib/resources/secret-shapes';

/** Runs work that could go on for ever, and ends it with an error where it does. */
const bounded = <T>(work: () => T): T =>
  new Script('work()').runInContext(createContext({ work }), { timeout: 15_000 }) as T;

const resource = (Type: string, Properties: object) => ({ Type, Properties });
const judged = (content: object) =>
  bounded(() => check([{ name: 'template.json', content }], defineConfig(presets.all)));

/** Texts at which a pattern that looks once more from each place comes to a square of steps: 10¹⁰ and more. */
const LONG = 200_000;
const HOSTILE = [
  '${',
  'a-',
  'a',
  ' ',
  'a:',
  '-----BEGIN ',
  'a://',
  ': ${',
  '*a',
  '.',
  'A1',
  '{{',
  'a.a',
  '\\',
  '--a ',
  '# ',
].map((piece) => piece.repeat(LONG / piece.length));

test.each(HOSTILE.map((text) => [text.slice(0, 12), text]))('a long text of %j is read in one pass', (_, text) => {
  bounded(() => {
    hasHole(text);
    knownPieces(text);
    replaceHoles(text, () => '');
    secretWithin(text);
    secretWithin(`${text}!`);
    secretInCode(text);
    covers('*a*b*?*a', text.slice(0, 20_000));
  });
});

test.each(HOSTILE.map((text) => [text.slice(0, 12), `${text.slice(0, 30_000)}!`]))(
  'resources that say %j at length are judged',
  (_, text) => {
    const statement = { Effect: 'Allow', Action: [`s3:${text}`], Resource: text, Principal: { AWS: text } };
    const PolicyDocument = { Version: '2012-10-17', Statement: [statement] };
    const { failures } = judged({
      Resources: {
        Machine: {
          ...resource('AWS::EC2::Instance', { UserData: text, ImageId: text, Tags: [{ Key: 'Name', Value: text }] }),
          Metadata: { 'aws:cdk:path': text },
        },
        Queue: resource('AWS::SQS::QueuePolicy', { Queues: [text], PolicyDocument }),
        Repository: resource('AWS::ECR::Repository', { RepositoryName: text }),
        Registry: resource('AWS::ECR::RegistryScanningConfiguration', {
          ScanType: 'BASIC',
          Rules: [
            {
              ScanFrequency: 'SCAN_ON_PUSH',
              RepositoryFilters: [{ Filter: '*a'.repeat(100), FilterType: 'WILDCARD' }],
            },
          ],
        }),
        Function: resource('AWS::Lambda::Function', { Environment: { Variables: { TEXT: text } } }),
        Event: resource('AWS::Events::Rule', {
          EventPattern: { source: [{ wildcard: '*a'.repeat(100) }], detail: { a: [text] } },
        }),
        Parameter: resource('AWS::SSM::Parameter', { Type: 'String', Value: text }),
        Role: resource('AWS::IAM::Role', { AssumeRolePolicyDocument: PolicyDocument, ManagedPolicyArns: [text] }),
        Group: resource('AWS::EC2::SecurityGroup', {
          SecurityGroupIngress: [{ CidrIp: text, IpProtocol: text, FromPort: 22 }],
        }),
      },
    });
    // What stands where a number or a document belongs is told so; nothing else goes wrong.
    for (const { message } of failures) expect(message).not.toContain('defect');
  },
);

test('Terraform that says the same at length is judged', () => {
  for (const text of HOSTILE) {
    const long = text.slice(0, 30_000).replaceAll('${', '$').replaceAll('%{', '%');
    const { failures } = judged({
      resource: {
        aws_instance: { it: { ami: long, user_data: long, tags: { Name: long } } },
        aws_sqs_queue_policy: { it: { queue_url: long, policy: long } },
        aws_ssm_parameter: { it: { name: long, type: 'String', value: long } },
        aws_security_group: { it: { ingress: [{ cidr_blocks: [long], protocol: long, from_port: 22, to_port: 22 }] } },
      },
    });
    for (const { message } of failures) expect(message).not.toContain('defect');
  }
});

describe('what doubles at each step', () => {
  const bucket = { Type: 'AWS::S3::Bucket', Condition: 'C60' };

  test.each([['Fn::And'], ['Fn::Or']])('conditions that name the one before twice, by %s', (operator) => {
    const Conditions: Record<string, object> = { C0: { 'Fn::Equals': [{ Ref: 'Stage' }, 'prod'] } };
    for (let index = 1; index <= 60; index++) {
      const before = { Condition: `C${index - 1}` };
      Conditions[`C${index}`] = { [operator]: [before, before] };
    }
    const { findings } = judged({
      Parameters: { Stage: { Type: 'String' } },
      Conditions,
      Resources: { Bucket: bucket },
    });
    expect(findings.map(({ state, world }) => `${state} ${world}`)).toContainEqual(
      expect.stringMatching(/^fail when .*C60 is true/),
    );
  });

  test('loops in loops are unrolled up to a bound, and past it the template is refused', () => {
    const items = Array.from({ length: 20 }, (_, index) => `I${index}`);
    const loop = (depth: number, name: string): object => ({
      [`Fn::ForEach::L${depth}`]: [
        `N${depth}`,
        items,
        depth === 0 ? { [name]: { Type: 'AWS::S3::Bucket' } } : loop(depth - 1, `${name}\${N${depth - 1}}`),
      ],
    });
    const template = { Transform: 'AWS::LanguageExtensions', Resources: loop(5, 'Bucket${N5}') };
    expect(() => judged(template)).toThrow(
      /template\.json: Fn::ForEach::L\d and the loops around it are unrolled more than/,
    );
  });
});

describe('policy documents that are made of each other', () => {
  const judgedDocuments = (size: number, isRing: boolean) =>
    judged({
      data: {
        aws_iam_policy_document: Object.fromEntries(
          Array.from({ length: size }, (_, index) => {
            const source = `\${data.aws_iam_policy_document.d${(index + 1) % size}.json}`;
            return [`d${index}`, isRing || index + 1 < size ? { source_policy_documents: [source] } : {}];
          }),
        ),
      },
      resource: { aws_iam_policy: { it: { policy: '${data.aws_iam_policy_document.d0.json}' } } },
    }).failures;

  test('in a ring are one failure, in words of the template', () =>
    expect(judgedDocuments(300, true)).toMatchObject([
      { message: expect.stringMatching(/references, one after another|in a circle/) },
    ]));

  test.each([true, false])('by the hundred are refused in time, in a ring: %s', (isRing) =>
    expect(judgedDocuments(500, isRing).length).toBeGreaterThan(0),
  );
});

describe('what is too large to be worked out is not left open', () => {
  const group = (cidr_blocks: string) => ({
    resource: {
      aws_security_group: { g: { ingress: [{ from_port: 22, to_port: 22, protocol: 'tcp', cidr_blocks }] } },
    },
  });
  const nested = (levels: number, text: string) => `\${${'('.repeat(levels)}${text}${')'.repeat(levels)}}`;

  const ssh = defineConfig({ name: 'ssh', rules: { 'ec2/group-no-world-ssh': 'error' } });
  const outcomeOf = (cidrs: string): string => {
    try {
      const { blocked, failures } = bounded(() => check([{ name: 'a.tf.json', content: group(cidrs) }], ssh));
      return failures[0]?.message ?? (blocked ? 'blocked' : 'passed');
    } catch (error) {
      return (error as Error).message;
    }
  };

  test('parentheses', () => {
    expect(outcomeOf(nested(60, '["0.0.0.0/0"]'))).toBe('blocked');
    for (const levels of [100, 101, 5_000])
      expect(outcomeOf(nested(levels, '["0.0.0.0/0"]'))).toMatch(/^blocked$|nested more than \d+ levels deep/);
  });

  test('steps', () =>
    expect(outcomeOf('${[for a in range(600) : [for b in range(600) : "0.0.0.0/0"]][599]}')).toMatch(
      /^blocked$|more than \d+ steps/,
    ));
});

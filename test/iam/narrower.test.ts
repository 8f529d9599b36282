import { check, defineConfig, type Finding, rules } from '../../lib';
import type { Example } from '../../lib/engine/rule';
import { examples } from '../../lib/rules/examples';

type Node = { [key: string]: any };
type Dialect = 'cloudformation' | 'terraform';

/** What a finding would put in place of the statement's own elements. */
function offered({ detail }: Finding): Node | undefined {
  const [, elements] = /; it would do with (".*)$/.exec(detail ?? '') ?? [];
  return elements === undefined ? undefined : JSON.parse(`{${elements}}`);
}

const contentOf = (dialect: Dialect, example: Example): Node => {
  const given = structuredClone(example[dialect]) as Node;
  if (dialect === 'cloudformation') return 'Resources' in given ? given : { Resources: given };
  return ['resource', 'data', 'provider'].some((block) => block in given) ? given : { resource: given };
};

/** Lays elements over the statement at a path, through JSON text where the policy is written as such. */
function put(node: Node, [key = '', ...rest]: string[], elements: Node): void {
  const next = node[key];
  if (typeof next === 'string' && next.startsWith('{')) {
    const document = JSON.parse(next);
    put(document, rest, elements);
    node[key] = JSON.stringify(document);
  } else if (next && typeof next === 'object' && !('Ref' in next)) put(next, rest, elements);
  else {
    for (const name of Object.keys(elements)) delete node[`Not${name}`];
    Object.assign(node, elements);
  }
}

function narrowed(content: Node, dialect: Dialect, finding: Finding, elements: Node): void {
  const id = finding.atResource ?? finding.resource;
  const [type = '', name = ''] = id.split('.');
  const resource = dialect === 'cloudformation' ? content.Resources[id] : content.resource[type][name];
  put(resource, finding.at.split('.'), elements);
}

const findingsOf = (id: string, content: Node): Finding[] =>
  check([{ name: 'example', content }], defineConfig({ name: 'one', rules: { [id]: 'on' } })).findings.filter(
    ({ state, rule }) => state === 'fail' && rule === id,
  );

/** Documents of Terraform's data sources name the elements otherwise. */
const cases = Object.keys(rules).flatMap((id) =>
  examples[id]!.fails.flatMap((example) =>
    (['cloudformation', 'terraform'] as const)
      .filter((dialect) => example[dialect])
      .flatMap((dialect) => {
        const content = contentOf(dialect, example);
        const isOffered = (finding: Finding) =>
          offered(finding) !== undefined && !JSON.stringify(content).includes('aws_iam_policy_document');
        return findingsOf(id, content).some(isOffered) ? [{ id, dialect, name: example.name, content }] : [];
      }),
  ),
);

test.each(cases)('$id in $dialect, $name: the narrower statement passes', ({ id, dialect, content }) => {
  for (const finding of findingsOf(id, content)) narrowed(content, dialect, finding, offered(finding)!);
  expect(findingsOf(id, content)).toEqual([]);
});

test('those that a statement names beside everyone are kept', () => {
  const content = {
    Resources: {
      Policy: {
        Type: 'AWS::S3::BucketPolicy',
        Properties: {
          Bucket: 'uploads',
          PolicyDocument: {
            Statement: {
              Effect: 'Allow',
              Principal: { AWS: ['*', 'arn:aws:iam::111122223333:role/reader'], Service: 'logging.s3.amazonaws.com' },
              Action: 's3:GetObject',
              Resource: 'arn:aws:s3:::uploads/*',
            },
          },
        },
      },
    },
  };
  expect(findingsOf('s3/bucket-policy-not-public', content).map(offered)).toEqual([
    { Principal: { AWS: 'arn:aws:iam::111122223333:role/reader', Service: 'logging.s3.amazonaws.com' } },
  ]);
});

test('what CloudFormation fills in is written so that it does', () => {
  const reader = { 'Fn::Sub': 'arn:aws:iam::${AWS::AccountId}:role/reader' };
  const content = {
    Resources: {
      Policy: {
        Type: 'AWS::S3::BucketPolicy',
        Properties: {
          Bucket: 'uploads',
          PolicyDocument: {
            Statement: {
              Effect: 'Allow',
              Principal: { AWS: ['*', reader] },
              Action: 's3:GetObject',
              Resource: 'arn:aws:s3:::uploads/*',
            },
          },
        },
      },
    },
  };
  expect(findingsOf('s3/bucket-policy-not-public', content).map(offered)).toEqual([{ Principal: { AWS: reader } }]);
});

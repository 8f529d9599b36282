import { App, Stack } from 'aws-cdk-lib';

export const ACCOUNT = '111122223333';
export const REGION = 'eu-west-1';

const PSEUDO: Readonly<Record<string, string>> = {
  'AWS::Partition': 'aws',
  'AWS::AccountId': ACCOUNT,
  'AWS::Region': REGION,
  'AWS::StackName': 'Stack',
};

/** What CloudFormation makes of a value. What it names itself is called by its logical id. */
export function deployed(value: any, resources: Readonly<Record<string, any>> = {}): any {
  const inner = (it: any) => deployed(it, resources);
  if (Array.isArray(value)) return value.map(inner);
  if (value === null || typeof value !== 'object') return value;
  if (value.Ref) return PSEUDO[value.Ref] ?? value.Ref;
  if (value['Fn::Join']) return inner(value['Fn::Join'][1]).join(value['Fn::Join'][0]);
  if (value['Fn::GetAtt']) return arnOf(value['Fn::GetAtt'][0], resources);
  return Object.fromEntries(Object.entries(value).map(([key, it]) => [key, inner(it)]));
}

const ARNS: Readonly<Record<string, (id: string) => string>> = {
  'AWS::S3::Bucket': (id) => `arn:aws:s3:::${id.toLowerCase()}`,
  'AWS::DynamoDB::GlobalTable': (id) => `arn:aws:dynamodb:${REGION}:${ACCOUNT}:table/${id}`,
  'AWS::KMS::Key': (id) => `arn:aws:kms:${REGION}:${ACCOUNT}:key/${id}`,
  'AWS::IAM::Role': (id) => `arn:aws:iam::${ACCOUNT}:role/${id}`,
};

function arnOf(id: string, resources: Readonly<Record<string, any>>): string {
  const { Type } = resources[id] ?? {};
  return ARNS[Type]?.(id) ?? `${Type} ${id}`;
}

/** What a stack deploys, by type. */
export function deployedBy(build: (stack: Stack) => unknown): (type: string) => any[] {
  const app = new App();
  build(new Stack(app, 'Stack'));
  const { Resources } = app.synth().getStackByName('Stack').template;
  return (type) =>
    Object.entries<any>(Resources)
      .filter(([, { Type }]) => Type === type)
      .map(([id, { Properties }]) => ({ id, ...deployed(Properties, Resources) }));
}

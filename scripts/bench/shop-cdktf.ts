import { CloudwatchLogGroup } from '@cdktf/provider-aws/lib/cloudwatch-log-group';
import { DataAwsIamPolicyDocument } from '@cdktf/provider-aws/lib/data-aws-iam-policy-document';
import { DynamodbTable } from '@cdktf/provider-aws/lib/dynamodb-table';
import { IamRole } from '@cdktf/provider-aws/lib/iam-role';
import { IamRolePolicy } from '@cdktf/provider-aws/lib/iam-role-policy';
import { KmsKey } from '@cdktf/provider-aws/lib/kms-key';
import { LambdaFunction } from '@cdktf/provider-aws/lib/lambda-function';
import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { S3Bucket } from '@cdktf/provider-aws/lib/s3-bucket';
import { S3BucketPublicAccessBlock } from '@cdktf/provider-aws/lib/s3-bucket-public-access-block';
import { S3BucketVersioningA } from '@cdktf/provider-aws/lib/s3-bucket-versioning';
import { SecurityGroup } from '@cdktf/provider-aws/lib/security-group';
import { SnsTopic } from '@cdktf/provider-aws/lib/sns-topic';
import { SqsQueue } from '@cdktf/provider-aws/lib/sqs-queue';
import { type App, Fn, TerraformStack } from 'cdktf';

/** Fills a CDKTF app with an ordinary mix of resources, some better kept than others, until it has as many as asked for. */
export function shopOf(app: App, resources: number, stacks: number): void {
  for (let index = 0; index < stacks; index++) {
    const stack = new TerraformStack(app, `shop${index}`);
    new AwsProvider(stack, 'Aws', { region: 'eu-west-1' });
    const key = new KmsKey(stack, 'Key', { enableKeyRotation: true });
    const wanted = Math.round(resources / stacks);
    for (let made = 1, item = 0; made < wanted; item++) made += unit(stack, `item${item}`, key);
  }
}

/** One small service; gives the number of resources it makes. */
function unit(stack: TerraformStack, id: string, key: KmsKey): number {
  const bucket = new S3Bucket(stack, `${id}Bucket`, {});
  new S3BucketVersioningA(stack, `${id}Versioning`, {
    bucket: bucket.id,
    versioningConfiguration: { status: 'Enabled' },
  });
  new S3BucketPublicAccessBlock(stack, `${id}Block`, {
    bucket: bucket.id,
    blockPublicAcls: true,
    blockPublicPolicy: true,
    ignorePublicAcls: true,
    restrictPublicBuckets: true,
  });
  const queue = new SqsQueue(stack, `${id}Queue`, { kmsMasterKeyId: key.arn });
  new SnsTopic(stack, `${id}Topic`, { kmsMasterKeyId: key.arn });
  const table = new DynamodbTable(stack, `${id}Table`, {
    name: `${id}-table`,
    hashKey: 'id',
    billingMode: 'PAY_PER_REQUEST',
    attribute: [{ name: 'id', type: 'S' }],
  });
  new CloudwatchLogGroup(stack, `${id}Log`, { retentionInDays: 365 });
  const trust = new DataAwsIamPolicyDocument(stack, `${id}Trust`, {
    statement: [
      { actions: ['sts:AssumeRole'], principals: [{ type: 'Service', identifiers: ['lambda.amazonaws.com'] }] },
    ],
  });
  const role = new IamRole(stack, `${id}Role`, { assumeRolePolicy: trust.json });
  new IamRolePolicy(stack, `${id}Policy`, {
    role: role.id,
    policy: Fn.jsonencode({
      Version: '2012-10-17',
      Statement: [
        { Effect: 'Allow', Action: ['s3:GetObject', 'sqs:SendMessage'], Resource: [`${bucket.arn}/*`, queue.arn] },
      ],
    }),
  });
  new LambdaFunction(stack, `${id}Handler`, {
    functionName: `${id}-handler`,
    role: role.arn,
    runtime: 'nodejs22.x',
    handler: 'index.handler',
    filename: 'handler.zip',
    environment: { variables: { TABLE: table.name } },
  });
  new SecurityGroup(stack, `${id}Group`, {
    ingress: [{ fromPort: 443, toPort: 443, protocol: 'tcp', cidrBlocks: ['10.0.0.0/16'] }],
  });
  return 11;
}

import { DbInstance } from '@cdktf/provider-aws/lib/db-instance';
import { IamPolicy } from '@cdktf/provider-aws/lib/iam-policy';
import { Instance } from '@cdktf/provider-aws/lib/instance';
import { KmsKey } from '@cdktf/provider-aws/lib/kms-key';
import { LambdaFunctionUrl } from '@cdktf/provider-aws/lib/lambda-function-url';
import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { S3Bucket } from '@cdktf/provider-aws/lib/s3-bucket';
import { S3BucketPolicy } from '@cdktf/provider-aws/lib/s3-bucket-policy';
import { S3BucketPublicAccessBlock } from '@cdktf/provider-aws/lib/s3-bucket-public-access-block';
import { SecurityGroup } from '@cdktf/provider-aws/lib/security-group';
import { SqsQueue } from '@cdktf/provider-aws/lib/sqs-queue';
import { SqsQueuePolicy } from '@cdktf/provider-aws/lib/sqs-queue-policy';
import { defineConfig, presets } from 'cdk-bulwark';
import { harden } from 'cdk-bulwark/cdktf';
import { App, Fn, TerraformStack, TerraformVariable } from 'cdktf';

const app = new App();
harden(app, defineConfig(presets.strict));

const stack = new TerraformStack(app, 'shop');
new AwsProvider(stack, 'aws', { region: 'eu-west-1' });

const anyone = (actions: string, resource: string) =>
  Fn.jsonencode({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: '*', Action: actions, Resource: resource }],
  });

const uploads = new S3Bucket(stack, 'uploads', { bucket: 'shop-uploads', forceDestroy: true });
new S3BucketPublicAccessBlock(stack, 'uploads-open', { bucket: uploads.id, blockPublicPolicy: false });
new S3BucketPolicy(stack, 'uploads-policy', { bucket: uploads.id, policy: anyone('s3:GetObject', `${uploads.arn}/*`) });

const jobs = new SqsQueue(stack, 'jobs', { sqsManagedSseEnabled: false });
new SqsQueuePolicy(stack, 'jobs-policy', { queueUrl: jobs.url, policy: anyone('sqs:*', jobs.arn) });

new KmsKey(stack, 'key', { deletionWindowInDays: 7 });

const vpc = new TerraformVariable(stack, 'vpc', { type: 'string' });
const open = new SecurityGroup(stack, 'open', {
  vpcId: vpc.stringValue,
  ingress: [
    { protocol: 'tcp', fromPort: 22, toPort: 22, cidrBlocks: ['0.0.0.0/0'] },
    // Both halves of the internet are all of it.
    { protocol: 'tcp', fromPort: 3389, toPort: 3389, cidrBlocks: ['0.0.0.0/1', '128.0.0.0/1'] },
  ],
});
new Instance(stack, 'bastion', {
  ami: 'ami-0123456789abcdef0',
  instanceType: 't3.micro',
  associatePublicIpAddress: true,
  vpcSecurityGroupIds: [open.id],
});

new DbInstance(stack, 'orders', {
  engine: 'mysql',
  instanceClass: 'db.t3.micro',
  allocatedStorage: 20,
  username: 'admin',
  password: 'hunter2-but-longer',
  publiclyAccessible: true,
  skipFinalSnapshot: true,
  backupRetentionPeriod: 0,
});

new IamPolicy(stack, 'everything', {
  policy: Fn.jsonencode({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] }),
});

new LambdaFunctionUrl(stack, 'checkout-url', { functionName: 'checkout', authorizationType: 'NONE' });

app.synth();

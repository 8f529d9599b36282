import { CloudwatchLogGroup } from '@cdktf/provider-aws/lib/cloudwatch-log-group';
import { CognitoUserPool } from '@cdktf/provider-aws/lib/cognito-user-pool';
import { DataAwsAmi } from '@cdktf/provider-aws/lib/data-aws-ami';
import { DbInstance, type DbInstanceConfig } from '@cdktf/provider-aws/lib/db-instance';
import { DynamodbTable } from '@cdktf/provider-aws/lib/dynamodb-table';
import { EfsFileSystem } from '@cdktf/provider-aws/lib/efs-file-system';
import { EksCluster } from '@cdktf/provider-aws/lib/eks-cluster';
import { IamRole } from '@cdktf/provider-aws/lib/iam-role';
import { Instance } from '@cdktf/provider-aws/lib/instance';
import { KmsKey } from '@cdktf/provider-aws/lib/kms-key';
import { LambdaFunction } from '@cdktf/provider-aws/lib/lambda-function';
import { LaunchTemplate } from '@cdktf/provider-aws/lib/launch-template';
import { S3Bucket } from '@cdktf/provider-aws/lib/s3-bucket';
import { SfnStateMachine } from '@cdktf/provider-aws/lib/sfn-state-machine';
import { SignerSigningProfile } from '@cdktf/provider-aws/lib/signer-signing-profile';
import { SnsTopic } from '@cdktf/provider-aws/lib/sns-topic';
import { SqsQueue } from '@cdktf/provider-aws/lib/sqs-queue';
import type { Construct } from 'constructs';

export const invoices: DbInstanceConfig = {
  ...{ engine: 'postgres', engineVersion: '17.4', instanceClass: 'db.m7g.large', allocatedStorage: 50 },
  ...{ username: 'invoices', dbSubnetGroupName: 'data', vpcSecurityGroupIds: ['sg-0a1b2c3d'] },
};

/** Data as a team declares it that knows nothing of us. */
export function plainData(scope: Construct): void {
  new S3Bucket(scope, 'uploads', { bucket: 'shop-uploads' });
  new KmsKey(scope, 'key');
  new SqsQueue(scope, 'orders', { name: 'orders' });
  new SnsTopic(scope, 'alerts');
  new CloudwatchLogGroup(scope, 'requests', { name: 'requests' });
  new DynamodbTable(scope, 'carts', {
    name: 'carts',
    hashKey: 'id',
    attribute: [{ name: 'id', type: 'S' }],
    billingMode: 'PAY_PER_REQUEST',
  });
  new CognitoUserPool(scope, 'people', { name: 'people' });
  new EfsFileSystem(scope, 'shared');
  new SignerSigningProfile(scope, 'releases', { platformId: 'AWSLambda-SHA384-ECDSA' });
  new DbInstance(scope, 'invoices', invoices);
}

const ACCOUNT = { StringEquals: { 'aws:SourceAccount': '111122223333' } };

export const roleOf = (scope: Construct, id: string, service: string, more: object = {}): IamRole => {
  const trust = { Effect: 'Allow', Principal: { Service: service }, Action: 'sts:AssumeRole', Condition: ACCOUNT };
  return new IamRole(scope, id, {
    assumeRolePolicy: JSON.stringify({ Version: '2012-10-17', Statement: [trust] }),
    ...more,
  });
};

export const resize = {
  ...{ functionName: 'resize', runtime: 'nodejs24.x', handler: 'index.handler' },
  ...{ s3Bucket: 'releases', s3Key: 'resize.zip', environment: { variables: { SIZE: 'small' } } },
};

export const definition = JSON.stringify({ StartAt: 'Accept', States: { Accept: { Type: 'Pass', End: true } } });

/** What runs, as such a team declares it. */
export function plainCompute(scope: Construct): void {
  new LambdaFunction(scope, 'resize', { ...resize, role: roleOf(scope, 'resizing', 'lambda.amazonaws.com').arn });
  const accepting = roleOf(scope, 'accepting', 'states.amazonaws.com');
  new SfnStateMachine(scope, 'accept', { definition, roleArn: accepting.arn });
  const image = new DataAwsAmi(scope, 'image', { owners: ['amazon'], nameRegex: '^al2023-ami-2023' });
  new LaunchTemplate(scope, 'workers', {
    ...{ imageId: image.id, instanceType: 'm7g.large', vpcSecurityGroupIds: ['sg-0a1b2c3d'] },
  });
  new Instance(scope, 'batch', {
    ...{ ami: image.id, instanceType: 'm7g.large', subnetId: 'subnet-0a1b2c3d' },
    ...{ vpcSecurityGroupIds: ['sg-0a1b2c3d'], iamInstanceProfile: 'batch' },
    ebsBlockDevice: [{ deviceName: '/dev/sdb', volumeSize: 20 }],
  });
  new EksCluster(scope, 'cluster', {
    ...{ name: 'shop', version: '1.34', roleArn: 'arn:aws:iam::111122223333:role/cluster' },
    vpcConfig: { subnetIds: ['subnet-0a1b2c3d', 'subnet-1a2b3c4d'] },
  });
}

import { App, Stack } from 'aws-cdk-lib';
import { CfnAlarm } from 'aws-cdk-lib/aws-cloudwatch';
import { CfnPipeline } from 'aws-cdk-lib/aws-codepipeline';
import { SubnetType, Vpc } from 'aws-cdk-lib/aws-ec2';
import { CfnArchive } from 'aws-cdk-lib/aws-events';
import type { IConstruct } from 'constructs';
import { cdkApp, LockedDownPipeline } from '../../doors/cdk';
import { ACCOUNT, REGION } from './deployment';

/** A stack with a pipeline, but for what the emulator does not know. */
const stack = new Stack(new App(), 'pipeline');
const vpc = new Vpc(stack, 'Vpc', {
  natGateways: 0,
  restrictDefaultSecurityGroup: false,
  subnetConfiguration: [{ name: 'Isolated', subnetType: SubnetType.PRIVATE_ISOLATED }],
});
const target = { allow: [{ actions: ['s3:CreateBucket'], resources: ['arn:aws:s3:::shop-*'] }] };
const connection = 'connection/0f0f0f0f-0f0f-0f0f-0f0f-0f0f0f0f0f0f';
new LockedDownPipeline(stack, 'Delivery', {
  pipelineName: 'shop',
  source: {
    connectionArn: `arn:aws:codeconnections:${REGION}:${ACCOUNT}:${connection}`,
    repository: 'acme/shop',
    branch: 'main',
    allowedSigners: ['jane@example.com ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHcc'],
  },
  workload: cdkApp({ stacks: [{ name: 'Shop' }] }),
  approvers: [`arn:aws:iam::${ACCOUNT}:role/Approver`],
  vpc,
  staging: target,
  production: target,
});

/** What the emulator does not know, and is left out. */
const LACKING: Readonly<Record<string, (made: IConstruct) => boolean>> = {
  'pipelines of CodePipeline': (made) => made instanceof CfnPipeline,
  'archives of EventBridge': (made) => made instanceof CfnArchive,
  'alarms on metric math': (made) => made instanceof CfnAlarm && made.metrics !== undefined,
};
const left = Object.entries(LACKING).map(
  ([what, isIt]) => [what, stack.node.findAll().filter((made) => isIt(made))] as const,
);
stack.templateOptions.metadata = Object.fromEntries(
  left.map(([what, made]) => [what, made.map(({ node }) => node.path)]),
);
for (const [, made] of left) for (const { node } of made) node.scope?.node.tryRemoveChild(node.id);

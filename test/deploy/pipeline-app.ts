import { App, type CfnResource, Stack } from 'aws-cdk-lib';
import { CfnAlarm } from 'aws-cdk-lib/aws-cloudwatch';
import { CfnPipeline } from 'aws-cdk-lib/aws-codepipeline';
import { SubnetType, Vpc } from 'aws-cdk-lib/aws-ec2';
import { CfnArchive } from 'aws-cdk-lib/aws-events';
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

/** What the emulator does not know, and is left out, by what it is and what it is called. */
const isLacking = (made: unknown): made is CfnResource =>
  made instanceof CfnPipeline || made instanceof CfnArchive || (made instanceof CfnAlarm && made.metrics !== undefined);
const lacking = stack.node.findAll().filter(isLacking);
stack.templateOptions.metadata = {
  NotDeployed: lacking.map(({ cfnResourceType, node }) => `${cfnResourceType} ${node.path}`),
};
for (const { node } of lacking) node.scope?.node.tryRemoveChild(node.id);

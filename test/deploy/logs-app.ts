import { App, CfnOutput, Stack } from 'aws-cdk-lib';
import { CfnNamedQuery } from 'aws-cdk-lib/aws-athena';
import { CentralLogs, type HardenedBucket, type HardenedFunction, HardenedLogGroup } from '../../doors/cdk';

/** A stack with a log group whose events are kept. */
const stack = new Stack(new App(), 'logs');
const out = (name: string, value: string) =>
  new CfnOutput(stack, `Out${name}`, { value }).overrideLogicalId(`Out${name}`);

const logs = new CentralLogs(stack, 'Logs');
logs.add(new HardenedLogGroup(stack, 'Orders'));
const keep = logs.node.findChild('KeepLogs') as HardenedFunction;
out('Evidence', logs.evidence.bucketName);
out('Delivered', (logs.node.findChild('Delivered') as HardenedBucket).bucketName);
out('KeepLogs', keep.functionName);
out('KeepLogsRole', keep.role?.roleArn ?? '');

// The emulator has no saved queries of Athena.
for (const made of logs.node.findAll())
  if (made instanceof CfnNamedQuery) made.node.scope?.node.tryRemoveChild(made.node.id);

import { App, CfnOutput, Stack } from 'aws-cdk-lib';
import { HardenedBucket, type HardenedFunction, JustInTimeAccess } from '../../doors/cdk';

/** A stack with a role to read a bucket that somebody can ask for. */
const stack = new Stack(new App(), 'access');
const out = (name: string, value: string) =>
  new CfnOutput(stack, `Out${name}`, { value }).overrideLogicalId(`Out${name}`);

const access = new JustInTimeAccess(stack, 'Access', {
  roles: { reader: { services: ['s3', 'kms'] } },
  requesters: { users: ['alice'] },
  approvers: { users: ['alice', 'bob'] },
});
const bucket = new HardenedBucket(stack, 'Orders');
bucket.grantRead(access.role('reader'));
out('Bucket', bucket.bucketName);
out('Reader', access.role('reader').roleArn);
out('Window', access.role('reader').permissionsBoundary?.managedPolicyArn ?? '');
out('Evidence', access.evidence.bucketName);
for (const id of ['RequestAccess', 'WatchAccess', 'ApplyAccess']) {
  const made = access.node.findChild(id) as HardenedFunction;
  out(id, made.functionName);
  out(`${id}Role`, made.role?.roleArn ?? '');
}

// The emulator has no alarms on metric math.
access.node.tryRemoveChild('ErrorsAlarm');

import { App, CfnOutput, Stack } from 'aws-cdk-lib';
import { AccountRootPrincipal, Role } from 'aws-cdk-lib/aws-iam';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import {
  FindingIntake,
  FindingTicketing,
  type HardenedFunction,
  type HardenedQueue,
  type HardenedTable,
} from '../../doors/cdk';

/** A stack that keeps tickets, and takes in reports of one source. */
const stack = new Stack(new App(), 'tickets');
const out = (name: string, value = '') => new CfnOutput(stack, `Out${name}`, { value }).overrideLogicalId(`Out${name}`);

const tickets = new FindingTicketing(stack, 'Tickets', {
  tracker: { kind: 'github', repository: 'acme/findings' },
  secret: Secret.fromSecretNameV2(stack, 'Token', 'findings-token'),
});
const intake = new FindingIntake(stack, 'Intake');
const testers = new Role(stack, 'Testers', { assumedBy: new AccountRootPrincipal() });
intake.grantReport('pentest', testers);
out('TestersArn', testers.roleArn);
out('Reports', intake.bucket.bucketName);

const made = <T>(of: Construct, id: string): T => of.node.findChild(id) as T;
out('Entries', made<HardenedTable>(tickets, 'Entries').tableName);
out('Queue', made<HardenedQueue>(tickets, 'Queue').queueUrl);
for (const [of, id] of [
  [tickets, 'TicketFindings'],
  [tickets, 'SweepTickets'],
  [intake, 'ImportFindings'],
] as const) {
  const { functionName, role } = made<HardenedFunction>(of, id);
  out(id, functionName);
  out(`${id}Role`, role?.roleArn);
}

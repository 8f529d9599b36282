import { App, CfnOutput, Stack } from 'aws-cdk-lib';
import { AccountPrincipal, PolicyStatement, Role, User } from 'aws-cdk-lib/aws-iam';
import { type HardenedFunction, HardenedLogGroup, type HardenedStateMachine, IncidentPlaybooks } from '../../doors/cdk';

/** A stack with playbooks, and what they are about: a role, a user and a log group. */
const stack = new Stack(new App(), 'playbooks');
const out = (name: string, value = '') => new CfnOutput(stack, `Out${name}`, { value }).overrideLogicalId(`Out${name}`);

const role = (roleName: string) => {
  const made = new Role(stack, roleName, { roleName, assumedBy: new AccountPrincipal(stack.account) });
  made.addToPolicy(new PolicyStatement({ actions: ['iam:ListRoles'], resources: ['*'] }));
  return made;
};
out('Suspect', role('shop-api').roleArn);
out('Suspected', role('shop-worker').roleArn);
out('Other', role('other').roleArn);
new User(stack, 'Alice', { userName: 'alice' });
new User(stack, 'Bob', { userName: 'bob' });
out('Logs', new HardenedLogGroup(stack, 'Logs', { logGroupName: '/shop/api' }).logGroupName);

const playbooks = new IncidentPlaybooks(stack, 'Playbooks', {
  ...{ quarantineRole: ['shop-*'], endSessions: ['shop-*'], disableAccessKey: ['alice'], keepLogs: ['/shop/api'] },
  runsPerHour: 20,
});
// The emulator has no alarms that say what they are about as these do.
for (const { node } of playbooks.node.children) if (node.id.endsWith('Alarm')) playbooks.node.tryRemoveChild(node.id);
const [responder, approver] = [role('responder'), role('approver')];
playbooks.grantRequest(responder);
playbooks.grantApprove(approver);
out('Responder', responder.roleArn);
out('Approver', approver.roleArn);

const made = <T>(id: string): T => playbooks.node.findChild(id) as T;
const machine = made<HardenedStateMachine>('Run');
out('Machine', machine.stateMachineArn);
out('MachineRole', machine.role.roleArn);
out('Requests', playbooks.requests.queueUrl);
out('Approvals', playbooks.approvals.queueUrl);
out('Topic', playbooks.topic.topicArn);
out('Evidence', playbooks.evidence.bucketName);
out('Policy', made<{ managedPolicyArn: string }>('Quarantine').managedPolicyArn);
for (const id of [
  'StartPlaybook',
  'ApprovePlaybook',
  'QuarantineRole',
  'EndSessions',
  'DisableAccessKey',
  'KeepLogs',
]) {
  const { functionName, role: own } = made<HardenedFunction>(id);
  out(id, functionName);
  out(`${id}Role`, own?.roleArn);
}

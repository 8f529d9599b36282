import { Stack } from 'aws-cdk-lib';
import { Role } from 'aws-cdk-lib/aws-iam';
import { App, TerraformStack, Testing } from 'cdktf';
import { vpcIn } from '../../constructs/ec2/weakenings';
import { IncidentPlaybooks, type IncidentPlaybooksProps } from '../../doors/cdk';
import * as cdktf from '../../doors/cdktf';
import { endingBefore } from '../../lib/functions/run-playbook/end-sessions';
import { playbookOf } from '../../lib/functions/run-playbook/playbooks';
import { type ContextValue, can } from '../../lib/iam';
import { ACCOUNT, deployedBy, REGION } from './iam/documents';
import { refusalOf } from './subjects';

const own = deployedBy(
  (stack) =>
    new IncidentPlaybooks(stack, 'Own', {
      ...{ quarantineRole: ['app/shop-*'], endSessions: ['app/shop-*'], disableAccessKey: ['alice'] },
      ...{ quarantineImage: ['shop'], stopPipeline: ['shop'], keepLogs: ['/aws/lambda/shop-*'] },
      isolateInstance: { vpc: vpcIn(stack), tag: { key: 'responders', value: 'may-isolate' } },
    }),
);

const policies = own('AWS::IAM::ManagedPolicy');
const quarantine = policies.find(({ Description }) => /^Denies everything/.test(Description)).PolicyDocument;
const roleOf = (id: string): object =>
  policies.find(({ Description }) => Description === `What Stack/Own/${id}Role is granted`)?.PolicyDocument;

const ROLE = `arn:aws:iam::${ACCOUNT}:role/app/shop-api`;
const everything = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] };

test.each([
  ['s3:GetObject', 'arn:aws:s3:::orders/1'],
  ['iam:DetachRolePolicy', ROLE],
  ['sts:AssumeRole', `arn:aws:iam::${ACCOUNT}:role/other`],
  ['kms:Decrypt', `arn:aws:kms:${REGION}:${ACCOUNT}:key/1`],
  ['ec2:DescribeInstances', '*'],
])('a role that is quarantined may not %s, whatever it is granted', (action, resource) => {
  const asked = { principal: ROLE, action, resource };
  expect(can({ ...asked, identity: [everything] }).decision).toBe('allowed');
  expect(can({ ...asked, identity: [everything, quarantine] }).decision).toBe('denied');
});

test.each([
  ['2026-06-01T11:59:59Z', 'denied'],
  ['2026-06-01T12:00:01Z', 'allowed'],
])('a session that began at %s is %s once sessions are ended', (issued, decision) => {
  const identity = [everything, endingBefore('2026-06-01T12:00:00.000Z')];
  const context = { 'aws:TokenIssueTime': issued };
  const asked = { principal: ROLE, action: 's3:GetObject', resource: 'arn:aws:s3:::orders/1' };
  expect(can({ ...asked, context, identity }).decision).toBe(decision);
});

const here = (service: string, rest: string) => `arn:aws:${service}:${REGION}:${ACCOUNT}:${rest}`;
const iam = (rest: string) => `arn:aws:iam::${ACCOUNT}:${rest}`;
const QUARANTINE = iam('policy/quarantine');
const tagged = { 'aws:ResourceTag/responders': 'may-isolate' };
const inVpc = { 'ec2:Vpc': here('ec2', 'vpc/vpc-0a1b2c3d') };

test.each<[string, string, string, Record<string, ContextValue>, 'allowed' | 'denied']>([
  ['QuarantineRole', 'iam:ListAttachedRolePolicies', ROLE, {}, 'allowed'],
  ['QuarantineRole', 'iam:AttachRolePolicy', ROLE, { 'iam:PolicyARN': QUARANTINE }, 'allowed'],
  ['QuarantineRole', 'iam:DetachRolePolicy', ROLE, { 'iam:PolicyARN': QUARANTINE }, 'allowed'],
  [
    'QuarantineRole',
    'iam:AttachRolePolicy',
    ROLE,
    { 'iam:PolicyARN': 'arn:aws:iam::aws:policy/AdministratorAccess' },
    'denied',
  ],
  [
    'QuarantineRole',
    'iam:DetachRolePolicy',
    ROLE,
    { 'iam:PolicyARN': 'arn:aws:iam::aws:policy/ReadOnlyAccess' },
    'denied',
  ],
  ['QuarantineRole', 'iam:AttachRolePolicy', iam('role/admin'), { 'iam:PolicyARN': QUARANTINE }, 'denied'],
  ['QuarantineRole', 'iam:PutRolePolicy', ROLE, {}, 'denied'],
  ['QuarantineRole', 'iam:CreatePolicyVersion', iam('policy/any'), {}, 'denied'],
  ['EndSessions', 'iam:PutRolePolicy', ROLE, {}, 'allowed'],
  ['EndSessions', 'iam:PutRolePolicy', iam('role/admin'), {}, 'denied'],
  ['EndSessions', 'iam:AttachRolePolicy', ROLE, { 'iam:PolicyARN': QUARANTINE }, 'denied'],
  ['EndSessions', 'iam:UpdateAssumeRolePolicy', ROLE, {}, 'denied'],
  ['DisableAccessKey', 'iam:UpdateAccessKey', iam('user/alice'), {}, 'allowed'],
  ['DisableAccessKey', 'iam:UpdateAccessKey', iam('user/bob'), {}, 'denied'],
  ['DisableAccessKey', 'iam:CreateAccessKey', iam('user/alice'), {}, 'denied'],
  ['DisableAccessKey', 'iam:DeleteAccessKey', iam('user/alice'), {}, 'denied'],
  ['QuarantineImage', 'ecr:UpdateImageStorageClass', here('ecr', 'repository/shop'), {}, 'allowed'],
  ['QuarantineImage', 'ecr:UpdateImageStorageClass', here('ecr', 'repository/other'), {}, 'denied'],
  ['QuarantineImage', 'ecr:BatchDeleteImage', here('ecr', 'repository/shop'), {}, 'denied'],
  ['QuarantineImage', 'ecr:PutImage', here('ecr', 'repository/shop'), {}, 'denied'],
  ['StopPipeline', 'codepipeline:StopPipelineExecution', here('codepipeline', 'shop'), {}, 'allowed'],
  ['StopPipeline', 'codepipeline:DisableStageTransition', here('codepipeline', 'shop/Deploy'), {}, 'allowed'],
  ['StopPipeline', 'codepipeline:DisableStageTransition', here('codepipeline', 'other/Deploy'), {}, 'denied'],
  ['StopPipeline', 'codepipeline:StartPipelineExecution', here('codepipeline', 'shop'), {}, 'denied'],
  ['StopPipeline', 'codepipeline:PutApprovalResult', here('codepipeline', 'shop/Gate/Approve'), {}, 'denied'],
  ['KeepLogs', 'logs:FilterLogEvents', here('logs', 'log-group:/aws/lambda/shop-api:*'), {}, 'allowed'],
  ['KeepLogs', 'logs:FilterLogEvents', here('logs', 'log-group:/aws/lambda/other:*'), {}, 'denied'],
  ['KeepLogs', 'logs:DeleteLogGroup', here('logs', 'log-group:/aws/lambda/shop-api:*'), {}, 'denied'],
  ['IsolateInstance', 'ec2:DisassociateIamInstanceProfile', here('ec2', 'instance/i-1'), tagged, 'allowed'],
  [
    'IsolateInstance',
    'ec2:DisassociateIamInstanceProfile',
    here('ec2', 'instance/i-1'),
    { 'aws:ResourceTag/responders': null },
    'denied',
  ],
  [
    'IsolateInstance',
    'ec2:CreateTags',
    here('ec2', 'instance/i-1'),
    { ...tagged, 'aws:TagKeys': ['bulwark:incident'] },
    'allowed',
  ],
  [
    'IsolateInstance',
    'ec2:CreateTags',
    here('ec2', 'instance/i-1'),
    { ...tagged, 'aws:TagKeys': ['responders'] },
    'denied',
  ],
  ['IsolateInstance', 'ec2:ModifyNetworkInterfaceAttribute', here('ec2', 'network-interface/eni-1'), inVpc, 'allowed'],
  [
    ...(['IsolateInstance', 'ec2:ModifyNetworkInterfaceAttribute', here('ec2', 'network-interface/eni-1')] as const),
    ...([{ 'ec2:Vpc': here('ec2', 'vpc/vpc-other') }, 'denied'] as const),
  ],
  ['IsolateInstance', 'ec2:ModifyNetworkInterfaceAttribute', here('ec2', 'security-group/sg-open'), {}, 'denied'],
  ['IsolateInstance', 'ec2:TerminateInstances', here('ec2', 'instance/i-1'), tagged, 'denied'],
  ['IsolateInstance', 'ec2:DeleteSnapshot', `arn:aws:ec2:${REGION}::snapshot/snap-1`, {}, 'denied'],
  ['IsolateInstance', 'ec2:ModifySnapshotAttribute', `arn:aws:ec2:${REGION}::snapshot/snap-1`, {}, 'denied'],
  ['StartPlaybook', 'lambda:InvokeFunction', here('lambda', 'function:any'), {}, 'denied'],
  ['StartPlaybook', 'states:SendTaskSuccess', '*', {}, 'denied'],
  ['ApprovePlaybook', 'states:StartExecution', here('states', 'stateMachine:any'), {}, 'denied'],
])('may %s %s on %s given %j: %s', (id, action, resource, context, decision) => {
  const text = JSON.stringify(roleOf(id)).replaceAll(/"OwnQuarantine\w*"/g, `"${QUARANTINE}"`);
  const principal = iam(`role/${id}`);
  expect(can({ principal, action, resource, context, identity: [text] }).decision).toBe(decision);
});

test('no role of a playbook may delete records, or those of another', () => {
  const names: Record<string, string> = {
    QuarantineRole: 'quarantine-role',
    KeepLogs: 'keep-logs',
    StopPipeline: 'stop-pipeline',
  };
  const [bucket] = own('AWS::S3::Bucket').filter(({ ObjectLockEnabled }) => ObjectLockEnabled);
  expect(bucket).toBeDefined();
  for (const [id, name] of Object.entries(names)) {
    const text = JSON.stringify(roleOf(id));
    const arn = /"(arn:aws:s3:::[^/"]+)\//.exec(text)?.[1];
    const may = (action: string, key: string) =>
      can({ principal: iam(`role/${id}`), action, resource: `${arn}/${key}`, identity: [text] }).decision;
    expect(may('s3:PutObject', `incidents/${name}/run/before.json`)).toBe('allowed');
    expect(may('s3:PutObject', 'incidents/other/run/before.json')).toBe('denied');
    for (const action of ['s3:DeleteObject', 's3:DeleteObjectVersion', 's3:PutObjectRetention', 's3:GetObject'])
      expect([action, may(action, `incidents/${name}/run/before.json`)]).toEqual([action, 'denied']);
  }
});

test('nobody is granted to ask for runs and to approve them', () => {
  const stack = new Stack();
  const playbooks = new IncidentPlaybooks(stack, 'Own', { stopPipeline: ['shop'] });
  const [one, other] = ['one', 'other'].map((name) => Role.fromRoleName(stack, name, name)) as [Role, Role];
  playbooks.grantRequest(one);
  playbooks.grantApprove(other);
  const said = "IncidentPlaybooks 'Default/Own': nobody asks for runs and approves them";
  expect(refusalOf(() => playbooks.grantApprove(one))).toContain(said);
  expect(refusalOf(() => playbooks.grantRequest(other))).toContain(said);

  const terraform = new TerraformStack(new App(), 'Stack');
  const same = new cdktf.IncidentPlaybooks(terraform, 'Own', { stopPipeline: ['shop'] });
  const grantee = { allow: () => undefined };
  same.grantApprove(grantee);
  expect(refusalOf(() => same.grantRequest(grantee))).toContain("IncidentPlaybooks 'Stack/Own': nobody asks");
});

test('each function knows its playbook', () => {
  const named = own('AWS::Lambda::Function').flatMap(({ Environment }) => Environment?.Variables.PLAYBOOK ?? []);
  const known = /there are (.*)$/.exec(refusalOf(() => playbookOf('none')))?.[1]?.split(', ');
  expect(named).toHaveLength(7);
  expect([...named].sort()).toEqual(known?.sort());
});

test('what is not named is not made', () => {
  const few = deployedBy((stack) => new IncidentPlaybooks(stack, 'Own', { stopPipeline: ['shop'] }));
  const named = few('AWS::Lambda::Function').map(({ Environment }) => Environment?.Variables.PLAYBOOK);
  expect(named.filter(Boolean)).toEqual(['stop-pipeline']);
  expect(few('AWS::IAM::ManagedPolicy').some(({ Description }) => /^Denies everything/.test(Description))).toBe(false);
});

test('limits are what props say', () => {
  const few = deployedBy(
    (stack) => new IncidentPlaybooks(stack, 'Own', { stopPipeline: ['shop'], runsPerHour: 2, approvalMinutes: 15 }),
  );
  const [terms] = few('AWS::Lambda::Function').flatMap(({ Environment }) => Environment?.Variables.TERMS ?? []);
  expect(terms).toContain('"runsPerHour":2');
  const { States } = JSON.parse(few('AWS::StepFunctions::StateMachine')[0].DefinitionString);
  expect(States.AskApproval.TimeoutSeconds).toBe(900);
});

test('Terraform is given no text that its toolkit does not escape', () => {
  const stack = new TerraformStack(new App(), 'Stack');
  new cdktf.IncidentPlaybooks(stack, 'Own', { stopPipeline: ['shop'] });
  const { aws_sfn_state_machine: machines } = JSON.parse(Testing.synth(stack)).resource;
  const [definition = ''] = Object.values(machines as Record<string, { definition: string }>).map(
    (it) => it.definition,
  );
  const words = definition.match(/States\.Format\('[^']*'/g) ?? [];
  expect(words).toHaveLength(4);
  for (const text of words) expect(text).not.toMatch(/["\\]/);
});

test.each<[Partial<IncidentPlaybooksProps>, string]>([
  [{}, 'it has no playbook; give quarantineRole'],
  [{ stopPipeline: [] }, 'stopPipeline is empty'],
  [{ quarantineRole: ['*'] }, "quarantineRole has '*'"],
  [{ quarantineRole: ['ab*'] }, "quarantineRole has 'ab*'"],
  [{ endSessions: ['*-admin'] }, "endSessions has '*-admin'"],
  [{ disableAccessKey: ['al?ce'] }, "disableAccessKey has 'al?ce'"],
  [{ keepLogs: [''] }, "keepLogs has ''"],
  [{ stopPipeline: ['shop'], runsPerHour: 0 }, 'runsPerHour is 0; say a whole number from 1 to 100'],
  [{ stopPipeline: ['shop'], runsPerHour: 1.5 }, 'runsPerHour is 1.5'],
  [{ stopPipeline: ['shop'], approvalMinutes: 1441 }, 'approvalMinutes is 1441; say a whole number from 5 to 1440'],
])('refuses %j', (props, said) => {
  expect(refusalOf(() => new IncidentPlaybooks(new Stack(), 'Own', props))).toContain(
    `IncidentPlaybooks 'Default/Own': ${said}`,
  );
});

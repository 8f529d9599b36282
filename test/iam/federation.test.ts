import fc from 'fast-check';
import { Assembly } from '../../lib/engine/assembly';
import { Fact } from '../../lib/engine/fact';
import { Reading } from '../../lib/engine/reading';
import type { Resource, Template } from '../../lib/engine/template';
import { Unknown, type Value } from '../../lib/engine/value';
import { World } from '../../lib/engine/world';
import { can } from '../../lib/iam';
import { admitsTokens, holds, holdsAudience, providerOf, remedy } from '../../lib/iam/federation';
import { IDENTITY_PROVIDERS, type Level } from '../../lib/iam/identity-providers';
import { policyOf, type Statement } from '../../lib/iam/policy';

const template = {
  name: 'test',
  dialect: 'cloudformation',
  resources: new Map(),
  notices: [],
  assembly: new Assembly(),
  evaluate: (node: unknown) => node,
  exists: () => true,
  referencesIn: () => [],
  positionOf: () => undefined,
} as unknown as Template;
const resource: Resource = { template, id: 'Role', type: 'AWS::IAM::Role', body: {}, attributes: {}, path: 'Role' };

const documentOf = (issuer: string, Condition: object) => ({
  Version: '2012-10-17',
  Statement: {
    Effect: 'Allow',
    Action: 'sts:AssumeRoleWithWebIdentity',
    Principal: { Federated: `arn:aws:iam::111122223333:oidc-provider/${issuer}` },
    Condition,
  },
});
const statementOf = (issuer: string, Condition: object): Statement => {
  const document = new Fact({ resource, path: 'Properties.Policy' }, documentOf(issuer, Condition) as unknown as Value);
  return policyOf(new Reading(resource, new World()), document).known?.statements[0] as Statement;
};
const held = (issuer: string, Condition: object, level: Level) => {
  const statement = statementOf(issuer, Condition);
  return holds(statement, providerOf(statement, issuer)!, level);
};

const open = new Unknown('parameter P', '${P}');

const GITHUB = 'token.actions.githubusercontent.com';
const GITLAB = 'gitlab.com';
const TERRAFORM = 'app.terraform.io';
const BUILDKITE = 'agent.buildkite.com';

describe('what a pattern for subjects holds', () => {
  test.each<[string, string, ...(boolean | undefined)[]]>([
    // tenant, project, ref
    [GITHUB, 'repo:acme/web:ref:refs/heads/main', true, true, true],
    [GITHUB, 'repo:acme/web:ref:refs/heads/release/*', true, true, true],
    [GITHUB, 'repo:acme/web:ref:refs/*', true, true, false],
    [GITHUB, 'repo:acme/web:*', true, true, false],
    [GITHUB, 'repo:acme/web*', true, false, false],
    [GITHUB, 'repo:acme/*:environment:production', true, false, false],
    [GITHUB, 'repo:acme/w?b:environment:production', true, false, false],
    [GITHUB, 'repo:acme?/web:environment:production', false, false, false],
    [GITHUB, 'repo:*/web:environment:production', false, false, false],
    [GITHUB, '*:environment:production', false, false, false],
    [GITHUB, 'repo:acme@17/web@4:ref:refs/heads/main', true, true, true],
    [GITHUB, 'repo:acme@*/web@*:ref:refs/heads/main', true, true, true],
    [GITHUB, 'repo:acme@1*/web@*:ref:refs/heads/main', false, false, false],
    [GITHUB, 'job_workflow_ref:acme/shared/.github/workflows/deploy.yml@refs/heads/main', false, false, false],
    [GITHUB, 'repo:${Organization}/${Repository}:environment:production', true, true, true],
    [GITHUB, 'repo:${Repository}:environment:production', undefined, undefined, undefined],
    [GITHUB, 'repo:*/${Repository}:environment:production', false, false, false],
    [GITHUB, '${Subject}', undefined, undefined, undefined],
    [`${GITHUB}/acme`, 'repo:*', true, false, false],
    [GITLAB, 'project_path:acme/shop/web:ref_type:tag:ref:v*', true, true, true],
    [GITLAB, 'project_path:acme/shop/web:ref_type:*', true, true, false],
    [GITLAB, 'project_path:acme/shop/*:ref_type:branch:ref:main', true, false, false],
    [GITLAB, 'project_path:acme*', false, false, false],
    [TERRAFORM, 'organization:acme:project:shop:workspace:*:run_phase:apply', true, true, true],
    [TERRAFORM, 'organization:acme:project:*:workspace:web:run_phase:*', true, true, false],
    [TERRAFORM, 'organization:acme:project:*:workspace:*:run_phase:apply', true, false, true],
    [TERRAFORM, 'organization:acme*:project:shop:workspace:web:run_phase:apply', false, false, false],
    [BUILDKITE, 'organization:acme:pipeline:web:ref:refs/heads/main:commit:*', true, true, true],
    [BUILDKITE, 'organization:acme:pipeline:web:*', true, true, false],
    [BUILDKITE, 'organization:acme:pipeline:web:ref:refs/heads/*:commit:*:step:deploy', true, true, false],
    [BUILDKITE, 'organization:acme:pipeline:web:*:commit:0a1b:step:deploy', true, true, false],
  ])('%s %s', (issuer, subject, ...levels) =>
    expect(
      (['tenant', 'project', 'ref'] as const).map((level) =>
        held(issuer, { StringLike: { [`${issuer}:sub`]: subject } }, level),
      ),
    ).toEqual(levels),
  );

  test('of several values the loosest counts, of several conditions the tightest', () => {
    const sub = `${GITHUB}:sub`;
    expect(held(GITHUB, { StringLike: { [sub]: ['repo:acme/web:*', 'repo:*'] } }, 'tenant')).toBe(false);
    expect(held(GITHUB, { StringLike: { [sub]: 'repo:*' }, StringEquals: { [sub]: 'repo:acme/web:x' } }, 'ref')).toBe(
      true,
    );
  });
});

test('a provider is told by its issuer, its condition keys or its subjects, in this order', () => {
  const name = (issuer: string | undefined, Condition: object) =>
    providerOf(statementOf('${Provider}', Condition), issuer)?.name;
  expect(name(GITLAB, { StringLike: { [`${GITHUB}:sub`]: 'repo:acme/*' } })).toBe('GitLab');
  expect(name(undefined, { StringLike: { [`${GITHUB}:sub`]: '*' } })).toBe('GitHub Actions');
  expect(name('git.acme.example', { StringLike: { 'git.acme.example:sub': 'project_path:acme/*' } })).toBe(
    'GitLab on a host of its own',
  );
  expect(name(undefined, { StringLike: { '${Issuer}:sub': 'system:serviceaccount:web:server' } })).toBe('Amazon EKS');
  expect(name('login.acme.example', {})).toBe('the identity provider');
  expect(name(undefined, {})).toBeUndefined();
});

test.each(IDENTITY_PROVIDERS.filter(({ example }) => example))(
  'the subject that is suggested for $name holds all that its tokens differ in',
  (provider) => {
    const issuer = 'issuer.example';
    const statement = statementOf(issuer, { StringLike: { [`${issuer}:sub`]: provider.example } });
    for (const level of provider.levels) expect([level, holds(statement, provider, level)]).toEqual([level, true]);
  },
);

/** Subjects of each provider, by organisation, project and branch. */
const SUBJECTS: Record<string, (tenant: string, project: string, ref: string) => string> = {
  [GITHUB]: (tenant, project, ref) =>
    `repo:${tenant}/${project}:${ref === 'pull_request' ? ref : `ref:refs/heads/${ref}`}`,
  [GITLAB]: (tenant, project, ref) => `project_path:${tenant}/${project}:ref_type:branch:ref:${ref}`,
  [TERRAFORM]: (tenant, project, ref) =>
    `organization:${tenant}:project:shop:workspace:${project}:run_phase:${ref === 'main' ? 'apply' : 'plan'}`,
  [BUILDKITE]: (tenant, project, ref) => `organization:${tenant}:pipeline:${project}:ref:refs/heads/${ref}`,
};
const OWN = { tenants: ['acme', 'other'], projects: ['web', 'api'], refs: ['main'] };
/** None of the policies below names these. */
const STRANGE = {
  tenants: ['evil', 'acme-evil', 'xacme', 'acm'],
  projects: ['web-evil', 'evil', 'xweb'],
  /** Of other letters: a pattern such as `mai*` is meant to take in more than one branch. */
  refs: ['xyz', 'pull_request'],
};

const some = <T>(...values: T[]) => fc.constantFrom(...values);
const OPERATORS = ['StringEquals', 'StringLike', 'StringEqualsIgnoreCase', 'StringNotEquals', 'StringNotLike'].flatMap(
  (name) => ['', 'ForAllValues:', 'ForAnyValue:'].flatMap((set) => ['', 'IfExists'].map((end) => set + name + end)),
);

/** A subject in which pieces are replaced by wildcards. */
const pattern = (issuer: string) =>
  fc
    .tuple(
      some(...OWN.tenants),
      some(...OWN.projects),
      fc.array(fc.tuple(fc.nat(80), fc.nat(40)), { maxLength: 2 }),
      some('*', '*', '?'),
    )
    .map(([tenant, project, cuts, wildcard]) =>
      cuts.reduce(
        (text, [from, length]) => {
          const start = from % text.length;
          return `${text.slice(0, start)}${wildcard}${text.slice(start + (wildcard === '?' ? 1 : length))}`;
        },
        SUBJECTS[issuer]!(tenant, project, 'main'),
      ),
    );

const trusting = some(...Object.keys(SUBJECTS)).chain((issuer) =>
  fc
    .array(fc.tuple(some(...OPERATORS), fc.array(pattern(issuer), { minLength: 1, maxLength: 2 })), { maxLength: 2 })
    .map((tests) => ({
      issuer,
      condition: Object.assign(
        {},
        ...tests.map(([operator, values]) => ({ [operator]: { [`${issuer}:sub`]: values } })),
      ),
    })),
);

const isLetIn = (issuer: string, condition: object, subject: string | null) =>
  can({
    principal: `arn:aws:iam::111122223333:oidc-provider/${issuer}`,
    action: 'sts:AssumeRoleWithWebIdentity',
    resource: 'arn:aws:iam::111122223333:role/deploy',
    context: { [`${issuer}:sub`]: subject },
    identity: [],
    resourcePolicy: documentOf(issuer, condition),
  }).decision !== 'denied';

describe('where a level is held, can() lets no token in that differs in it', () => {
  const strangers = (level: Level, issuer: string) => {
    const pick = (name: keyof typeof OWN, strange: boolean) => (strange ? STRANGE[name] : OWN[name]);
    return pick('tenants', level === 'tenant').flatMap((tenant) =>
      pick('projects', level === 'project').flatMap((project) =>
        pick('refs', level === 'ref').map((ref) => SUBJECTS[issuer]!(tenant, project, ref)),
      ),
    );
  };
  test.each<[Level, (condition: object) => boolean]>([
    ['tenant', () => true],
    // HCP Terraform's own projects hold a level above the workspace.
    ['project', (condition) => !/project:shop/.test(JSON.stringify(condition))],
    ['ref', () => true],
  ])('%s', (level, applies) => {
    let tried = 0;
    fc.assert(
      fc.property(trusting, ({ issuer, condition }) => {
        if (!applies(condition) || held(issuer, condition, level) !== true) return;
        tried++;
        for (const subject of strangers(level, issuer))
          expect([subject, isLetIn(issuer, condition, subject)]).toEqual([subject, false]);
        expect(isLetIn(issuer, condition, null)).toBe(false);
      }),
      { numRuns: 3000 },
    );
    expect(tried).toBeGreaterThan(100);
  });
});

describe('audiences', () => {
  const aud = `${GITHUB}:aud`;
  test.each<[object, boolean]>([
    [{ StringEquals: { [aud]: 'sts.amazonaws.com' } }, true],
    [{ 'ForAnyValue:StringEquals': { [aud]: ['sts.amazonaws.com'] } }, true],
    [{ 'ForAllValues:StringEquals': { [aud]: ['sts.amazonaws.com'] } }, false],
    [{ 'ForAllValues:StringEquals': { [aud]: ['sts.amazonaws.com'] }, Null: { [aud]: 'false' } }, true],
    [{ StringLike: { [aud]: 'sts.*' } }, false],
    [{ StringNotEquals: { [aud]: 'rival' } }, false],
    [{ StringEquals: { [`${GITHUB}:sub`]: 'repo:acme/web:*' } }, false],
  ])('%j', (Condition, outcome) => expect(holdsAudience(statementOf(GITHUB, Condition))).toBe(outcome));
});

describe('tokens that are taken', () => {
  const taking = (more: object, issuers: (string | undefined)[], isBad: () => boolean | undefined = () => true) => {
    const document = { Statement: { ...documentOf(GITHUB, {}).Statement, ...more } };
    const fact = new Fact({ resource, path: 'Properties.Policy' }, document as unknown as Value);
    const [statement] = policyOf(new Reading(resource, new World()), fact).known?.statements ?? [];
    const asked: string[] = [];
    const taken = admitsTokens(statement!, issuers, (_, { name }) => {
      asked.push(name);
      return isBad();
    });
    return [taken, asked];
  };

  test('are those of the providers that are named, each asked about by itself', () => {
    expect(taking({}, [GITHUB])).toEqual([true, ['GitHub Actions']]);
    expect(taking({}, [GITLAB, GITHUB], () => false)).toEqual([false, ['GitLab', 'GitHub Actions']]);
    expect(taking({}, [GITLAB], () => undefined)).toEqual([undefined, ['GitLab']]);
    expect(taking({}, [])).toEqual([false, []]);
    // Nothing tells whose they are.
    expect(taking({}, [undefined])).toEqual([undefined, []]);
    expect(taking({}, [undefined, GITHUB])).toEqual([true, ['GitHub Actions']]);
  });

  test.each<[string, object, boolean | undefined]>([
    ['a statement of no action, which is broken', { Action: undefined }, true],
    ['all actions of STS', { Action: 'sts:*' }, true],
    ['another action', { Action: 'sts:AssumeRole' }, false],
    ['all but that', { Action: undefined, NotAction: 'sts:AssumeRoleWithWebIdentity' }, false],
    ['an action of a parameter', { Action: open }, undefined],
    ['a Deny', { Effect: 'Deny' }, false],
    ['an effect of a parameter', { Effect: open }, undefined],
  ])('by %s: %s', (_, more, expected) => expect(taking(more, [GITHUB])[0]).toBe(expected));
});

describe('what deployment decides', () => {
  const sub = `${GITHUB}:sub`;
  const aud = `${GITHUB}:aud`;
  test('may hold a level, or an audience', () => {
    expect(held(GITHUB, open as object, 'tenant')).toBeUndefined();
    expect(held(GITHUB, { StringEquals: { [sub]: open } }, 'ref')).toBeUndefined();
    expect(held(GITHUB, { StringLike: { [sub]: ['repo:*', open] } }, 'tenant')).toBe(false);
    expect(held(GITHUB, { StringLike: { [sub]: 'repo:acme/web:*' }, StringEquals: open }, 'ref')).toBeUndefined();
    expect(holdsAudience(statementOf(GITHUB, open))).toBeUndefined();
    expect(holdsAudience(statementOf(GITHUB, { StringLike: { [aud]: open } }))).toBeUndefined();
    expect(holdsAudience(statementOf(GITHUB, { StringLike: { [aud]: [open, '*'] } }))).toBe(false);
    expect(holdsAudience(statementOf(GITHUB, { StringEquals: { [aud]: [] } }))).toBe(false);
  });

  test('no value, and a value that no token has, let nobody in or anyone', () => {
    expect(held(GITHUB, { StringEquals: { [sub]: [] } }, 'tenant')).toBe(false);
    expect(held(GITHUB, { StringEquals: { [sub]: 'repo:acme/*' } }, 'ref')).toBe(true);
    expect(held(GITHUB, { StringEquals: { [sub]: ['repo:acme/*', 'repo:acme/web:*'] } }, 'ref')).toBe(true);
    expect(held(GITHUB, { StringLike: { [sub]: 'repo:acme/*' } }, 'project')).toBe(false);
    // Other claims, and those that are not compared as text, hold nothing.
    expect(held(GITHUB, { StringEquals: { [`${GITHUB}:actor`]: 'repo:acme/web:x' } }, 'tenant')).toBe(false);
    expect(held(GITHUB, { StringNotEquals: { [sub]: 'repo:acme/web:x' } }, 'tenant')).toBe(false);
    expect(held(GITHUB, { ArnLike: { [sub]: 'repo:acme/web:x' } }, 'tenant')).toBe(false);
  });

  test('a level in which tokens of a provider do not differ is held', () => {
    const [own] = IDENTITY_PROVIDERS.filter(({ levels }) => !levels.includes('tenant'));
    expect(holds(statementOf(GITHUB, {}), own!, 'tenant')).toBe(true);
  });
});

describe('what would hold tokens', () => {
  const sub = `${GITHUB}:sub`;
  const told = (Condition: object, issuer: string | undefined = GITHUB) => {
    const statement = statementOf(GITHUB, Condition);
    return remedy(statement, providerOf(statement, GITHUB)!, issuer);
  };
  const EXAMPLE = 'repo:<organisation>/<repository>:environment:<environment>';

  test('is a condition on their subject beside those that are there', () => {
    expect(told({})).toEqual({ Condition: { StringEquals: { [sub]: EXAMPLE } } });
    expect(told({ StringEquals: { [`${GITHUB}:aud`]: 'sts.amazonaws.com' } })).toEqual({
      Condition: { StringEquals: { [`${GITHUB}:aud`]: 'sts.amazonaws.com', [sub]: EXAMPLE } },
    });
    expect(told({ StringLike: { [sub]: 'repo:*' } })).toMatchObject({
      Condition: { StringEquals: { [sub]: EXAMPLE } },
    });
    const statement = statementOf(TERRAFORM, {});
    const provider = providerOf(statement, TERRAFORM)!;
    expect(remedy(statement, provider, TERRAFORM)).toEqual({
      Condition: {
        [provider.example?.includes('*') ? 'StringLike' : 'StringEquals']: { [`${TERRAFORM}:sub`]: provider.example },
      },
    });
  });

  test('is told in words where a condition that is there holds without its key', () => {
    expect(told({ StringEqualsIfExists: { [sub]: 'repo:acme/web:x' } })).toBe(
      `IfExists holds for tokens without ${sub}, too`,
    );
    expect(told({ 'ForAllValues:StringLike': { [sub]: 'repo:acme/web:x' } })).toBe(
      `ForAllValues holds for tokens without ${sub}, too`,
    );
    expect(told({ StringNotEqualsIfExists: { [sub]: 'repo:acme/web:x' } })).toMatchObject({ Condition: {} });
  });

  test('is where their claims are described, of a provider that is not known by its issuer', () => {
    expect(told({}, '')).toMatch(/^the claims of GitHub Actions are described at https:/);
    const other = statementOf('login.acme.example', {});
    expect(remedy(other, providerOf(other, 'login.acme.example')!, 'login.acme.example')).toMatch(
      /^the claims of the identity provider are described at https:/,
    );
  });
});

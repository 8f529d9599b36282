import fc from 'fast-check';
import { type ContextValue, can, type PolicyDocument, type Request } from '../../lib/iam';
import { decide, readPolicies } from '../../lib/iam/evaluate';

/** A universe small enough to try all of it. */
const PRINCIPALS = [
  'arn:aws:iam::111122223333:user/ana',
  'arn:aws:iam::111122223333:role/web',
  'arn:aws:sts::111122223333:assumed-role/web/one',
  'arn:aws:iam::444455556666:user/eve',
  '111122223333',
  'sns.amazonaws.com',
  '*',
];
const ACTIONS = ['s3:GetObject', 's3:PutObject', 'sqs:SendMessage'];
const RESOURCES = ['arn:aws:s3:::a/x', 'arn:aws:s3:::b/x', 'arn:aws:sqs:eu-west-1:111122223333:q'];
const KEYS = ['aws:SourceVpce', 'aws:PrincipalTag/team'];
const VALUES: readonly ContextValue[] = ['red', 'blue', null, ['red', 'blue'], []];

const some = <T>(...values: T[]) => fc.constantFrom(...values);
const listOf = <T>(one: fc.Arbitrary<T>) => fc.oneof(one, fc.uniqueArray(one, { minLength: 1, maxLength: 2 }));
const either = (name: string, values: fc.Arbitrary<unknown>) =>
  fc.tuple(some('', '', '', 'Not'), values).map(([not, value]) => ({ [`${not}${name}`]: value }));
const action = either(
  'Action',
  listOf(some('*', 's3:*', 's3:Get*', 's3:?utObject', 'S3:GETOBJECT', 'sqs:SendMessage')),
);
const resource = either(
  'Resource',
  listOf(
    some('*', 'arn:aws:s3:::a/*', 'arn:aws:s3:::?/x', 'arn:aws:sqs:*:*:q', 'arn:aws:s3:::${aws:PrincipalTag/team}/x'),
  ),
);
const principal = either(
  'Principal',
  fc.oneof(
    fc.constant<unknown>('*'),
    fc.record({ AWS: listOf(some('*', ...PRINCIPALS.slice(0, 5), 'arn:aws:iam::111122223333:root')) }),
    fc.constant({ Service: 'sns.amazonaws.com' }),
  ),
);
const operator = fc
  .tuple(
    some('', 'ForAllValues:', 'ForAnyValue:'),
    some('StringEquals', 'StringNotEquals', 'StringLike'),
    some('', 'IfExists'),
  )
  .map((parts) => parts.join(''));
const condition = fc.oneof(
  { weight: 2, arbitrary: fc.constant({}) },
  fc
    .tuple(
      fc.oneof(operator, fc.constant('Null')),
      some(...KEYS),
      listOf(some('red', 're*', 'true', '${aws:PrincipalTag/team}')),
    )
    .map(([name, key, values]) => ({ Condition: { [name]: { [key]: values } } })),
);
const merge = (parts: readonly object[]) => Object.assign({}, ...parts);
const statement = (effect = some('Allow', 'Allow', 'Deny')) =>
  fc
    .tuple(
      effect.map((Effect) => ({ Effect })),
      action,
      resource,
      condition,
    )
    .map(merge);
const granting = (effect = some('Allow', 'Allow', 'Deny')) => fc.tuple(statement(effect), principal).map(merge);
const document = (one: fc.Arbitrary<object>) =>
  fc.array(one, { maxLength: 3 }).map((Statement): PolicyDocument => ({ Version: '2012-10-17', Statement }));
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined });
/** With every limit in place next to nothing is allowed, and little is tried. */
const rarely = <T>(one: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 5, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: one });
const policies = fc
  .record({
    identity: fc.array(document(statement()), { maxLength: 2 }),
    boundary: maybe(document(statement())),
    session: maybe(document(statement())),
    resourcePolicy: maybe(document(granting())),
    serviceControl: maybe(document(statement())),
    resourceControl: rarely(document(granting())),
    endpoint: rarely(document(granting())),
  })
  .map((given) => Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Policies);
type Policies = Omit<Request, 'principal' | 'action' | 'resource' | 'context'>;
const asked = fc.record({ principal: some(...PRINCIPALS), action: some(...ACTIONS), resource: some(...RESOURCES) });
const known = fc
  .tuple(some(...VALUES), some(...VALUES))
  .map(([first, second]) => ({ [KEYS[0]!]: first, [KEYS[1]!]: second }));

const RUNS = { numRuns: 3000 };
const withMore = (given: PolicyDocument | undefined, one: object): PolicyDocument => ({
  Version: '2012-10-17',
  Statement: [...((given as { Statement: object[] } | undefined)?.Statement ?? []), one],
});

/** Everything asked of every principal in every context, by an evaluation of its own that only enumerates. */
const universe = PRINCIPALS.flatMap((who) =>
  ACTIONS.flatMap((what) => RESOURCES.map((where) => ({ principal: who, action: what, resource: where }))),
);

type Plain = { readonly [key: string]: unknown };
const list = (value: unknown): string[] => (value === undefined ? [] : ([value].flat() as string[]));

const expressions = new Map<string, RegExp>();
const expressionOf = (pattern: string): RegExp => {
  const known = expressions.get(pattern);
  if (known) return known;
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*/g, '.*')
    .replace(/\?/g, '.');
  const made = new RegExp(`^${source}$`);
  expressions.set(pattern, made);
  return made;
};

/** Every text of the small alphabet that a pattern stands for, found by trying them all. */
const stands = (pattern: string, texts: readonly string[]): string[] =>
  texts.filter((text) => expressionOf(pattern).test(text));

const filled = (text: string, context: Record<string, ContextValue>): string[] => {
  if (!text.includes('${')) return [text];
  const team = context['aws:PrincipalTag/team'];
  return typeof team === 'string' ? [text.replace('${aws:PrincipalTag/team}', team)] : [];
};

function conditionHolds(given: unknown, context: Record<string, ContextValue>): boolean {
  return Object.entries((given ?? {}) as Record<string, Record<string, unknown>>).every(([name, tests]) =>
    Object.entries(tests).every(([key, wanted]) => {
      const value = context[key] ?? null;
      const values = value === null ? [] : ([value].flat() as string[]);
      const [, set, base, ifExists] = /^(ForAllValues:|ForAnyValue:)?(\w+?)(IfExists)?$/.exec(name)!;
      if (base === 'Null') return list(wanted).some((one) => one === String(values.length === 0));
      if (values.length === 0)
        return Boolean(ifExists) || set === 'ForAllValues:' || (base === 'StringNotEquals' && !set);
      const meant = list(wanted).flatMap((one) => filled(one, context));
      const matched = (one: string) =>
        meant.some((it) => (base === 'StringLike' ? stands(it, [one]).length > 0 : it === one));
      const good = (one: string) => matched(one) !== (base === 'StringNotEquals');
      return set === 'ForAllValues:' || (!set && base === 'StringNotEquals') ? values.every(good) : values.some(good);
    }),
  );
}

/** What the documents of one kind do with a request: sets of statements, no shortcuts. */
function applying(
  documents: readonly PolicyDocument[],
  request: Pick<Request, 'principal' | 'action' | 'resource'>,
  context: Record<string, ContextValue>,
): Plain[] {
  return (documents as { Statement: Plain[] }[])
    .flatMap(({ Statement }) => Statement)
    .filter((one) => {
      const acts = new Set(
        list(one.Action ?? one.NotAction).flatMap((it) =>
          stands(
            it.toLowerCase(),
            ACTIONS.map((text) => text.toLowerCase()),
          ),
        ),
      );
      const on = new Set(
        list(one.Resource ?? one.NotResource).flatMap((it) =>
          filled(it, context).flatMap((text) => stands(text, RESOURCES)),
        ),
      );
      return (
        acts.has(request.action.toLowerCase()) === (one.Action !== undefined) &&
        on.has(request.resource) === (one.Resource !== undefined) &&
        conditionHolds(one.Condition, context)
      );
    });
}

/** The names under which a policy of a resource may know a caller, the most direct ones first. */
const NAMES: Record<string, { itself: string[]; role: string[]; account: string[] }> = {
  [PRINCIPALS[0]!]: {
    itself: ['*', PRINCIPALS[0]!],
    role: [],
    account: [PRINCIPALS[4]!, 'arn:aws:iam::111122223333:root'],
  },
  [PRINCIPALS[1]!]: {
    itself: ['*'],
    role: [PRINCIPALS[1]!],
    account: [PRINCIPALS[4]!, 'arn:aws:iam::111122223333:root'],
  },
  [PRINCIPALS[2]!]: {
    itself: ['*', PRINCIPALS[2]!],
    role: [PRINCIPALS[1]!],
    account: [PRINCIPALS[4]!, 'arn:aws:iam::111122223333:root'],
  },
  [PRINCIPALS[3]!]: {
    itself: ['*', PRINCIPALS[3]!],
    role: [],
    account: ['444455556666', 'arn:aws:iam::444455556666:root'],
  },
  [PRINCIPALS[4]!]: { itself: ['*', PRINCIPALS[4]!, 'arn:aws:iam::111122223333:root'], role: [], account: [] },
  [PRINCIPALS[5]!]: { itself: ['*', 'sns.amazonaws.com'], role: [], account: [] },
  [PRINCIPALS[6]!]: { itself: ['*'], role: [], account: [] },
};

/** The flow of AWS's documentation, read off its statements one after the other. */
function byEnumeration(
  request: Pick<Request, 'principal' | 'action' | 'resource'>,
  given: Policies,
  context: Record<string, ContextValue>,
): 'allowed' | 'denied' {
  const documents = (of: unknown) => (of === undefined ? [] : ([of].flat() as PolicyDocument[]));
  const found = (of: unknown) => applying(documents(of), request, context);
  const names = NAMES[request.principal]!;
  const said = (one: Plain) => {
    const who = (one.Principal ?? one.NotPrincipal) as string | Record<string, unknown>;
    return typeof who === 'string' ? [who] : Object.values(who).flatMap(list);
  };
  const isNamed = (one: Plain, by: readonly string[]) => said(one).some((name) => by.includes(name));
  const isSpared = (one: Plain) =>
    said(one).includes('*') ||
    [names.itself, names.role, names.account].every((by) => {
      const needed = by.filter((name) => name !== '*');
      return needed.length === 0 ? by !== names.itself || request.principal === PRINCIPALS[1] : isNamed(one, needed);
    });
  const naming = (of: unknown) =>
    found(of).filter((one) =>
      one.NotPrincipal === undefined
        ? isNamed(one, [...names.itself, ...names.role, ...names.account])
        : !isSpared(one),
    );
  const resource = naming(given.resourcePolicy);
  const onResource = naming(given.resourceControl);
  const endpoint = naming(given.endpoint);
  const account = /\d{12}/.exec(request.principal)?.[0];
  const control = account ? found(given.serviceControl) : [];
  const isRoot = request.principal === PRINCIPALS[4];
  const own = [found(given.identity), found(given.boundary), found(given.session)];
  const layers = [...own, resource, control, onResource, endpoint];
  if (layers.flat().some(({ Effect }) => Effect === 'Deny')) return 'denied';
  const grants = resource.filter(({ Effect }) => Effect === 'Allow');
  const direct = grants.some((one) => one.NotPrincipal !== undefined || isNamed(one, names.itself));
  const asRole = grants.some((one) => isNamed(one, names.role));
  const isGateway = request.action.startsWith('s3:');
  const isLet = (one: Plain) =>
    one.NotPrincipal !== undefined || !isGateway || isNamed(one, [...names.itself, ...names.role]);
  if (given.resourceControl !== undefined && onResource.length === 0) return 'denied';
  if (given.endpoint !== undefined && !endpoint.some(isLet)) return 'denied';
  if (!account) return direct ? 'allowed' : 'denied';
  if (given.serviceControl !== undefined && control.length === 0) return 'denied';
  const limited = (of: unknown, here: readonly Plain[]) => of === undefined || isRoot || here.length > 0;
  const within = limited(given.boundary, layers[1]!) && limited(given.session, layers[2]!);
  const identity = isRoot || layers[0]!.length > 0;
  const owner = /\d{12}/.exec(request.resource)?.[0] ?? account;
  if (owner !== account) return identity && within && grants.length > 0 ? 'allowed' : 'denied';
  return (identity && within) || (asRole && within) || direct ? 'allowed' : 'denied';
}

test('with every key known, it answers what enumeration of the small universe answers', () => {
  let allowed = 0;
  fc.assert(
    fc.property(policies, known, (given, context) => {
      const read = readPolicies(given);
      // A role's ARN stands for each of its sessions, so a policy that names one leaves it open.
      const isRoleOpen = JSON.stringify(given).includes(PRINCIPALS[2]!);
      for (const request of universe) {
        if (request.principal === PRINCIPALS[1] && isRoleOpen) continue;
        const { decision } = decide({ ...request, context }, read);
        const other = byEnumeration(request, given, context);
        if (decision !== other) throw new Error(`${JSON.stringify(request)} is ${decision}, by enumeration ${other}`);
        if (decision === 'allowed') allowed++;
      }
    }),
    { numRuns: 1000 },
  );
  expect(allowed).toBeGreaterThan(1000);
});

test('with keys unknown, a plain answer is the answer for every value they can have', () => {
  let plain = 0;
  fc.assert(
    fc.property(policies, asked, some(...KEYS), some(...VALUES), (given, request, key, value) => {
      const context = { [key]: value };
      const other = KEYS.find((name) => name !== key)!;
      const { decision, conditions } = can({ ...request, ...given, context });
      expect(conditions.length > 0).toBe(decision === 'conditional');
      if (decision === 'conditional') return;
      plain++;
      for (const one of VALUES)
        expect(can({ ...request, ...given, context: { ...context, [other]: one } }).decision).toBe(decision);
    }),
    RUNS,
  );
  expect(plain).toBeGreaterThan(1000);
});

const RANK = { denied: 0, conditional: 1, allowed: 2 };
const KINDS = [
  'identity',
  'boundary',
  'session',
  'resourcePolicy',
  'serviceControl',
  'resourceControl',
  'endpoint',
] as const;

test.each(KINDS)('an Allow more in %s takes nothing away, a Deny more gives nothing', (kind) => {
  const one = (effect: 'Allow' | 'Deny') =>
    /resource|endpoint/.test(kind) ? granting(some(effect)) : statement(some(effect));
  fc.assert(
    fc.property(policies, asked, maybe(known), one('Allow'), one('Deny'), (given, request, context, grant, refusal) => {
      const before = [given[kind]].flat()[0] as PolicyDocument | undefined;
      const rest = ([given[kind]].flat() as PolicyDocument[]).slice(1);
      // A first policy of a kind that limits is no statement more, but a limit more.
      const start = { ...given, [kind]: [before ?? { Version: '2012-10-17', Statement: [] }, ...rest] };
      const rank = (more?: object) =>
        RANK[
          can({
            ...request,
            ...start,
            ...(more ? { [kind]: [withMore(before, more), ...rest] } : {}),
            ...(context ? { context } : {}),
          }).decision
        ];
      expect(rank(grant)).toBeGreaterThanOrEqual(rank());
      expect(rank(refusal)).toBeLessThanOrEqual(rank());
    }),
    { numRuns: 1000 },
  );
});

test('limits only take away, and a policy of the resource takes nothing away without a Deny', () => {
  fc.assert(
    fc.property(policies, asked, known, document(granting(some('Allow'))), (given, request, context, grants) => {
      const { resourcePolicy: _, ...without } = given;
      const rank = (more: Policies) => RANK[can({ ...request, ...more, context }).decision];
      expect(rank({ ...without, resourcePolicy: grants })).toBeGreaterThanOrEqual(rank(without));
      const { identity, resourcePolicy } = given;
      expect(rank(given)).toBeLessThanOrEqual(rank({ identity, ...(resourcePolicy ? { resourcePolicy } : {}) }));
    }),
    RUNS,
  );
});

test('the statements that are named decide: without them the answer is another', () => {
  fc.assert(
    fc.property(policies, asked, known, (given, request, context) => {
      const { decision, explicit, statements } = can({ ...request, ...given, context });
      if (!explicit) return;
      const names = {
        identity: 'identity',
        boundary: 'boundary',
        session: 'session',
        resource: 'resourcePolicy',
        'service control': 'serviceControl',
        'resource control': 'resourceControl',
        endpoint: 'endpoint',
      } as const;
      const without = Object.fromEntries(
        Object.entries(given).map(([kind, documents]) => [
          kind,
          ([documents].flat() as { Statement: object[] }[]).map((one, index) => ({
            ...one,
            Statement: one.Statement.filter(
              (_, at) =>
                !statements.some((it) => names[it.policy] === kind && it.document === index && it.index === at),
            ),
          })),
        ]),
      ) as unknown as Policies;
      expect(decision).toBe('denied');
      expect(can({ ...request, ...without, context }).explicit).toBe(false);
    }),
    RUNS,
  );
});

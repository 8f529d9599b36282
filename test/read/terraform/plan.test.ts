import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Reading } from '../../../lib/engine/reading';
import type { Template } from '../../../lib/engine/template';
import { Reference, Unknown, type Value } from '../../../lib/engine/value';
import { World } from '../../../lib/engine/world';
import { readInputs } from '../../../lib/read/inputs';

const read = (plan: object): Template => readInputs([{ name: 'plan.json', content: plan }])[0]!;

const fact = (template: Template, id: string, path: string): Value =>
  new Reading(template.resources.get(id)!, new World()).fact(path).value;

const refersTo = (value: Value): [string, string] | undefined =>
  value instanceof Reference ? [value.target.id, value.attribute] : undefined;

/** A plan of a configuration in HCL: its expressions are told by what they refer to. */
const plan = {
  format_version: '1.2',
  terraform_version: '1.11.4',
  variables: { password: { value: 'given at the prompt' }, region: { value: 'eu-west-1' } },
  planned_values: {
    root_module: {
      resources: [
        {
          address: 'aws_s3_bucket.b',
          mode: 'managed',
          type: 'aws_s3_bucket',
          name: 'b',
          values: { bucket: 'uploads', tags: null, logging: [] },
        },
        {
          address: 'aws_s3_bucket_versioning.v',
          mode: 'managed',
          type: 'aws_s3_bucket_versioning',
          name: 'v',
          values: { versioning_configuration: [{ status: 'Enabled' }] },
        },
        {
          address: 'aws_s3_bucket_policy.p',
          mode: 'managed',
          type: 'aws_s3_bucket_policy',
          name: 'p',
          values: { bucket: 'uploads' },
        },
        {
          address: 'aws_s3_bucket_policy.q',
          mode: 'managed',
          type: 'aws_s3_bucket_policy',
          name: 'q',
          values: { policy: 'arn:aws:s3:::${aws:username}' },
        },
        { address: 'aws_alb.l', mode: 'managed', type: 'aws_alb', name: 'l', values: { security_groups: [null] } },
        {
          address: 'aws_security_group.g["a.b"]',
          mode: 'managed',
          type: 'aws_security_group',
          name: 'g',
          index: 'a.b',
          values: { name: 'g' },
        },
        {
          address: 'aws_db_instance.d',
          mode: 'managed',
          type: 'aws_db_instance',
          name: 'd',
          values: { password: 'given at the prompt', username: 'root' },
          sensitive_values: { password: true },
        },
        {
          address: 'aws_db_instance.e',
          mode: 'managed',
          type: 'aws_db_instance',
          name: 'e',
          values: { password: 'written down' },
          sensitive_values: { password: true },
        },
      ],
      child_modules: [
        {
          address: 'module.net["x"]',
          resources: [
            {
              address: 'module.net["x"].aws_flow_log.f[0]',
              mode: 'managed',
              type: 'aws_flow_log',
              name: 'f',
              index: 0,
              values: { iam_role_arn: null },
            },
          ],
        },
      ],
    },
  },
  resource_changes: [
    { address: 'aws_s3_bucket.b', change: { after_unknown: { id: true, arn: true, acl: true } } },
    {
      address: 'aws_s3_bucket_versioning.v',
      change: { after_unknown: { bucket: true, id: true, versioning_configuration: [{ mfa_delete: true }] } },
    },
    { address: 'aws_s3_bucket_policy.p', change: { after_unknown: { policy: true } } },
    { address: 'aws_s3_bucket_policy.q', change: { after_unknown: { bucket: true } } },
    { address: 'aws_alb.l', change: { after_unknown: { security_groups: [true] } } },
    { address: 'module.net["x"].aws_flow_log.f[0]', change: { after_unknown: { iam_role_arn: true } } },
  ],
  configuration: {
    provider_config: {
      aws: {
        name: 'aws',
        expressions: { region: { references: ['var.region'] }, access_key: { constant_value: 'AKIA' } },
      },
    },
    root_module: {
      variables: { password: { sensitive: true }, region: {} },
      resources: [
        {
          address: 'aws_s3_bucket_versioning.v',
          expressions: {
            bucket: { references: ['aws_s3_bucket.b.id', 'aws_s3_bucket.b'] },
            versioning_configuration: [{ status: { constant_value: 'Enabled' } }],
          },
        },
        {
          address: 'aws_s3_bucket_policy.p',
          expressions: {
            bucket: { references: ['aws_s3_bucket.b.bucket', 'aws_s3_bucket.b'] },
            policy: { references: ['aws_s3_bucket.b.arn', 'aws_s3_bucket.b'] },
          },
        },
        { address: 'aws_s3_bucket_policy.q', expressions: { bucket: { references: ['local.name'] } } },
        {
          address: 'aws_alb.l',
          expressions: {
            security_groups: {
              references: ['aws_security_group.g["a.b"].id', 'aws_security_group.g["a.b"]', 'aws_security_group.g'],
            },
          },
        },
        { address: 'aws_db_instance.d', expressions: { password: { references: ['var.password'] } } },
        { address: 'aws_db_instance.e', expressions: { password: { constant_value: 'written down' } } },
      ],
      module_calls: {
        net: {
          expressions: { bucket_arn: { references: ['aws_s3_bucket.b.arn', 'aws_s3_bucket.b'] } },
          module: {
            resources: [
              { address: 'aws_flow_log.f', expressions: { iam_role_arn: { references: ['var.bucket_arn'] } } },
            ],
          },
        },
      },
    },
  },
};

describe('a plan', () => {
  const template = read(plan);

  test('has resources by their full addresses, and providers', () => {
    expect([...template.resources.values()].map(({ id, type }) => `${id}: ${type}`)).toEqual([
      'aws_s3_bucket.b: aws_s3_bucket',
      'aws_s3_bucket_versioning.v: aws_s3_bucket_versioning',
      'aws_s3_bucket_policy.p: aws_s3_bucket_policy',
      'aws_s3_bucket_policy.q: aws_s3_bucket_policy',
      'aws_alb.l: aws_lb',
      'aws_security_group.g["a.b"]: aws_security_group',
      'aws_db_instance.d: aws_db_instance',
      'aws_db_instance.e: aws_db_instance',
      'module.net["x"].aws_flow_log.f[0]: aws_flow_log',
      'provider.aws: provider.aws',
    ]);
    expect(fact(template, 'provider.aws', '')).toEqual({ region: 'eu-west-1', access_key: 'AKIA' });
  });

  test('leaves absent what nobody configured, though only the provider knows it', () => {
    expect(fact(template, 'aws_s3_bucket.b', 'acl')).toBeUndefined();
    expect(fact(template, 'aws_s3_bucket_versioning.v', 'versioning_configuration.mfa_delete')).toBeUndefined();
    expect(fact(template, 'aws_s3_bucket_versioning.v', 'versioning_configuration.status')).toBe('Enabled');
  });

  test('joins companions by the references of its configuration', () => {
    expect(refersTo(fact(template, 'aws_s3_bucket_versioning.v', 'bucket'))).toEqual(['aws_s3_bucket.b', 'id']);
    expect(refersTo(fact(template, 'aws_s3_bucket_policy.p', 'bucket'))).toEqual(['aws_s3_bucket.b', 'bucket']);
    expect(refersTo(fact(template, 'aws_alb.l', 'security_groups.0'))).toEqual(['aws_security_group.g["a.b"]', 'id']);
    const companions = new Reading(template.resources.get('aws_s3_bucket.b')!, new World()).companions(
      'aws_s3_bucket_versioning',
      'bucket',
    );
    expect(companions.map(({ id }) => id)).toEqual(['aws_s3_bucket_versioning.v']);
  });

  test('follows the arguments of modules', () => {
    expect(refersTo(fact(template, 'module.net["x"].aws_flow_log.f[0]', 'iam_role_arn'))).toEqual([
      'aws_s3_bucket.b',
      'arn',
    ]);
  });

  test('never takes a part of a value for the whole', () => {
    const policy = fact(template, 'aws_s3_bucket_policy.p', 'policy');
    expect(policy).toBeInstanceOf(Unknown);
    expect(policy).not.toBeInstanceOf(Reference);
    expect(
      template
        .referencesIn(template.resources.get('aws_s3_bucket_policy.p')!.body)
        .map(({ target, at }) => [target.id, at]),
    ).toContainEqual(['aws_s3_bucket.b', 'policy']);
    expect(fact(template, 'aws_s3_bucket_policy.q', 'bucket')).toBeInstanceOf(Unknown);
  });

  test('holds text that looks like an expression as the text it is', () => {
    expect(fact(template, 'aws_s3_bucket_policy.q', 'policy')).toBe('arn:aws:s3:::${aws:username}');
  });

  test('tells a secret that is given from one that is written down', () => {
    expect(fact(template, 'aws_db_instance.d', 'password')).toMatchObject({
      about: { parameter: { name: 'password', secret: true } },
    });
    expect(JSON.stringify(template.resources.get('aws_db_instance.d')!.body)).not.toContain('prompt');
    expect(fact(template, 'aws_db_instance.e', 'password')).toBe('written down');
  });

  test('positions lead into its values', () => {
    const text = JSON.stringify(plan, null, 1);
    const [positioned] = readInputs([{ name: 'plan.json', content: text }]);
    const line = positioned!.positionOf(
      positioned!.resources.get('aws_s3_bucket_versioning.v')!,
      'versioning_configuration.status',
    )!.line;
    expect(text.split('\n')[line - 1]).toContain('"status": "Enabled"');
  });

  test.each([
    [{ planned_values: {} }],
    [{ planned_values: { root_module: 'x' } }],
    [
      {
        planned_values: { root_module: { resources: [null, 7, { address: 'a' }], child_modules: [{}] } },
        configuration: 'x',
        resource_changes: {},
      },
    ],
  ])('a broken one has no resources: %j', (broken) => {
    expect(read(broken).resources.size).toBe(0);
  });
});

const terraform = spawnSync('terraform', ['version'], { encoding: 'utf8' }).status === 0;

const readsRealPlan = () => {
  const directory = mkdtempSync(join(tmpdir(), 'bulwark-plan-'));
  try {
    const configuration = {
      variable: { name: { default: 'n' } },
      resource: {
        terraform_data: {
          a: { input: 'lit-${var.name} $${x}' },
          b: {
            input: {
              id: '${terraform_data.a.id}',
              text: 'x-${terraform_data.a.id}/*',
              list: ['${terraform_data.a.id}', 'y'],
            },
          },
          n: { count: 2, input: '${terraform_data.a.id}' },
          f: { for_each: { 'k.1["]x': 'v' }, input: '${terraform_data.n[1].id}' },
        },
      },
    };
    mkdirSync(join(directory, 'inner'));
    writeFileSync(
      join(directory, 'main.tf.json'),
      JSON.stringify({
        ...configuration,
        module: { m: { source: './inner', for_each: { 'eu[1].a': 1 }, given_id: '${terraform_data.b.id}' } },
      }),
    );
    writeFileSync(
      join(directory, 'inner', 'main.tf.json'),
      JSON.stringify({
        variable: { given_id: {} },
        resource: { terraform_data: { x: { input: { owner_id: '${var.given_id}' } } } },
      }),
    );
    const run = (...args: string[]) =>
      execFileSync('terraform', args, {
        cwd: directory,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
        maxBuffer: 1e8,
      });
    run('init', '-input=false');
    run('plan', '-input=false', '-out=plan');
    const planned = read(JSON.parse(run('show', '-json', 'plan')));
    const written = read(configuration);
    const shown = (value: Value): unknown =>
      value instanceof Unknown
        ? [value.constructor.name, value.hole]
        : Array.isArray(value)
          ? value.map(shown)
          : value && typeof value === 'object'
            ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, shown(item)]))
            : value;
    for (const id of written.resources.keys())
      expect([id, shown(fact(planned, id, 'input'))]).toEqual([id, shown(fact(written, id, 'input'))]);
    expect(refersTo(fact(planned, 'module.m["eu[1].a"].terraform_data.x', 'input.owner_id'))).toEqual([
      'terraform_data.b',
      'id',
    ]);
  } finally {
    rmSync(directory, { recursive: true });
  }
};

/** A plan that changes resources which are there already. */
const changing = (...resources: { [key: string]: unknown }[]): Template =>
  read({
    planned_values: {
      root_module: {
        resources: resources
          .filter(({ deposed }) => deposed === undefined)
          .map(({ address, type, values }) => ({
            address,
            type,
            name: String(address).split('.')[1],
            mode: 'managed',
            values,
          })),
      },
    },
    resource_changes: resources.map(({ address, type, before = null, values = null, actions, deposed }) => ({
      address,
      type,
      ...(deposed ? { deposed } : {}),
      change: { actions, before, after: values, after_unknown: deposed ? { name: true } : {} },
    })),
    configuration: {
      root_module: {
        resources: resources.map(({ address, written }) => ({ address, expressions: written ?? {} })),
      },
    },
  });

test('a permissions boundary is the policy that is only known after apply', () => {
  const template = read({
    planned_values: {
      root_module: {
        resources: [
          { address: 'aws_iam_policy.edge', mode: 'managed', type: 'aws_iam_policy', name: 'edge', values: {} },
          { address: 'aws_iam_role.deploy', mode: 'managed', type: 'aws_iam_role', name: 'deploy', values: {} },
        ],
      },
    },
    resource_changes: [{ address: 'aws_iam_role.deploy', change: { after_unknown: { permissions_boundary: true } } }],
    configuration: {
      root_module: {
        resources: [
          {
            address: 'aws_iam_role.deploy',
            expressions: {
              permissions_boundary: { references: ['aws_iam_policy.edge.arn', 'aws_iam_policy.edge'] },
            },
          },
        ],
      },
    },
  });
  expect(refersTo(fact(template, 'aws_iam_role.deploy', 'permissions_boundary'))).toEqual([
    'aws_iam_policy.edge',
    'arn',
  ]);
});

test('what a plan deletes or forgets is not there', () => {
  const template = changing(
    { address: 'aws_ebs_volume.a', type: 'aws_ebs_volume', actions: ['forget'] },
    { address: 'aws_ebs_volume.b', type: 'aws_ebs_volume', actions: ['delete'] },
    { address: 'aws_ebs_volume.c', type: 'aws_ebs_volume', actions: ['delete', 'create'], values: { size: 1 } },
    { address: 'aws_ebs_volume.c', type: 'aws_ebs_volume', actions: ['delete'], deposed: '1' },
  );
  expect([...template.resources.keys()]).toEqual(['aws_ebs_volume.c']);
});

describe('what a resource repeats of others, and nobody writes there', () => {
  const open = { protocol: 'tcp', from_port: 22, to_port: 22 };
  const group = (ingress: object[], written = {}) => ({
    address: 'aws_security_group.g',
    type: 'aws_security_group',
    actions: ['no-op'],
    values: { id: 'sg-1', name: 'g', ingress },
    written,
  });
  const rule = (actions: string[], before: object | null, values?: object) => ({
    address: 'aws_security_group_rule.r',
    type: 'aws_security_group_rule',
    actions,
    before: before && { type: 'ingress', security_group_id: 'sg-1', ...before },
    ...(values ? { values } : {}),
  });

  test('is left to them where they change, and the rest of a list stays', () => {
    const world = { ...open, cidr_blocks: ['0.0.0.0/0', '10.0.0.0/8'], self: false };
    const gone = rule(['delete'], { ...open, cidr_blocks: ['0.0.0.0/0'] });
    const ingress = (...of: Parameters<typeof changing>) => fact(changing(...of), 'aws_security_group.g', 'ingress');
    expect(ingress(group([world]), gone)).toEqual([{ ...world, cidr_blocks: ['10.0.0.0/8'] }]);
    expect(ingress(group([{ ...open, cidr_blocks: ['0.0.0.0/0'] }]), gone)).toEqual([]);
    expect(ingress(group([{ ...world, to_port: 23 }]), gone)).toEqual([{ ...world, to_port: 23 }]);
    expect(ingress(group([world]), rule(['no-op'], { ...open, cidr_blocks: ['0.0.0.0/0'] }))).toEqual([world]);
    expect(ingress(group([world]), { ...gone, before: { ...gone.before, security_group_id: 'sg-2' } })).toEqual([
      world,
    ]);
    expect(ingress(group([world], { ingress: {} }), gone)).toEqual([world]);
  });

  test('is left to them as a whole where they keep the whole', () => {
    const bucket = { address: 'aws_s3_bucket.b', type: 'aws_s3_bucket', actions: ['no-op'] };
    const template = changing(
      { ...bucket, values: { id: 'b', bucket: 'b', policy: '{}', logging: [{ target_bucket: 'l' }], grant: [{}] } },
      {
        address: 'aws_s3_bucket_logging.b',
        type: 'aws_s3_bucket_logging',
        actions: ['delete'],
        before: { bucket: 'b' },
      },
      { address: 'aws_s3_bucket_policy.b', type: 'aws_s3_bucket_policy', actions: ['create'], values: { bucket: 'b' } },
    );
    expect(fact(template, 'aws_s3_bucket.b', 'logging')).toBeUndefined();
    expect(fact(template, 'aws_s3_bucket.b', 'policy')).toBeUndefined();
    expect(fact(template, 'aws_s3_bucket.b', 'grant')).toEqual([{}]);
  });

  test('is known by the name of each piece', () => {
    const template = changing(
      {
        address: 'aws_iam_role.r',
        type: 'aws_iam_role',
        actions: ['no-op'],
        values: {
          name: 'r',
          managed_policy_arns: ['arn:aws:iam::aws:policy/A', 'arn:aws:iam::aws:policy/B'],
          inline_policy: [{ name: 'p' }, { name: 'q' }],
        },
      },
      {
        address: 'aws_iam_role_policy_attachment.a',
        type: 'aws_iam_role_policy_attachment',
        actions: ['delete'],
        before: { role: 'r', policy_arn: 'arn:aws:iam::aws:policy/A' },
      },
      {
        address: 'aws_iam_role_policy.p',
        type: 'aws_iam_role_policy',
        actions: ['update'],
        before: { role: 'r', name: 'p' },
        values: { role: 'r', name: 'p' },
      },
    );
    expect(fact(template, 'aws_iam_role.r', 'managed_policy_arns')).toEqual(['arn:aws:iam::aws:policy/B']);
    expect(fact(template, 'aws_iam_role.r', 'inline_policy')).toEqual([{ name: 'q' }]);
  });
});

if (terraform) test('a real plan says the same as the configuration it was made from', readsRealPlan);
else process.stderr.write('no terraform on the PATH: no real plan was read\n');

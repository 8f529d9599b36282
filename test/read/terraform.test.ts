import { Assembly } from '../../lib/engine/assembly';
import { BulwarkError } from '../../lib/engine/error';
import { Reading } from '../../lib/engine/reading';
import type { Resource, Template } from '../../lib/engine/template';
import { type Json, type Reference, Unknown, type Value } from '../../lib/engine/value';
import { explore, World } from '../../lib/engine/world';
import { readInputs } from '../../lib/read/inputs';
import { sourceOf } from '../../lib/read/source';
import { readTerraform } from '../../lib/read/terraform/template';

const read = (content: object | string): Template => readInputs([{ name: 'cdk.tf.json', content }])[0]!;

const ids = (template: Template): string[] => [...template.resources.keys()];

const at = (template: Template, id: string): Resource => template.resources.get(id)!;

const fact = (template: Template, id: string, path: string, world = new World()): Value =>
  new Reading(at(template, id), world).fact(path).value;

/** Ids of the resources that exist, by what each deployment assumes. */
const existing = (template: Template): [string[], string[]][] =>
  explore((world) =>
    [...template.resources.values()].filter((resource) => template.exists(resource, world)).map(({ id }) => id),
  ).results.map(({ result, world }) => [result, [...world.outcomes.values()]]);

describe('what is read', () => {
  test('where the state is kept', () => {
    const template = read({ terraform: [{ backend: { s3: { bucket: 'state' } } }, { required_version: '>= 1.11' }] });
    expect(ids(template)).toEqual(['backend.s3']);
    expect(fact(template, 'backend.s3', 'bucket')).toBe('state');
    expect(ids(read({ terraform: { backend: { local: { path: 'state' } } } }))).toEqual([]);
    expect(() => read({ terraform: { backend: 's3' } })).toThrow(/`terraform\.backend` must be a map/);
  });

  test('resources, data sources and providers, with their construct paths', () => {
    const template = read({
      '//': { metadata: { stackName: 'app' } },
      provider: { aws: [{ region: 'eu-west-1' }, { region: 'us-east-1', alias: 'us' }] },
      data: { aws_caller_identity: { me: {} } },
      resource: { aws_s3_bucket: { uploads: { '//': { metadata: { path: 'app/uploads', uniqueId: 'uploads' } } } } },
    });
    expect([...template.resources.values()].map(({ id, type, path }) => [id, type, path])).toEqual([
      ['aws_s3_bucket.uploads', 'aws_s3_bucket', 'app/uploads'],
      ['data.aws_caller_identity.me', 'data.aws_caller_identity', 'data.aws_caller_identity.me'],
      ['provider.aws', 'provider.aws', 'provider.aws'],
      ['provider.aws.us', 'provider.aws', 'provider.aws.us'],
    ]);
  });

  test('maps and lists of maps alike', () => {
    const template = read({
      resource: [{ aws_s3_bucket: { a: [{ bucket: '${var.name}' }] } }, { aws_s3_bucket: [{ b: { bucket: 'b' } }] }],
      variable: { name: [{ default: 'named' }] },
      locals: [{ x: 1 }, { y: 2 }],
      output: { o: [{ value: 1 }] },
    });
    expect(ids(template)).toEqual(['aws_s3_bucket.a', 'aws_s3_bucket.b']);
    expect(fact(template, 'aws_s3_bucket.a', 'bucket')).toBe('named');
  });

  test('other names of load balancers are one type; the address stays as written', () => {
    const template = read({
      resource: {
        aws_alb: { web: {} },
        aws_alb_listener: { http: { load_balancer_arn: '${aws_alb.web.arn}' } },
        aws_alb_target_group: { t: {} },
      },
      data: { aws_alb: { d: {} } },
    });
    expect([...template.resources.values()].map(({ id, type }) => [id, type])).toEqual([
      ['aws_alb.web', 'aws_lb'],
      ['aws_alb_listener.http', 'aws_lb_listener'],
      ['aws_alb_target_group.t', 'aws_lb_target_group'],
      ['data.aws_alb.d', 'data.aws_lb'],
    ]);
    expect((fact(template, 'aws_alb_listener.http', 'load_balancer_arn') as Reference).target.id).toBe('aws_alb.web');
  });

  test('modules are said to be opaque, once each', () => {
    const template = read({ module: { vpc: { source: 'terraform-aws-modules/vpc/aws' }, db: [{}] } });
    expect(template.notices).toEqual([
      'module vpc (terraform-aws-modules/vpc/aws) is opaque: what it creates was not judged',
      'module db is opaque: what it creates was not judged',
    ]);
  });

  test('an override of one element stands for a list', () => {
    const template = read({
      resource: { aws_security_group: { g: { egress: { 0: { cidr_blocks: ['0.0.0.0/0'] } } } } },
    });
    expect(fact(template, 'aws_security_group.g', 'egress')).toEqual([{ cidr_blocks: ['0.0.0.0/0'] }]);
    expect(fact(template, 'aws_security_group.g', 'egress.cidr_blocks')).toEqual(['0.0.0.0/0']);
  });

  test('positions lead to the line of an argument, through blocks in lists', () => {
    const template = read(
      '{\n "resource": {\n  "aws_s3_bucket": {\n   "b": [{\n    "versioning": [{\n     "enabled": true\n    }]\n   }]\n  }\n }\n}',
    );
    const bucket = at(template, 'aws_s3_bucket.b');
    expect(template.positionOf(bucket, 'versioning.enabled')).toMatchObject({ file: 'cdk.tf.json', line: 6 });
    expect(template.positionOf(bucket, 'versioning.0.enabled')).toMatchObject({ line: 6 });
    expect(template.positionOf(bucket, 'bucket')?.line).toBe(4);
  });
});

describe('count and for_each', () => {
  test('known collections become one resource for each instance', () => {
    const template = read({
      locals: { names: ['a', 'b'] },
      resource: {
        aws_s3_bucket: {
          n: { count: 2, bucket: 'logs-${count.index}' },
          s: { for_each: '${toset(local.names)}', bucket: '${each.value}', tags: { name: 'x-${each.key}' } },
          m: {
            for_each: { x: { public: true }, y: { public: false } },
            acl: '${each.value.public ? "public-read" : "private"}',
          },
        },
      },
    });
    expect(ids(template)).toEqual([
      'aws_s3_bucket.n[0]',
      'aws_s3_bucket.n[1]',
      'aws_s3_bucket.s["a"]',
      'aws_s3_bucket.s["b"]',
      'aws_s3_bucket.m["x"]',
      'aws_s3_bucket.m["y"]',
    ]);
    expect(fact(template, 'aws_s3_bucket.n[1]', 'bucket')).toBe('logs-1');
    expect(fact(template, 'aws_s3_bucket.s["b"]', '')).toMatchObject({ bucket: 'b', tags: { name: 'x-b' } });
    expect(fact(template, 'aws_s3_bucket.m["x"]', 'acl')).toBe('public-read');
    expect(fact(template, 'aws_s3_bucket.m["y"]', 'acl')).toBe('private');
  });

  test('each instance refers to its own counterpart', () => {
    const template = read({
      resource: {
        aws_s3_bucket: { n: { count: 2 }, m: { for_each: { k: '${aws_kms_key.key.arn}', l: 'none' } } },
        aws_kms_key: { key: {} },
        aws_s3_bucket_versioning: {
          n: { count: 2, bucket: '${aws_s3_bucket.n[count.index].id}' },
          m: { for_each: '${aws_s3_bucket.m}', bucket: '${each.value.id}', key: '${each.key}' },
        },
      },
    });
    const target = (id: string) => (fact(template, id, 'bucket') as Reference).target.id;
    expect(target('aws_s3_bucket_versioning.n[1]')).toBe('aws_s3_bucket.n[1]');
    expect(target('aws_s3_bucket_versioning.m["k"]')).toBe('aws_s3_bucket.m["k"]');
    const companions = (id: string) =>
      new Reading(at(template, id), new World())
        .companions('aws_s3_bucket_versioning', 'bucket')
        .map(({ id: companion }) => companion);
    expect(companions('aws_s3_bucket.n[0]')).toEqual(['aws_s3_bucket_versioning.n[0]']);
    expect(companions('aws_s3_bucket.m["l"]')).toEqual(['aws_s3_bucket_versioning.m["l"]']);
  });

  test('a number that deployments differ in: one resource, there or not', () => {
    const template = read({
      variable: { prod: { type: 'bool' } },
      resource: {
        aws_s3_bucket: { b: { count: '${var.prod ? 1 : 0}', bucket: 'b${count.index}' }, none: { count: 0 } },
      },
    });
    expect(existing(template)).toEqual([
      [['aws_s3_bucket.b'], ['var.prod is true']],
      [[], ['var.prod is false']],
    ]);
    expect(fact(template, 'aws_s3_bucket.b', 'bucket')).toBe('b0');
  });

  test('an open collection: one resource, its elements unknown', () => {
    const template = read({
      variable: { names: {} },
      resource: {
        aws_s3_bucket: { b: { for_each: '${var.names}', bucket: '${each.value}' } },
        aws_s3_bucket_acl: { a: { bucket: '${aws_s3_bucket.b["x"].id}' } },
      },
    });
    expect(ids(template)).toEqual(['aws_s3_bucket.b', 'aws_s3_bucket_acl.a']);
    expect(fact(template, 'aws_s3_bucket.b', 'bucket')).toBeInstanceOf(Unknown);
    expect(fact(template, 'aws_s3_bucket_acl.a', 'bucket')).toMatchObject({
      target: at(template, 'aws_s3_bucket.b'),
      attribute: 'id',
    });
  });

  test('dynamic blocks are the blocks they make', () => {
    const template = read({
      variable: { open: { type: 'bool' }, ports: {} },
      resource: {
        aws_security_group: {
          known: {
            ingress: { from_port: 22 },
            dynamic: {
              ingress: {
                for_each: [80, 443],
                content: { from_port: '${ingress.value}', description: 'no ${ingress.key}' },
              },
            },
          },
          renamed: {
            dynamic: [
              {
                ingress: [
                  {
                    for_each: { a: { p: 1 } },
                    iterator: 'it',
                    content: [{ from_port: '${it.value.p}', description: '${it.key}' }],
                  },
                ],
              },
            ],
          },
          sometimes: {
            dynamic: {
              ingress: { for_each: '${var.open ? ["0.0.0.0/0"] : []}', content: { cidr_blocks: ['${ingress.value}'] } },
            },
          },
          never: { dynamic: { ingress: { for_each: '${var.ports}', content: { from_port: '${ingress.value}' } } } },
        },
      },
    });
    expect(fact(template, 'aws_security_group.known', 'ingress')).toEqual([
      { from_port: 22 },
      { from_port: 80, description: 'no 0' },
      { from_port: 443, description: 'no 1' },
    ]);
    expect(fact(template, 'aws_security_group.renamed', 'ingress')).toEqual([{ from_port: 1, description: 'a' }]);
    expect(
      explore((world) => fact(template, 'aws_security_group.sometimes', 'ingress', world)).results.map(
        ({ result }) => result,
      ),
    ).toEqual([[{ cidr_blocks: ['0.0.0.0/0'] }], []]);
    expect(fact(template, 'aws_security_group.never', 'ingress')).toBeInstanceOf(Unknown);
  });
});

describe('references', () => {
  test('are found through locals, variables, conditionals and policy documents', () => {
    const template = read({
      variable: { v: { default: '${aws_s3_bucket.v.id}' } },
      locals: { l: { deep: ['${aws_s3_bucket.l.arn}'] } },
      data: { aws_iam_policy_document: { p: { statement: { resources: ['${local.l.deep[0]}/*'] } } } },
      resource: {
        aws_s3_bucket: { a: {}, b: {}, l: {}, v: {} },
        aws_x: {
          x: {
            choice: '${var.on ? aws_s3_bucket.a.id : aws_s3_bucket.b.id}',
            list: ['${var.v}'],
            policy: '${data.aws_iam_policy_document.p.json}',
            depends_on: ['${aws_s3_bucket.b}'],
          },
        },
      },
    });
    const found = template
      .referencesIn(at(template, 'aws_x.x').body)
      .map(({ target, attribute, at: place }) => `${place}: ${target.id} ${attribute}`);
    expect(found).toEqual([
      'choice: aws_s3_bucket.a id',
      'choice: aws_s3_bucket.b id',
      'list.0: aws_s3_bucket.v id',
      'policy: data.aws_iam_policy_document.p json',
      'policy: aws_s3_bucket.l arn',
    ]);
  });

  test('lead into another stack of the app', () => {
    const output = { 'cross-stack-output-aws_s3_bucketb': { value: '${aws_s3_bucket.b.id}', sensitive: true } };
    const stack = (name: string, rest: object) => ({
      name: `stacks/${name}/cdk.tf.json`,
      content: { '//': { metadata: { stackName: name } }, ...rest },
    });
    const templates = readInputs([
      stack('reader', {
        data: {
          terraform_remote_state: {
            'cross-stack-reference-input-two': { backend: 'local', config: { path: 'terraform.two.tfstate' } },
          },
        },
        resource: {
          aws_s3_bucket_versioning: {
            v: {
              bucket:
                '${data.terraform_remote_state.cross-stack-reference-input-two.outputs.cross-stack-output-aws_s3_bucketb}',
            },
          },
        },
      }),
      stack('one', { output, resource: { aws_s3_bucket: { b: {} } } }),
      stack('two', { output, resource: { aws_s3_bucket: { b: {} } } }),
    ]);
    const [reader, one, two] = templates as [Template, Template, Template];
    expect((fact(reader, 'aws_s3_bucket_versioning.v', 'bucket') as Reference).target).toBe(at(two, 'aws_s3_bucket.b'));
    const companions = (template: Template) =>
      new Reading(at(template, 'aws_s3_bucket.b'), new World()).companions('aws_s3_bucket_versioning', 'bucket').length;
    expect([companions(one), companions(two)]).toEqual([0, 1]);
  });
});

describe('broken and hostile input', () => {
  test.each([
    [
      '{"resource": {"aws_s3_bucket": "x"}}',
      /cdk\.tf\.json:1:\d+: `resource\.aws_s3_bucket` must be a map of names, not "x"/,
    ],
    ['{"resource": {"aws_s3_bucket": {"b": 7}}}', /`resource\.aws_s3_bucket\.b` must be a map/],
    ['{"resource": {"aws_s3_bucket": {"b": null}}}', /'aws_s3_bucket\.b' must be a map of arguments, not null/],
    ['{"resource": {}, "locals": "x"}', /`locals` must be a map/],
    ['{"resource": {}, "variable": {"x": "y"}}', /`variable\.x` must be a map/],
    ['{"resource": {}, "provider": {"aws": "y"}}', /`provider\.aws` must be a map/],
  ])('%s is refused with its place', (text, message) => {
    expect(() => read(text)).toThrow(BulwarkError);
    expect(() => read(text)).toThrow(message);
  });

  test('a circle between resources is refused where it is met', () => {
    expect(() =>
      read({ resource: { aws_x: { a: { count: '${length(aws_x.b)}' }, b: { count: '${length(aws_x.a)}' } } } }),
    ).toThrow(/refers to itself in a circle/);
  });

  test('the same address twice is noticed, and both are judged', () => {
    const template = read({ resource: { aws_x: { a: [{ n: 1 }, { n: 2 }] } } });
    expect(ids(template)).toEqual(['aws_x.a', 'aws_x.a#2']);
    expect(template.notices.join()).toContain("'aws_x.a' is declared more than once");
  });

  test('`__proto__` and `constructor` are names like any other', () => {
    const template = read(
      '{"resource": {"aws_x": {"__proto__": {"a": "${local.__proto__}"}, "constructor": {"for_each": {"__proto__": 1}, "v": "${each.value}"}}}, "locals": {"__proto__": "data"}}',
    );
    expect(ids(template)).toEqual(['aws_x.__proto__', 'aws_x.constructor["__proto__"]']);
    expect(fact(template, 'aws_x.__proto__', 'a')).toBe('data');
    expect(fact(template, 'aws_x.constructor["__proto__"]', 'v')).toBe(1);
    expect(({} as Record<string, unknown>).a).toBeUndefined();
  });
});

test('resources without expressions are read without a look at their arguments', () => {
  const looksPerResource = (count: number): number => {
    const names = Array.from({ length: count }, (_, at) => `b${at}`);
    const bodies = names.map((name) => [name, { bucket: name, tags: { a: 'b' }, versioning: { enabled: true } }]);
    const { data, looks } = counted({ resource: { aws_s3_bucket: Object.fromEntries(bodies) } });
    readTerraform('cdk.tf.json', sourceOf(data), new Assembly());
    return looks() / count;
  };
  expect(looksPerResource(100)).toBeLessThan(20);
  expect(looksPerResource(5000)).toBeLessThan(looksPerResource(100) * 1.1);
});

/** Data that counts how often something is looked up in it. */
function counted(data: Json): { data: Json; looks: () => number } {
  let looks = 0;
  const watch = (node: Json): Json =>
    node === null || typeof node !== 'object'
      ? node
      : (new Proxy(node, {
          get: (target, key) => {
            looks++;
            return watch(Reflect.get(target, key));
          },
          ownKeys: (target) => {
            looks++;
            return Reflect.ownKeys(target);
          },
          getOwnPropertyDescriptor: (target, key) => {
            looks++;
            return Reflect.getOwnPropertyDescriptor(target, key);
          },
        }) as Json);
  return { data: watch(data), looks: () => looks };
}

import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { defineConfig, presets } from '../../../lib';
import { checkTemplates } from '../../../lib/engine/check';
import { Reading } from '../../../lib/engine/reading';
import type { Resource, Template } from '../../../lib/engine/template';
import { Reference, Unknown, type Value } from '../../../lib/engine/value';
import { explore, World } from '../../../lib/engine/world';
import { readPaths } from '../../../lib/read/paths';
import type { Source } from '../../../lib/read/source';
import { readHcl } from '../../../lib/read/terraform/hcl';
import { ruleBook } from '../../../lib/rules';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'module-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (files: Record<string, string>): void => {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
};

const read = (...paths: string[]) => readPaths(paths.length > 0 ? paths : ['.'], folder);

const resources = (templates: readonly Template[]): Map<string, Resource> =>
  new Map(templates.flatMap((template) => [...template.resources]));

/** What was not judged, in words. */
const unread = (): string[] => read().templates.flatMap(({ unjudged }) => [...(unjudged?.keys() ?? [])]);

/** What the module makes of an argument. */
const value = (id: string, path: string, ...paths: string[]): Value => {
  const { templates, failures } = read(...paths);
  expect(failures).toEqual([]);
  const resource = resources(templates).get(id);
  if (!resource) throw new Error(`no ${id} among ${[...resources(templates).keys()]}`);
  return new Reading(resource, new World()).fact(path).value;
};

const bucket = 'variable "name" {}\nresource "aws_s3_bucket" "this" {\n  bucket = var.name\n}\n';

describe('a folder of HCL', () => {
  test('is one module: its files know each other', () => {
    write({
      'main.tf': 'resource "aws_s3_bucket" "b" {\n  bucket = "${local.prefix}-${var.stage}"\n}\n',
      'variables.tf': 'variable "stage" {\n  default = "dev"\n}\n',
      'locals.tf.json': '{"locals": {"prefix": "shop"}}',
    });
    expect(value('aws_s3_bucket.b', 'bucket')).toBe('shop-dev');
    expect(read().templates.map(({ name }) => name)).toEqual(['.']);
  });

  test('takes the values that Terraform loads by itself, the later over the earlier', () => {
    write({
      'main.tf':
        'variable "a" {}\nvariable "b" {}\nvariable "c" {\n  type = number\n}\nresource "aws_s3_bucket" "b" {\n  bucket = "${var.a}${var.b}"\n  n = var.c\n}\n',
      'terraform.tfvars': 'a = "file"\nb = "file"\n',
      'x.auto.tfvars': 'b = "-auto"\nc = "7"\n',
    });
    expect(value('aws_s3_bucket.b', 'bucket')).toBe('file-auto');
    expect(value('aws_s3_bucket.b', 'n')).toBe(7);
  });

  test('takes other values where their file is named, and says so where it is not', () => {
    write({
      'main.tf': 'variable "a" {}\nresource "aws_s3_bucket" "b" {\n  bucket = var.a\n}\n',
      'prod.tfvars': 'a = "prod"\n',
      'json.tfvars.json': '{"a": "${literal}"}',
    });
    expect(value('aws_s3_bucket.b', 'bucket')).toBeInstanceOf(Unknown);
    expect(read().notices.map(({ message }) => message)).toEqual([
      expect.stringContaining('json.tfvars.json was left out'),
      expect.stringContaining('prod.tfvars was left out'),
    ]);
    expect(value('aws_s3_bucket.b', 'bucket', '.', 'prod.tfvars')).toBe('prod');
    expect(value('aws_s3_bucket.b', 'bucket', '.', 'json.tfvars.json')).toBe('${literal}');
  });

  test('says which files of values lie elsewhere, unless one is named', () => {
    write({
      'main.tf': 'variable "a" {}\nresource "aws_s3_bucket" "b" {\n  bucket = var.a\n}\n',
      'env/prod.tfvars': 'a = "prod"\n',
      'env/test.tfvars.json': '{"a": "test"}',
    });
    expect(read().notices).toEqual([
      { template: 'env/prod.tfvars', message: expect.stringContaining('name it too') },
      { template: 'env/test.tfvars.json', message: expect.stringContaining('name it too') },
    ]);
    expect(read('.', 'env/prod.tfvars').notices).toEqual([]);
    expect(value('aws_s3_bucket.b', 'bucket', '.', 'env/prod.tfvars')).toBe('prod');
  });

  test('keeps secrets out: what a file gives for a sensitive variable is not read', () => {
    write({
      'main.tf': 'variable "p" {\n  sensitive = true\n}\nresource "aws_db_instance" "d" {\n  password = var.p\n}\n',
      'terraform.tfvars': 'p = "hunter22"\n',
    });
    expect(value('aws_db_instance.d', 'password')).toBeInstanceOf(Unknown);
  });

  test('has no default for a sensitive variable that a file gives another value', () => {
    write({
      'main.tf':
        'variable "p" {\n  sensitive = true\n  default = "sound"\n}\nresource "aws_s3_bucket" "b" {\n  bucket = var.p\n}\n',
    });
    expect(value('aws_s3_bucket.b', 'bucket')).toBe('sound');
    write({ 'terraform.tfvars': 'p = "other"\n' });
    expect(value('aws_s3_bucket.b', 'bucket')).toBeInstanceOf(Unknown);
  });

  test('is overridden by its override files, argument by argument and block by block', () => {
    write({
      'main.tf':
        'locals {\n  a = 1\n}\nresource "aws_s3_bucket" "b" {\n  bucket = "one"\n  n = local.a\n  versioning {\n    enabled = true\n  }\n}\n',
      'override.tf':
        'locals {\n  a = 2\n}\nresource "aws_s3_bucket" "b" {\n  versioning {\n    enabled = false\n  }\n}\n',
    });
    expect(value('aws_s3_bucket.b', 'bucket')).toBe('one');
    expect(value('aws_s3_bucket.b', 'n')).toBe(2);
    expect(value('aws_s3_bucket.b', 'versioning.enabled')).toBe(false);
  });

  test('is overridden in blocks of a type at once, static and dynamic alike', () => {
    const ports = (...blocks: string[]) => `resource "aws_security_group" "g" {\n${blocks.join('')}}\n`;
    const fixed = (port: number) => `  ingress {\n    from_port = ${port}\n  }\n`;
    const made = (...of: number[]) =>
      `  dynamic "ingress" {\n    for_each = ${JSON.stringify(of)}\n    content {\n      from_port = ingress.value\n    }\n  }\n`;
    const other = '  dynamic "egress" {\n    for_each = [1]\n    content {\n      from_port = 0\n    }\n  }\n';
    const from = (files: Record<string, string>) => {
      rmSync(folder, { recursive: true });
      write(files);
      return [value('aws_security_group.g', 'ingress'), value('aws_security_group.g', 'egress')];
    };
    const egress = [{ from_port: 0 }];
    expect(from({ 'main.tf': ports(made(1, 2), other), 'a_override.tf': ports(fixed(3)) })).toEqual([
      [{ from_port: 3 }],
      egress,
    ]);
    expect(from({ 'main.tf': ports(fixed(1), fixed(2), other), 'override.tf': ports(made(3)) })).toEqual([
      [{ from_port: 3 }],
      egress,
    ]);
    const json = {
      resource: { aws_security_group: { g: { dynamic: [{ ingress: { for_each: [5], content: {} } }] } } },
    };
    const [ingress] = from({ 'main.tf': ports(made(1), made(2), other), 'override.tf.json': JSON.stringify(json) });
    expect(ingress).toEqual([{}]);
    expect(
      from({
        'main.tf': ports(fixed(1), other),
        'a_override.tf': ports(made(3), fixed(4)),
        'b_override.tf': ports(fixed(5)),
      }),
    ).toEqual([[{ from_port: 5 }], egress]);
  });

  test('keeps of a lifecycle what its override does not say', () => {
    write({
      'main.tf': 'resource "aws_kms_key" "k" {\n  lifecycle {\n    prevent_destroy = true\n  }\n}\n',
      'override.tf': 'resource "aws_kms_key" "k" {\n  lifecycle {\n    ignore_changes = [tags]\n  }\n}\n',
    });
    expect(value('aws_kms_key.k', 'lifecycle.prevent_destroy')).toBe(true);
  });

  test('may be given a provider, variables and outputs by its override files', () => {
    write({
      'main.tf':
        'terraform {\n}\nvariable "v" {\n  type = number\n  default = 1\n}\nresource "aws_s3_bucket" "b" {\n  bucket = var.v\n}\nprovider "aws" {\n  alias = "other"\n}\n',
      'override.tf':
        'terraform {\n  required_providers {\n    aws = {}\n  }\n}\nvariable "v" {\n  default = "2"\n}\n\nprovider "aws" {\n  region = "eu-west-1"\n  token = "t"\n}\n',
    });
    expect(value('aws_s3_bucket.b', 'bucket')).toBe(2);
    expect(value('provider.aws', 'region')).toBe('eu-west-1');
    const { templates } = read();
    const provider = resources(templates).get('provider.aws')!;
    expect(provider.template.positionOf(provider, 'token')).toMatchObject({ file: 'override.tf', line: 12 });
    const other = resources(templates).get('provider.aws.other')!;
    expect(other.template.positionOf(other, 'alias')).toMatchObject({ file: 'main.tf', line: 11 });
  });

  test('stands, where it is overridden, at the place of its override', () => {
    write({
      'main.tf':
        'resource "aws_db_instance" "d" {\n  port = 1\n  name = "d"\n  lifecycle {\n    prevent_destroy = true\n  }\n}\n',
      'override.tf':
        '\n\nresource "aws_db_instance" "d" {\n  timeouts {\n    create = "1h"\n  }\n  port = 2\n  lifecycle {\n    prevent_destroy = false\n  }\n}\n',
    });
    const [template] = read().templates;
    const resource = template!.resources.get('aws_db_instance.d')!;
    const at = (path: string) => {
      const { file, line } = template!.positionOf(resource, path)!;
      return `${file}:${line}`;
    };
    expect(['port', 'name', 'timeouts.create', 'lifecycle.prevent_destroy', 'gone'].map(at)).toEqual([
      'override.tf:7',
      'main.tf:3',
      'override.tf:5',
      'override.tf:9',
      'main.tf:1',
    ]);
  });

  test('has each element at its own line: in lists, locals, documents and what dynamic blocks make', () => {
    const lines = `locals {
  open = [
    "10.0.0.0/8",
    "0.0.0.0/0",
  ]
  same = local.open
  made = toset(["a"])
  statements = [
    { Sid = "first" },
    { Sid = "second" },
  ]
}
resource "aws_security_group" "g" {
  said = jsonencode({ Statement = local.statements })
  ingress {
    from_port = 1
  }
  dynamic "ingress" {
    for_each = [22, 23]
    content {
      from_port   = ingress.value
      cidr_blocks = local.same
    }
  }
  dynamic "ingress" {
    for_each = ["x"]
    content {
      description = ingress.value
    }
  }
  ingress {
    to_port = 2
  }
  names = local.made
  more = concat(["a", "b"], [
    "c",
  ])
  policy = jsonencode({
    Statement = [
      { Effect = "Deny" },
      merge({ Effect = "Allow" }, { Action = "*" }),
    ]
  })
  text = <<-EOT
    {
      "Statement": [
        { "Resource": "\${join("/", ["a", "b"])}", "Count": \${1 + 1} },
        {
          "Resource": "*"
        }
      ]
    }
  EOT
  words = <<EOT
Statement
EOT
}
`;
    write({ 'main.tf': lines });
    const [template] = read().templates;
    const group = template!.resources.get('aws_security_group.g')!;
    const text = lines.split('\n');
    const at = (path: string) => text[template!.positionOf(group, path)!.line - 1]!.trim();
    expect(at('ingress.0.from_port')).toBe('from_port = 1');
    expect(at('ingress.1.to_port')).toBe('to_port = 2');
    expect(at('ingress.2.from_port')).toBe('from_port   = ingress.value');
    expect(at('ingress.3.cidr_blocks.1')).toBe('"0.0.0.0/0",');
    expect(at('ingress.3')).toBe('dynamic "ingress" {');
    expect(at('ingress.4.description')).toBe('description = ingress.value');
    expect(at('ingress.4.from_port')).toBe('content {');
    expect(at('names.0')).toBe('names = local.made');
    expect(at('more.2')).toBe('"c",');
    expect(at('more.7')).toBe('more = concat(["a", "b"], [');
    expect(at('policy.Statement.1')).toBe('merge({ Effect = "Allow" }, { Action = "*" }),');
    expect(at('policy.Version')).toBe('policy = jsonencode({');
    expect(at('text.Statement.0.Count')).toContain('"Count"');
    expect(at('text.Statement.1.Resource')).toBe('"Resource": "*"');
    expect(at('text.Other')).toBe('text = <<-EOT');
    expect(at('said.Statement.1')).toBe('{ Sid = "second" },');
    expect(at('said.Statement')).toContain('statements = [');
    expect(at('words.Statement')).toBe('words = <<EOT');
  });

  test('a statement stands where its document says it, however the policy takes it', () => {
    const lines = `data "aws_iam_policy_document" "base" {
  statement {
    actions   = ["s3:GetObject"]
    resources = ["base"]
  }
}
data "aws_iam_policy_document" "own" {
  source_policy_documents = [data.aws_iam_policy_document.base.json]
  statement {
    actions = ["sqs:*"]
    resources = ["own"]
  }
}
data "aws_iam_policy_document" "many" {
  dynamic "statement" {
    for_each = ["a", "b"]
    content {
      actions = [statement.value]
    }
  }
}
data "aws_iam_policy_document" "all" {
  source_policy_documents = [data.aws_iam_policy_document.many.json]
  statement {
    actions = ["b"]
  }
}
locals {
  shared = data.aws_iam_policy_document.own.json
}
resource "aws_iam_policy" "all" {
  policy = data.aws_iam_policy_document.all.json
}
resource "aws_iam_policy" "direct" {
  policy = data.aws_iam_policy_document.base.json
}
resource "aws_iam_policy" "merged" {
  policy = local.shared
}
resource "aws_iam_policy" "many" {
  policy = data.aws_iam_policy_document.many.minified_json
}
resource "aws_iam_policy" "elsewhere" {
  policy = data.aws_iam_policy_document.missing.json
}
`;
    write({ 'main.tf': lines });
    const [template] = read().templates;
    const text = lines.split('\n');
    const at = (name: string, path: string) =>
      template!.positionOf(template!.resources.get(`aws_iam_policy.${name}`)!, path)!.line;
    const lineOf = (wanted: string, from = 0) =>
      text.findIndex((line, index) => index >= from && line.includes(wanted)) + 1;
    expect(at('direct', 'policy.Statement.0')).toBe(2);
    expect(at('direct', 'policy.Statement.0.Resource')).toBe(lineOf('["base"]'));
    expect(at('merged', 'policy.Statement.0')).toBe(2);
    expect(at('merged', 'policy.Statement.1')).toBe(lineOf('statement {', 7));
    expect(at('merged', 'policy.Statement.1.Action')).toBe(lineOf('sqs:*'));
    expect(at('many', 'policy.Statement.1')).toBe(lineOf('dynamic "statement"'));
    expect(at('many', 'policy.Statement.1.Action')).toBe(lineOf('statement.value'));
    expect(at('all', 'policy.Statement.0')).toBe(lineOf('dynamic "statement"'));
    expect(at('all', 'policy.Statement.1')).toBe(lineOf('dynamic "statement"'));
    expect(at('all', 'policy.Statement.2.Action')).toBe(lineOf('["b"]', lineOf('"all"')));
    expect(at('merged', 'policy')).toBe(lineOf('policy = local.shared'));
    expect(at('elsewhere', 'policy.Statement.0')).toBe(lineOf('document.missing'));
  });

  test('takes a file of OpenTofu beside those of Terraform, and in place of one of the same name', () => {
    write({
      'main.tf': 'resource "aws_s3_bucket" "b" {\n  bucket = "terraform"\n}\n',
      'main.tofu': 'resource "aws_s3_bucket" "b" {\n  bucket = "tofu"\n  n = 1\n}\n',
      'more.tofu.json': '{"resource": {"aws_s3_bucket": {"c": {"bucket": "json"}}}}',
      'more.tf.json': '{"resource": {"aws_s3_bucket": {"d": {}}}}',
      'override.tofu': 'resource "aws_s3_bucket" "b" {\n  n = 2\n}\n',
    });
    expect([...resources(read().templates).keys()]).toEqual(['aws_s3_bucket.b', 'aws_s3_bucket.c']);
    expect(value('aws_s3_bucket.b', 'bucket')).toBe('tofu');
    expect(value('aws_s3_bucket.b', 'n')).toBe(2);
    expect(read('main.tofu').templates.map(({ name }) => name)).toEqual(['.']);
    expect(unread()).toEqual([
      expect.stringContaining('main.tf was not judged'),
      expect.stringContaining('more.tf.json was not judged'),
    ]);
  });

  test('says what calls it in a language that is not read, also where nothing else lies beside', () => {
    write({
      'main.tf': 'resource "aws_s3_bucket" "b" {}\n',
      'live/terragrunt.hcl': 'terraform {\n  source = "..//"\n}\n',
      'main.tfcomponent.hcl': 'component "c" {\n  source = "./m"\n}\n',
    });
    expect(unread().sort()).toEqual([
      expect.stringContaining('main.tfcomponent.hcl is not read'),
      expect.stringContaining('terragrunt.hcl is not read'),
    ]);
  });

  test('may be JSON that is a list of parts', () => {
    write({
      'main.tf.json':
        '[{"variable": {"n": {"default": "x"}}},\n {"resource": {"aws_s3_bucket": {"b": {"bucket": "${var.n}"}}}}]',
      'more.tf': 'resource "aws_s3_bucket" "c" {}\n',
    });
    expect(value('aws_s3_bucket.b', 'bucket')).toBe('x');
    const { templates } = read();
    const found = resources(templates).get('aws_s3_bucket.b') as Resource;
    expect(templates[0]?.positionOf(found, 'bucket')).toMatchObject({ file: 'main.tf.json', line: 2 });
  });

  test('knows each instance within heredocs of an expression, too', () => {
    write({
      'main.tf': `resource "aws_sns_topic_policy" "p" {
  for_each = { a = "x", b = "y" }
  policy = join("", [<<-ONE
      - \${upper(each.key)}
        %{ for who in [each.value] }
        \${who}\${<<-TWO
          (\${each.value})
          TWO
      }
        %{ endfor }
    ONE
    , <<END
 \${each.key}
END
    ])
}
resource "aws_sns_topic_policy" "n" {
  count  = 2
  policy = trimspace(<<-TEXT
    number \${count.index}
    TEXT
  )
}
`,
    });
    expect(value('aws_sns_topic_policy.p["b"]', 'policy')).toBe('- B\n  \n  y(y)\n\n  \n b\n');
    expect(value('aws_sns_topic_policy.n[1]', 'policy')).toBe('number 1');
  });

  test('takes no null for a variable that may not be null', () => {
    write({
      'main.tf':
        'variable "a" {\n  nullable = false\n  default = "own"\n}\nvariable "b" {\n  default = "own"\n}\nvariable "c" {\n  nullable = false\n}\nresource "aws_s3_bucket" "s" {\n  a = var.a\n  b = var.b\n  c = var.c\n}\n',
      'terraform.tfvars': 'a = null\nb = null\nc = null\n',
    });
    expect(value('aws_s3_bucket.s', 'a')).toBe('own');
    expect(value('aws_s3_bucket.s', 'b')).toBeUndefined();
    expect(value('aws_s3_bucket.s', 'c')).toBeInstanceOf(Unknown);
  });

  test('with an override of what is not there is a failure with its place', () => {
    write({ 'main.tf': bucket, 'x_override.tf': '\nresource "aws_s3_bucket" "gone" {\n}\n' });
    expect(read().failures).toEqual([
      { template: '.', message: expect.stringMatching(/^x_override\.tf:2:1: .*'aws_s3_bucket.gone'/) },
    ]);
  });

  test('that is broken is a failure with file and line, and hides nothing else', () => {
    write({
      'a/main.tf': 'resource "x" "y" {\n  a = = 1\n}\n',
      'b/main.tf': bucket,
      'c/template.json': '{"Resources":{}}',
    });
    const { templates, failures } = read();
    expect(templates.map(({ name }) => name).sort()).toEqual(['b', 'c/template.json']);
    expect(failures).toEqual([
      { template: 'a', message: expect.stringMatching(/^a\/main\.tf:2:7: this is no valid HCL: Invalid expression/) },
    ]);
  });

  test('is named by any of its files, too', () => {
    write({ 'main.tf': bucket, 'variables.tf': 'variable "other" {}\n' });
    expect(read('main.tf', 'variables.tf').templates.map(({ name }) => name)).toEqual(['.']);
    expect(read('**/*.tf').templates).toHaveLength(1);
  });

  test('is read without what Terraform downloaded', () => {
    write({ 'main.tf': bucket, '.terraform/modules/vpc/main.tf': bucket });
    expect(read().templates).toHaveLength(1);
  });
});

test('positions are those of the block, or of the argument', () => {
  write({
    'main.tf':
      '# { a comment\nresource "aws_s3_bucket" "a" {\n  tags = { "x{" = "}" } # }\n}\n\nresource "aws_s3_bucket" "b" {\n  policy = <<-EOF\n    { "a": "}"\n  EOF\n  versioning {\n    enabled = "${var.x ? "}" : "{"}"\n  }\n}\n',
  });
  const [template] = read().templates;
  const at = (id: string, path: string) => template!.positionOf(template!.resources.get(id)!, path);
  expect(at('aws_s3_bucket.a', '')).toEqual({ file: 'main.tf', line: 2, column: 1 });
  expect(at('aws_s3_bucket.a', 'tags.x')).toEqual({ file: 'main.tf', line: 3, column: 3 });
  expect(at('aws_s3_bucket.b', 'logging')).toEqual({ file: 'main.tf', line: 6, column: 1 });
  expect(at('aws_s3_bucket.b', 'versioning.enabled')).toEqual({ file: 'main.tf', line: 11, column: 5 });
});

describe('modules', () => {
  test('that stand beside are judged as part of the one that calls them, with its arguments and outputs', () => {
    write({
      'main.tf':
        'module "uploads" {\n  source = "./bucket"\n  name   = "uploads"\n}\nresource "aws_s3_bucket_policy" "p" {\n  bucket = module.uploads.id\n  policy = module.uploads.name\n}\n',
      'bucket/main.tf': `${bucket}output "id" {\n  value = aws_s3_bucket.this.id\n}\noutput "name" {\n  value = "\${var.name}!"\n}\n`,
    });
    const { templates, notices } = read();
    expect([...resources(templates).keys()].sort()).toEqual([
      'aws_s3_bucket_policy.p',
      'module.uploads.aws_s3_bucket.this',
    ]);
    expect(notices).toEqual([]);
    expect(value('module.uploads.aws_s3_bucket.this', 'bucket')).toBe('uploads');
    expect(value('aws_s3_bucket_policy.p', 'policy')).toBe('uploads!');
    const reference = value('aws_s3_bucket_policy.p', 'bucket');
    expect(reference instanceof Reference && reference.target.id).toBe('module.uploads.aws_s3_bucket.this');
  });

  test('that are called twice are judged by the arguments of each call', () => {
    const call = (name: string, cidr: string) => `module "${name}" {\n  source = "./m"\n  cidrs = ["${cidr}"]\n}\n`;
    write({
      'main.tf': call('closed', '10.0.0.0/8') + call('open', '0.0.0.0/0'),
      'm/main.tf':
        'variable "cidrs" {}\nresource "aws_security_group" "g" {\n  ingress {\n    from_port = 22\n    to_port = 22\n    protocol = "tcp"\n    cidr_blocks = var.cidrs\n  }\n}\n',
    });
    const config = defineConfig({ name: 'ssh', rules: { 'ec2/group-no-world-ssh': 'on' } });
    const { findings } = checkTemplates(read().templates, config, ruleBook);
    expect(findings.map(({ resource }) => resource)).toEqual(['module.open.aws_security_group.g']);
  });

  test('have their documents judged, which they alone know by name', () => {
    const states = (resource: string) => {
      write({
        'main.tf': 'module "m" {\n  source = "./m"\n  for_each = toset(["a"])\n}\n',
        'm/main.tf': `data "aws_iam_policy_document" "d" {\n  statement {\n    actions = ["*"]\n    resources = ["${resource}"]\n  }\n}\n`,
      });
      const { findings } = checkTemplates(read().templates, defineConfig(presets.baseline), ruleBook);
      return findings.filter(({ rule }) => rule === 'iam/policy-no-full-admin').map(({ state }) => state);
    };
    expect(states('*')).toEqual(['fail']);
    expect(states('arn:aws:s3:::box/*')).toEqual([]);
  });

  test('are also judged by themselves where they are named', () => {
    write({ 'main.tf': 'module "m" {\n  source = "./bucket"\n  name = "x"\n}\n', 'bucket/main.tf': bucket });
    expect([...resources(read('.', 'bucket').templates).keys()].sort()).toEqual([
      'aws_s3_bucket.this',
      'module.m.aws_s3_bucket.this',
    ]);
  });

  test('are also judged by themselves where they keep a state of their own', () => {
    write({
      'main.tf': 'module "m" {\n  source = "./m"\n  name = "called"\n}\n',
      'm/main.tf': `terraform {\n  backend "s3" {}\n}\n${bucket}`,
    });
    expect([...resources(read().templates).keys()]).toEqual(
      expect.arrayContaining(['module.m.aws_s3_bucket.this', 'aws_s3_bucket.this']),
    );
  });

  test('are made once for each key', () => {
    write({
      'main.tf': `
module "each" {
  source   = "./bucket"
  for_each = { a = "one", b = "two" }
  name     = "\${each.key}-\${each.value}"
}
module "count" {
  source = "./bucket"
  count  = 2
  name   = "n\${count.index}"
}
resource "aws_s3_bucket_policy" "a" {
  bucket = module.each["b"].id
  names  = module.count[*].name
  ids    = [for m in module.each : m.name]
}
`,
      'bucket/main.tf': `${bucket}output "id" {\n  value = aws_s3_bucket.this.id\n}\noutput "name" {\n  value = var.name\n}\n`,
    });
    expect(value('module.each["a"].aws_s3_bucket.this', 'bucket')).toBe('a-one');
    expect(value('module.count[1].aws_s3_bucket.this', 'bucket')).toBe('n1');
    const reference = value('aws_s3_bucket_policy.a', 'bucket');
    expect(reference instanceof Reference && reference.target.id).toBe('module.each["b"].aws_s3_bucket.this');
    expect(value('aws_s3_bucket_policy.a', 'names')).toEqual(['n0', 'n1']);
    expect(value('aws_s3_bucket_policy.a', 'ids')).toEqual(['a-one', 'b-two']);
    const [template] = read().templates.filter(({ name }) => name === '.');
    const policy = template!.resources.get('aws_s3_bucket_policy.a')!;
    const buckets = template!.referencesIn((policy.body as { bucket: string }).bucket);
    expect(buckets.map(({ target }) => target.id)).toEqual(['module.each["b"].aws_s3_bucket.this']);
  });

  test('exist only where they are called', () => {
    write({
      'main.tf': 'variable "on" {}\nmodule "m" {\n  source = "./outer"\n  count = var.on ? 1 : 0\n}\n',
      'outer/main.tf': 'module "inner" {\n  source = "../bucket"\n  name = "x"\n}\n',
      'bucket/main.tf': bucket,
    });
    const resource = resources(read().templates).get('module.m.module.inner.aws_s3_bucket.this')!;
    const { results } = explore((world) => resource.template.exists(resource, world));
    expect(results.map(({ result }) => result).sort()).toEqual([false, true]);
  });

  test.each<[string, Value]>([
    ['length(module.off)', 0],
    ['length(module.none)', 0],
    ['try(module.off[0].name, "fallback")', 'fallback'],
    ['try(module.none["a"].name, "fallback")', 'fallback'],
    ['try(module.two["c"].name, "fallback")', 'fallback'],
    ['coalesce(one(module.off[*].name), "fallback")', 'fallback'],
    ['module.two["b"].name', 'b'],
    ['try(module.perhaps[0].name, "fallback")', 'fallback'],
  ])('have no more instances than they are called for: %s', (expression, expected) => {
    write({
      'main.tf': `variable "on" { type = bool }
module "off" {
  count  = 0
  source = "./b"
  name   = "off"
}
module "none" {
  for_each = {}
  source   = "./b"
  name     = each.key
}
module "two" {
  for_each = toset(["a", "b"])
  source   = "./b"
  name     = each.key
}
module "perhaps" {
  count  = var.on ? 1 : 0
  source = "./b"
  name   = "perhaps"
}
resource "aws_s3_bucket" "it" {
  n = ${expression}
}
`,
      'b/main.tf': 'variable "name" {}\noutput "name" {\n  value = var.name\n}\n',
    });
    const it = resources(read().templates).get('aws_s3_bucket.it')!;
    const values = explore((world) => new Reading(it, world).fact('n').value).results.map(({ result }) => result);
    expect(values).toContain(expected);
    if (expression.includes('perhaps')) expect(values).toEqual(expect.arrayContaining(['perhaps', 'fallback']));
  });

  test('from elsewhere are said to be opaque, once each', () => {
    write({
      'main.tf':
        'module "vpc" {\n  source = "terraform-aws-modules/vpc/aws"\n}\nmodule "inner" {\n  source = "./inner"\n}\nmodule "gone" {\n  source = "./gone"\n}\n',
      'inner/main.tf': 'module "far" {\n  source = "git::https://example.com/x.git"\n}\n',
    });
    const report = read();
    expect(report.templates.flatMap(({ notices }) => notices)).toEqual([
      'module inner.far (git::https://example.com/x.git) is opaque: what it creates was not judged',
      'module gone (./gone) is opaque: what it creates was not judged',
      'module vpc (terraform-aws-modules/vpc/aws) is opaque: what it creates was not judged',
    ]);
  });

  test('that Terraform has downloaded are read, each version for its own call, and not what was downloaded for another source', () => {
    const dir = (name: string) => `.terraform/modules/${name}`;
    const entry = (Key: string, Source: string) => ({ Key, Source, Dir: dir(Key) });
    write({
      'main.tf': ['one', 'two', 'moved']
        .map((name) => `module "${name}" {\n  source = "acme/bucket/aws"\n}\n`)
        .join(''),
      [`${dir('one')}/main.tf`]: 'module "in" {\n  source = "git::https://example.com/x.git"\n}\n',
      [`${dir('one.in')}/main.tf`]: 'resource "aws_s3_bucket" "deep" {}\n',
      [`${dir('two')}/main.tf`]: 'resource "aws_s3_bucket" "second" {}\n',
      [`${dir('moved')}/main.tf`]: 'resource "aws_s3_bucket" "old" {}\n',
      '.terraform/modules/modules.json': JSON.stringify({
        Modules: [
          { Key: '', Source: '', Dir: '.' },
          entry('one', 'registry.terraform.io/acme/bucket/aws'),
          entry('one.in', 'git::https://example.com/x.git'),
          entry('two', 'registry.terraform.io/acme/bucket/aws'),
          entry('moved', 'registry.terraform.io/acme/older/aws'),
        ],
      }),
    });
    const { templates, failures } = read();
    expect(failures).toEqual([]);
    expect([...resources(templates).keys()].sort()).toEqual([
      'module.one.module.in.aws_s3_bucket.deep',
      'module.two.aws_s3_bucket.second',
    ]);
    expect(templates.flatMap(({ notices }) => notices)).toEqual([
      'module moved (acme/bucket/aws) is opaque: what it creates was not judged',
    ]);
  });

  test('show the argument that gives a value first, and then the line of their own', () => {
    write({
      'main.tf': 'module "outer" {\n  source = "./outer"\n  from = ["0.0.0.0/0"]\n}\n',
      'outer/main.tf': 'variable "from" {}\nmodule "inner" {\n  source = "../inner"\n  cidrs = var.from\n}\n',
      'inner/main.tf':
        'variable "cidrs" {}\nlocals {\n  allowed = var.cidrs\n}\nresource "aws_security_group" "g" {\n  ingress {\n    from_port = 22\n    to_port = 22\n    protocol = "tcp"\n    cidr_blocks = local.allowed\n  }\n}\n',
    });
    const { templates } = read();
    const { findings } = checkTemplates(templates, defineConfig(presets.baseline), ruleBook);
    const found = findings.find(({ rule }) => rule === 'ec2/group-no-world-ssh');
    expect(found).toMatchObject({
      source: { file: 'main.tf', line: 3 },
      inModule: { file: 'inner/main.tf', line: 10 },
    });
  });

  test('that call themselves are a failure, not a crash', () => {
    write({ 'main.tf': 'module "a" {\n  source = "./a"\n}\n', 'a/main.tf': 'module "a" {\n  source = "../a"\n}\n' });
    expect(read().failures).toEqual([{ template: '.', message: expect.stringContaining('does it call itself?') }]);
  });

  test('that call each other in a circle are not passed over', () => {
    write({ 'a/main.tf': 'module "b" {\n  source = "../b"\n}\n', 'b/main.tf': 'module "a" {\n  source = "../a"\n}\n' });
    expect(read().failures).toEqual([{ template: 'a', message: expect.stringContaining('does it call itself?') }]);
  });

  test('that are broken are a failure once, and what calls them is judged', () => {
    write({ 'main.tf': `module "a" {\n  source = "./a"\n}\n${bucket}`, 'a/main.tf': 'oh no' });
    const { templates, failures } = read();
    expect(resources(templates).has('aws_s3_bucket.this')).toBe(true);
    expect(failures).toEqual([{ template: 'a', message: expect.stringMatching(/^a\/main\.tf:1:/) }]);
  });

  test('refer to each other both ways', () => {
    write({
      'main.tf':
        'module "one" {\n  source = "./m"\n  given = "x"\n}\nmodule "two" {\n  source = "./m"\n  given = module.one.out\n}\nresource "aws_s3_bucket" "b" {\n  bucket = module.two.out\n}\n',
      'm/main.tf': 'variable "given" {}\noutput "out" {\n  value = "${var.given}+"\n}\n',
    });
    expect(value('aws_s3_bucket.b', 'bucket')).toBe('x++');
  });
});

describe('files', () => {
  const policy = (expression: string) =>
    write({ 'app/main.tf': `resource "aws_s3_bucket_policy" "p" {\n  policy = ${expression}\n}\n` });
  beforeEach(() =>
    write({
      'app/policy.json': '{"Version":"2012-10-17"}',
      'app/policy.tftpl': '%{ for a in arns }<${a}>%{ endfor } ${upper(name)}',
      'app/outer.tftpl': '${var.secret}',
      'outside.json': '{"secret":true}',
    }),
  );
  const seen = (expression: string): Value => {
    policy(expression);
    return value('aws_s3_bucket_policy.p', 'policy', 'app');
  };

  test('below the module are read', () => {
    expect(seen('file("${path.module}/policy.json")')).toBe('{"Version":"2012-10-17"}');
    expect(seen('file("policy.json")')).toBe('{"Version":"2012-10-17"}');
    expect(seen('templatefile("policy.tftpl", { arns = ["a", "b"], name = "x" })')).toBe('<a><b> X');
    expect(seen('jsondecode(file("policy.json")).Version')).toBe('2012-10-17');
  });

  test('elsewhere never are', () => {
    symlinkSync(join(folder, 'outside.json'), join(folder, 'app/linked.json'));
    for (const path of ['../outside.json', join(folder, 'outside.json'), 'linked.json', 'gone.json', '/etc/hostname'])
      expect(seen(`file("${path}")`)).toBeInstanceOf(Unknown);
    expect(seen('templatefile("outer.tftpl", {})')).toBeInstanceOf(Unknown);
    expect(seen('templatefile("policy.tftpl", { name = "x" })')).toBeInstanceOf(Unknown);
  });

  test('of a called module are found from its own folder', () => {
    write({
      'app/main.tf': 'module "m" {\n  source = "../shared"\n}\n',
      'shared/main.tf': 'resource "aws_s3_bucket_policy" "p" {\n  policy = file("${path.module}/own.json")\n}\n',
      'shared/own.json': '"own"',
    });
    expect(value('module.m.aws_s3_bucket_policy.p', 'policy', 'app')).toBe('"own"');
  });
});

test('a synthesised stack is read with the local modules that were copied beside it', () => {
  write({
    'cdktf.out/stacks/shop/cdk.tf.json': JSON.stringify({
      module: { m: { source: './assets/m', name: 'uploads' }, far: { source: 'far/away/aws' } },
      resource: { aws_s3_bucket: { own: { bucket: 'own' } } },
    }),
    'cdktf.out/stacks/shop/assets/m/main.tf': bucket,
  });
  expect([...resources(read('cdktf.out').templates).keys()].sort()).toEqual([
    'aws_s3_bucket.own',
    'module.m.aws_s3_bucket.this',
  ]);
  expect(value('module.m.aws_s3_bucket.this', 'bucket', 'cdktf.out')).toBe('uploads');
});

describe.each(['local.m[terraform.workspace]', 'lookup(local.m, terraform.workspace, false)'])('%s', (expression) => {
  const states = (...entries: boolean[]) => {
    write({
      'main.tf': `locals {\n  m = { ${entries.map((entry, at) => `k${at} = ${entry}`).join(', ')} }\n}\nresource "aws_ebs_volume" "v" {\n  encrypted = ${expression}\n}\n`,
    });
    const { findings } = checkTemplates(read().templates, defineConfig(presets.baseline), ruleBook);
    return findings.filter(({ rule }) => rule === 'ec2/volume-encrypted').map(({ state }) => state);
  };

  test('is what all entries say, and open where they differ', () => {
    expect(states(false, false)).toEqual(['fail']);
    expect(states(true, false)).toEqual(['unknown']);
    expect(states(true, true)).toEqual(expression.startsWith('lookup') ? ['unknown'] : []);
  });
});

test('keys of maps are evaluated', () => {
  write({
    'main.tf':
      'locals {\n  k = "KEY"\n}\nresource "aws_lambda_function" "f" {\n  environment {\n    variables = { (local.k) = "a", "${local.k}_2" = "b" }\n  }\n}\n',
  });
  expect(value('aws_lambda_function.f', 'environment.variables.KEY')).toBe('a');
  expect(value('aws_lambda_function.f', 'environment.variables.KEY_2')).toBe('b');
});

test('whatever text a file holds, it is read or refused with its name', () => {
  const texts = fc
    .sample(
      fc.array(
        fc.oneof(
          fc.constantFrom(
            ...[
              'resource "a" "b" {',
              '}',
              'x = ',
              '"${',
              '}"',
              '<<EOF\n',
              'EOF\n',
              '\n',
              '[',
              ']',
              '(',
              ')',
              '#',
              '/*',
              '*/',
            ],
            ...[
              '"',
              '%{ if ',
              '%{ endif }',
              'dynamic "x" {',
              'content {',
              'for_each = ',
              '1e999',
              '=>',
              '...',
              '\\',
              '\u0000',
              'é',
            ],
          ),
          fc.string(),
        ),
        { maxLength: 25 },
      ),
      { numRuns: 300, seed: 7 },
    )
    .map((pieces) => pieces.join(''));
  for (const text of [...texts, `x = ${'['.repeat(20_000)}`, '{'.repeat(20_000)]) {
    let source: Source | undefined;
    try {
      source = readHcl('main.tf', text);
    } catch (error) {
      expect((error as Error).name).toBe('BulwarkError');
      expect((error as Error).message).toMatch(/^main\.tf/);
    }
    if (source) expect(source.positionOf(['resource', 'a', 'b', '0', 'x'])).toMatchObject({ file: 'main.tf' });
  }
  expect(readHcl('main.tf', 'a = 1\n').data).toEqual({ a: 1 });
});

test('folders of both dialects are judged together, by file and line', () => {
  write({
    'infra/main.tf': 'resource "aws_s3_bucket" "hcl" {\n  versioning {\n    enabled = false\n  }\n}\n',
    'stacks/cdk.tf.json': '{"resource": {"aws_s3_bucket": {"json": {}}}}',
    'templates/a.yaml': 'Resources:\n  Cfn:\n    Type: AWS::S3::Bucket\n',
  });
  const { findings } = checkTemplates(read().templates, defineConfig(presets.all), ruleBook);
  const versioned = findings.filter(({ rule }) => rule === 's3/bucket-versioned');
  expect(versioned.map(({ resource, source }) => `${resource} ${source?.file}:${source?.line}`).sort()).toEqual([
    'Cfn templates/a.yaml:2',
    'aws_s3_bucket.hcl infra/main.tf:3',
    'aws_s3_bucket.json stacks/cdk.tf.json:1',
  ]);
});

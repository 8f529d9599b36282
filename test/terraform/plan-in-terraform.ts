import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { check, defineConfig, presets } from '../../lib';
import { checkTemplates } from '../../lib/engine/check';
import { readPaths } from '../../lib/read/paths';
import { ruleBook } from '../../lib/rules';
import { RealTerraform, whereThereIsTerraform } from './real-terraform';
import { served, today } from './served-examples';

const config = defineConfig(presets.all);

/** What only the configuration knows: a plan does not tell the lifecycle of a resource. */
const LIFECYCLE = /-(retained|replaced-before-destroyed)$/;

/** Examples that a plan cannot be judged by as their configuration is, and why. */
const APART: Record<string, string> = {
  'iam/document-not-public: everyone': 'what a data source read is not shown',
  'iam/document-not-public: one account': 'what a data source read is not shown',
  'iam/document-not-public: the organisation': 'what a data source read is not shown',
  'iam/holder-no-escalation: any role passed by a policy of a user, instances run by one of its group':
    'a plan names the groups of a user, and names alone are not followed',
  'iam/policy-no-escalation: an administrator of the template passed to a function':
    'the policy holds the ARN of what is not made yet, so a plan shows none of it',
  'iam/policy-no-escalation: the trust of an administrator of the template':
    'the policy holds the ARN of what is not made yet, so a plan shows none of it',
  'iam/policy-no-escalation: the trust of an administrator that is bounded':
    'the policy holds the ARN of what is not made yet, so a plan shows none of it',
  'secrets/settings-no-secrets: a text that says where a secret is, of terraform_data':
    'a plan does not tell what provisioners run',
  'secrets/settings-no-secrets: a text with a secret, of terraform_data': 'a plan does not tell what provisioners run',
  'iam/policy-actions-fit-resources: a bucket of the template': 'what stands around a reference is not told',
  'iam/policy-actions-fit-resources: a bucket of the template by its objects':
    'what stands around a reference is not told',
  'iam/policy-actions-fit-resources: objects of a bucket of the template': 'what stands around a reference is not told',
  'iam/policy-actions-fit-resources: objects of a bucket of the template by the bucket itself':
    'what stands around a reference is not told',
  'iam/policy-actions-fit-resources: a resource of the template': 'what stands around a reference is not told',
  'iam/role-users-second-factor: a user of the template': 'what stands around a reference is not told',
  'cloudtrail/bucket-reads-recorded: a trail of this bucket': 'what stands around a reference is not told',
  'cloudtrail/bucket-writes-recorded: a trail of this bucket': 'what stands around a reference is not told',
  'codebuild/project-managed-image: an image of a repository that is made beside it':
    'what stands around a reference is not told',
  'codebuild/project-no-sessions: channels for sessions':
    'in a plan the role of the project is not followed to its policies',
  'codebuild/runner-role-bare: all but something': 'in a plan the role of a project is not followed to its policies',
  'codebuild/runner-role-bare: all of a service': 'in a plan the role of a project is not followed to its policies',
  'codebuild/runner-role-bare: its image': 'in a plan the role of a project is not followed to its policies',
  'codebuild/runner-role-bare: logs alone': 'in a plan the role of a project is not followed to its policies',
  'codebuild/runner-role-bare: objects of every bucket':
    'in a plan the role of a project is not followed to its policies',
  'codebuild/runner-role-bare: roles of others beside logs':
    'in a plan the role of a project is not followed to its policies',
  'codebuild/source-credential-no-personal-token: a personal access token': 'what a data source read is not shown',
  'codepipeline/pipeline-roles-no-administrator: AdministratorAccess of CloudFormation':
    'what is in a map with what is not made yet is not told',
  'codepipeline/pipeline-roles-no-administrator: a project that may do everything':
    'in a plan the role of a project is not followed to its policies',
  'codepipeline/pipeline-signing-apart: a build whose role may sign':
    'in a plan the role of a project is not followed to its policies',
  'codepipeline/pipeline-signing-apart: a build whose commands are in the source code':
    'in a plan the role of a project is not followed to its policies',
  'ec2/group-no-all-ports-inside: every protocol from the VPC':
    'a plan writes out the block that is named by reference',
  'ec2/group-no-world-database-ports: the port that the endpoint of a database has, which says none':
    'the provider that stands in here gives a database no port',
  'ec2/group-no-wide-private-ports: PostgreSQL open to the whole VPC, however small':
    'a plan writes out the block that is named by reference',
  'ec2/route-no-nat-instance: an instance': 'the argument is gone from the provider',
  'efs/file-system-in-backup-plan: a selection of others': 'what stands around a reference is not told',
  'iam/role-federation-narrowed: a provider that the template declares':
    'the policy holds the ARN of what is not made yet, so a plan shows none of it',
  'iam/role-github-trust-named: the audience alone, for a provider that the template declares':
    'the policy holds the ARN of what is not made yet, so a plan shows none of it',
  'iam/attachment-no-administrator-access: AdministratorAccess, looked up by its name':
    'what a data source read is not shown',
  'rds/database-clients-narrow: open to the whole VPC': 'a plan writes out the block that is named by reference',
  'rds/instance-password-secret: a parameter that is shown, whose default is empty':
    'a plan shows the default of a variable of a module as the value it is, and this one is empty',
  's3/bucket-tls-only: plain HTTP denied, the bucket named after its account':
    'a plan knows what a data source read, and so the whole name',
};

const HCL = `
variable "stage" {
  type = string
}

locals {
  buckets = { uploads = "Enabled", exports = "Suspended" }
}

module "bucket" {
  source   = "./bucket"
  for_each = local.buckets
  name     = "\${var.stage}-\${each.key}"
  status   = each.value
}

data "aws_iam_policy_document" "open" {
  statement {
    actions   = ["s3:GetObject"]
    resources = ["arn:aws:s3:::dev-uploads/*"]
    principals {
      type        = "*"
      identifiers = ["*"]
    }
  }
}

resource "aws_s3_bucket_policy" "open" {
  bucket = module.bucket["uploads"].id
  policy = data.aws_iam_policy_document.open.json
}

resource "aws_security_group" "web" {
  name = "web"
}

resource "aws_vpc_security_group_ingress_rule" "ssh" {
  security_group_id = aws_security_group.web.id
  cidr_ipv4         = "0.0.0.0/0"
  ip_protocol       = "tcp"
  from_port         = 22
  to_port           = 22
}

resource "aws_db_instance" "orders" {
  count               = var.stage == "dev" ? 2 : 1
  engine              = "postgres"
  instance_class      = "db.t4g.medium"
  storage_encrypted   = count.index == 0
  publicly_accessible = true
}
`;

const BUCKET = `
variable "name" {}
variable "status" {}

resource "aws_s3_bucket" "this" {
  bucket = var.name
}

resource "aws_s3_bucket_versioning" "this" {
  bucket = aws_s3_bucket.this.id
  versioning_configuration {
    status = var.status
  }
}

output "id" {
  value = aws_s3_bucket.this.id
}
`;

whereThereIsTerraform('a plan that Terraform makes', () => {
  const terraform = new RealTerraform();
  beforeAll(() => terraform.start());
  afterAll(() => terraform.stop());

  test('is judged as the HCL it was made from', async () => {
    const directory = terraform.write(
      'shop',
      { 'main.tf': HCL, 'bucket/main.tf': BUCKET, 'terraform.tfvars': 'stage = "dev"\n' },
      { bucket: 'bucket' },
    );
    writeFileSync(join(directory, 'plan.json'), JSON.stringify(await terraform.plan(directory)));
    const found = (path: string) => {
      const { templates, failures } = readPaths([join(directory, path)]);
      expect(failures).toEqual([]);
      return checkTemplates(templates, config, ruleBook)
        .findings.filter(({ rule }) => !LIFECYCLE.test(rule))
        .map(({ rule, resource, state }) => `${rule} ${resource} ${state}`)
        .sort();
    };
    const planned = found('plan.json');
    expect(planned).toEqual(found('main.tf'));
    expect(planned).toEqual(
      expect.arrayContaining([
        's3/bucket-policy-not-public aws_s3_bucket_policy.open fail',
        's3/bucket-versioned module.bucket["exports"].aws_s3_bucket.this fail',
        'ec2/group-no-world-ssh aws_vpc_security_group_ingress_rule.ssh fail',
        'rds/instance-encrypted aws_db_instance.orders[1] fail',
      ]),
    );
    expect(planned).not.toContain('s3/bucket-versioned module.bucket["uploads"].aws_s3_bucket.this fail');
    expect(planned).not.toContain('rds/instance-encrypted aws_db_instance.orders[0] fail');
  });

  /** Those that deployment completes are left out: a plan knows what it was given. Where the state is no plan says. */
  const closed = today.filter(
    ({ title, content }) =>
      !Object.values<any>(content.variable ?? {}).some((body) => !('default' in body)) &&
      !/\bfile\(/.test(JSON.stringify(content)) &&
      !('terraform' in content) &&
      !APART[title],
  );

  test('is judged as its configuration, for every example of every rule', async () => {
    const contents = closed.map(({ content }) => served(content, terraform.schema));
    const plan = (await terraform.plan(terraform.writeModules('all', contents), '-parallelism=30')) as Plan;
    const parts = partsOf(plan);
    const different = contents.flatMap((content, at) => {
      const [configured, planned] = [findings(content), findings(parts(`m${at}`), `module.m${at}.`)];
      const title = (closed[at] as { title: string }).title;
      return [
        ...configured.filter((it) => !planned.includes(it)).map((it) => `${title}: only configured: ${it}`),
        ...planned.filter((it) => !configured.includes(it)).map((it) => `${title}: only planned: ${it}`),
      ];
    });
    expect(different).toEqual([]);
    expect(contents.length).toBeGreaterThan(2000);
  }, 300_000);
});

const findings = (content: object, prefix = ''): string[] =>
  check([{ name: 'x', content }], config)
    .findings.filter(({ rule }) => !LIFECYCLE.test(rule))
    .map(({ rule, resource, state }) => `${rule} ${resource.replace(prefix, '')} ${state}`);

interface Plan {
  readonly planned_values: { readonly root_module: { readonly child_modules: { readonly address: string }[] } };
  readonly prior_state?: { readonly values: Plan['planned_values'] };
  readonly resource_changes: { readonly address: string }[];
  readonly configuration: {
    readonly provider_config?: object;
    readonly root_module: { readonly module_calls: Readonly<Record<string, object>> };
  };
}

/** One module of a plan as a plan of its own. */
function partsOf({ planned_values, prior_state, resource_changes, configuration }: Plan): (name: string) => object {
  const grouped = <T extends { address: string }>(all: readonly T[]) =>
    all.reduce((map, it) => {
      const name = it.address.split('.')[1] as string;
      return map.set(name, [...(map.get(name) ?? []), it]);
    }, new Map<string, T[]>());
  const planned = grouped(planned_values.root_module.child_modules);
  const prior = grouped(prior_state?.values.root_module.child_modules ?? []);
  const changes = grouped(resource_changes);
  return (name) => ({
    planned_values: { root_module: { child_modules: planned.get(name) ?? [] } },
    prior_state: { values: { root_module: { child_modules: prior.get(name) ?? [] } } },
    resource_changes: changes.get(name) ?? [],
    configuration: {
      provider_config: Object.fromEntries(
        Object.entries(configuration.provider_config ?? {}).filter(([key]) => key.startsWith(`module.${name}:`)),
      ),
      root_module: { module_calls: { [name]: configuration.root_module.module_calls[name] } },
    },
  });
}

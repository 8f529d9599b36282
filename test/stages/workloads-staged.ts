import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Scanner } from '../../constructs/codepipeline/locked-down-pipeline/scanner';
import {
  containerService,
  lambdaFunction,
  staticSite,
  terraformConfiguration,
  type Workload,
} from '../../constructs/codepipeline/locked-down-pipeline/workload';
import { images } from '../../lib/release/images';
import { ownCheck, scanners } from '../../lib/release/scans';
import { version } from '../../package.json';
import { root } from '../../scripts/layout';
import { Background } from '../deploy/background';
import { APPROVER } from '../functions/control-plane';
import { Repository } from './repository';
import { PipelineRun } from './run-pipeline';
import { ownTools, secretlint, sourceSignedBy, TOKEN, toolsOf } from './staged';
import { synthesised } from './synthesised';

type Files = Readonly<Record<string, string>>;

/** What a commit changes, where its run is to stop, and what is said there. */
interface Fault {
  readonly files: Files;
  readonly at: string;
  readonly because: string;
}

/** A workload, a repository of its kind that is clean, and what is wrong with others. */
interface Case {
  readonly workload: Workload;
  readonly files: Files;
  readonly scanners: Readonly<Record<string, Scanner>>;
  readonly tools?: readonly string[];
  /** What each action that deploys is given. */
  readonly deployed: readonly { readonly action: string; readonly files: object }[];
  readonly faults: Readonly<Record<string, Fault>>;
  /** What production consists of that can be changed by hand here, and how. */
  readonly drifting?: Readonly<Record<string, () => void>>;
  /** An artifact that is deployed, and what somebody puts into it. */
  readonly tampered: { readonly artifact: string; readonly files: Files };
}

const own = [ownTools()];

/** Finds nothing: what looks at the source is tried elsewhere. */
const quiet: Scanner = {
  name: 'quiet',
  image: images.node,
  scans: 'source',
  commands: [`printf '%s' "$NOTHING" > "$REPORT"`],
  environment: scanners.zizmor.environment,
};

/** Lists the one component that there is. */
const lister = {
  name: 'lister',
  image: images.node,
  commands: [`printf '{"bomFormat":"CycloneDX","components":[{"type":"application","name":"shop"}]}' > "$BILL"`],
};

const packageJson = (build: string): Files => ({
  'package.json': JSON.stringify({ name: 'shop', version: '1.0.0', scripts: { test: 'node --test', build } }),
  'package-lock.json': JSON.stringify({
    ...{ name: 'shop', version: '1.0.0', lockfileVersion: 3, requires: true },
    packages: { '': { name: 'shop', version: '1.0.0' } },
  }),
});

const secretsInBuild: Scanner = { ...secretlint, name: 'secretlint-build', scans: 'build' };

const functionOf = (name: string) => ({ name, arn: `arn:aws:lambda:eu-west-1:111122223333:function:${name}` });
const handler = 'export const handler = () => 200;\n';
const aFunction: Case = {
  workload: lambdaFunction({ functions: { staging: functionOf('shop-staging'), production: functionOf('shop') } }),
  files: {
    ...packageJson('mkdir dist && cp index.mjs dist'),
    'index.mjs': handler,
    'index.test.mjs':
      "import assert from 'node:assert';\nimport { handler } from './index.mjs';\nassert.equal(handler(), 200);\n",
  },
  scanners: { quiet, built: { ...quiet, name: 'built', scans: 'build' } },
  deployed: ['ShiftTraffic', 'ShiftTraffic'].map((action) => ({ action, files: { 'index.mjs': handler } })),
  faults: {
    'a test that fails': {
      files: { 'index.mjs': 'export const handler = () => 500;\n' },
      at: 'Build',
      because: '500 == 200',
    },
    'a build that leaves no code': {
      files: packageJson('mkdir out && cp index.mjs out'),
      at: 'Build',
      because: 'no files for the artifact Built',
    },
  },
  tampered: { artifact: 'Built', files: { 'index.mjs': 'export const handler = () => 418;\n' } },
};

const bucketOf = (name: string) => ({ name, arn: `arn:aws:s3:::${name}` });
const page = '<!doctype html><title>Shop</title>';
const aSite: Case = {
  workload: staticSite({ buckets: { staging: bucketOf('shop-staging'), production: bucketOf('shop') } }),
  files: { ...packageJson('node build.mjs'), 'build.mjs': building(page) },
  scanners: { quiet, secretsInBuild },
  deployed: ['CopySite', 'CopySite'].map((action) => ({ action, files: { 'index.html': page } })),
  faults: {
    'a secret that the build puts into a page': {
      files: { 'build.mjs': building(`${page}<!-- ${TOKEN.join('" + "')} -->`) },
      at: 'Gate',
      because: 'secretlint-build',
    },
    'a page that cannot be built': {
      files: { 'build.mjs': 'throw new Error("no page")' },
      at: 'Build',
      because: 'no page',
    },
  },
  tampered: { artifact: 'Built', files: { 'index.html': '<script src="https://example.com/skim.js"></script>' } },
};

function building(html: string): string {
  return `import { mkdirSync, writeFileSync } from 'node:fs';\nmkdirSync('dist');\nwriteFileSync('dist/index.html', "${html}");\n`;
}

console.log('skipped: docker, a registry, and the scan of an image with trivy, in place of which scripts stand here');

/** A registry is a folder here, and an image of one layer what `tar` makes; neither needs a daemon. */
function containerTools(): string {
  const registry = mkdtempSync(join(tmpdir(), 'registry-'));
  const digest = `digest() { sha256sum "$1" | cut -d ' ' -f 1; }`;
  const scanned = JSON.stringify({ version: '2.1.0', runs: [{ tool: { driver: { name: 'trivy' } }, results: [] }] });
  const found = scanned.replace(
    '[]',
    '[{"ruleId":"CVE-1","message":{"text":"known to be bad"},"properties":{"security-severity":"9.8"}}]',
  );
  return toolsOf({
    'build-image': `#!/bin/sh
set -eu
${digest}
copied=$(awk '$1 == "COPY" { print $2 }' Containerfile)
image=$(mktemp -d); mkdir -p "$image/blobs/sha256"
add() { to="$image/blobs/sha256/$(digest "$1")"; mv "$1" "$to"; basename "$to"; }
tar --sort=name --mtime=@0 --owner=0 --group=0 -cf layer "$copied"; layer=$(add layer)
printf '{"architecture":"amd64","os":"linux","rootfs":{"type":"layers","diff_ids":["sha256:%s"]}}' "$layer" > config; config=$(add config)
printf '{"schemaVersion":2,"config":{"digest":"sha256:%s"},"layers":[{"digest":"sha256:%s"}]}' "$config" "$layer" > manifest; manifest=$(add manifest)
printf '{"schemaVersion":2,"manifests":[{"digest":"sha256:%s"}]}' "$manifest" > "$image/index.json"
printf '{"imageLayoutVersion":"1.0.0"}' > "$image/oci-layout"
tar -C "$image" -cf "$2" .
`,
    push: `#!/bin/sh
set -eu
image=$(mktemp -d); tar -C "$image" -xf "$1"
cp "$image"/blobs/sha256/* ${registry}
echo "$2@$(sed 's/.*"digest":"\\([^"]*\\)".*/\\1/' "$image/index.json")"
`,
    trivy: `#!/bin/sh
set -eu
while [ $# -gt 1 ]; do [ "$1" = --output ] && out=$2; shift; done
manifest=${registry}/$(echo "$1" | sed 's/.*@sha256://')
layer=$(sed 's/.*"layers":\\[{"digest":"sha256:\\([^"]*\\)".*/\\1/' "$manifest")
if tar -xOf "${registry}/$layer" | grep -q known-bad; then printf '%s' '${found}' > "$out"; else printf '%s' '${scanned}' > "$out"; fi
`,
  });
}

const service = { cluster: 'shop', service: 'shop', allow: [{ actions: ['ecs:DescribeServices'], resources: ['*'] }] };
const aContainer: Case = {
  workload: containerService({
    repository: {
      uri: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/shop',
      arn: 'arn:aws:ecr:eu-west-1:111122223333:repository/shop',
    },
    container: 'web',
    services: { staging: service, production: service },
    builder: { image: images.node, commands: ['build-image --output image.tar .'] },
    pusher: { image: images.node, commands: ['export IMAGE_URI=$(push image.tar "$REPOSITORY")'] },
  }),
  files: { Containerfile: 'FROM scratch\nCOPY app /app\n', 'app/server.mjs': 'export const port = 8443;\n' },
  scanners: { quiet, built: { ...quiet, name: 'built', scans: 'build' }, trivyImage: scanners.trivyImage },
  tools: [containerTools()],
  deployed: ['DeployService', 'DeployService'].map((action) => ({
    action,
    files: {
      'imagedefinitions.json': expect.stringMatching(
        /^\[\{"name":"web","imageUri":"111122223333\.dkr\.ecr\.eu-west-1\.amazonaws\.com\/shop@sha256:[0-9a-f]{64}"\}\]$/,
      ),
    },
  })),
  faults: {
    'an image that cannot be built': {
      files: { Containerfile: 'FROM scratch\nCOPY dist /app\n' },
      at: 'Build',
      because: 'dist: Cannot stat',
    },
    'an image with something that is known to be bad': {
      files: { 'app/vendored.mjs': 'known-bad' },
      at: 'Gate',
      because: 'critical trivy-image CVE-1: known to be bad',
    },
  },
  tampered: {
    artifact: 'Image',
    files: { 'imagedefinitions.json': `[{"name":"web","imageUri":"example.com/other@sha256:${'0'.repeat(64)}"}]` },
  },
};

const states = mkdtempSync(join(tmpdir(), 'states-'));
const configuration = (isPrivate: boolean): string => `
terraform {
  backend "local" {}
  required_providers {
    aws = { source = "hashicorp/aws" }
  }
}
variable "name" { type = string }
resource "aws_s3_bucket" "pages" { bucket = var.name }
resource "aws_s3_bucket_public_access_block" "pages" {
  bucket                  = aws_s3_bucket.pages.id
  block_public_acls       = ${isPrivate}
  block_public_policy     = ${isPrivate}
  ignore_public_acls      = ${isPrivate}
  restrict_public_buckets = ${isPrivate}
}
resource "aws_s3_bucket_policy" "pages" {
  bucket = aws_s3_bucket.pages.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Deny"
      Principal = "*"
      Action    = "s3:*"
      Resource  = ["arn:aws:s3:::\${var.name}", "arn:aws:s3:::\${var.name}/*"]
      Condition = { Bool = { "aws:SecureTransport" = "false" } }
    }]
  })
}
resource "terraform_data" "place" { input = abspath(path.module) }
`;
const nothing = { staging: [], production: [] };
const served = mkdtempSync(join(tmpdir(), 'provider-'));
const terraform = spawnSync('bash', ['-c', 'command -v terraform'], { encoding: 'utf8' }).stdout.trim();
if (!terraform) console.log('skipped: a configuration of Terraform, which is not installed here');
const aConfiguration: Case = {
  workload: terraformConfiguration({ image: images.node, folder: 'live', plans: nothing, applies: nothing }),
  files: {
    'live/main.tf': configuration(true),
    ...Object.fromEntries(
      ['staging', 'production'].flatMap((target) => [
        [`live/${target}.tfvars`, `name = "shop-${target}"\n`],
        [`live/${target}.tfbackend`, `path = "${join(states, `${target}.tfstate`)}"\n`],
      ]),
    ),
  },
  scanners: { quiet, ownCheck: ownCheck(version) },
  tools: [
    toolsOf({
      terraform: `#!/bin/sh\nexport TF_REATTACH_PROVIDERS="$(cat ${served}/log)" CHECKPOINT_DISABLE=1\nexec ${terraform} "$@"\n`,
    }),
  ],
  // Builds deploy it.
  deployed: [],
  faults: {
    'a bucket that is open to all': {
      files: { 'live/main.tf': configuration(false) },
      at: 'Gate',
      because: 'bulwark s3/',
    },
    'what Terraform does not take': {
      files: { 'live/more.tf': 'resource "aws_s3_bucket" "more" { buckets = "more" }\n' },
      at: 'Build',
      because: 'Unsupported argument',
    },
  },
  drifting: {
    'a bucket': () => {
      const file = join(states, 'production.tfstate');
      const open = readFileSync(file, 'utf8').replace('"block_public_acls": true', '"block_public_acls": false');
      writeFileSync(file, open);
    },
  },
  tampered: { artifact: 'Built', files: { 'live/main.tf': configuration(false) } },
};

const provider = terraform
  ? new Background(
      process.execPath,
      ['--import', 'tsx', join(__dirname, 'provider-served.ts'), served],
      join(served, 'log'),
      {
        cwd: root,
      },
    )
  : undefined;
beforeAll(() => provider?.ready(/aws\.sock/));
afterAll(() => provider?.stop());

const cases: Readonly<Record<string, Case>> = {
  'a function': aFunction,
  'a static site': aSite,
  'a container': aContainer,
  ...(terraform && { 'a configuration of Terraform': aConfiguration }),
};

describe.each(Object.entries(cases))('%s', (_, given) => {
  const { workload, files, scanners: chosen, tools = [], deployed, faults, drifting = {}, tampered } = given;
  const repository = new Repository();
  const jane = repository.addSigner('jane@example.com');
  let clean: PipelineRun;
  let first: string;

  beforeAll(async () => {
    const production = Object.keys(drifting).length > 0 ? { drift: {} } : {};
    const options = { ...sourceSignedBy(jane), workload, lister, staging: {}, production };
    clean = new PipelineRun(synthesised({ ...options, scanners: chosen }), [...own, ...tools]);
    first = repository.commit('jane@example.com', files);
    expect(await clean.go(repository.folder, first, { approver: APPROVER })).toEqual({});
  }, 120_000);

  test('that is clean goes to the end, and what was built is what is deployed', () => {
    expect(clean.events).toEqual([]);
    expect(clean.deployed).toEqual(deployed);
  });

  test.each(Object.entries(faults))(
    'with %s is stopped',
    async (_, { files: changed, at, because }) => {
      const copy = new Repository(repository);
      const commit = copy.commit('jane@example.com', changed);
      const stopped = await clean.fork().go(copy.folder, commit, { approver: APPROVER });
      expect(stopped).toEqual({ at, because: expect.stringContaining(because) });
    },
    120_000,
  );

  test.each(['Gate', 'VerifyRelease'])(
    'that is changed after it was attested is stopped at %s',
    async (at) => {
      const { artifact, files: put } = tampered;
      const run = clean.fork();
      const between = (action: string) => action === at && run.tamper(artifact, put);
      const stopped = await run.go(repository.folder, first, { from: 'Attest', approver: APPROVER, between });
      expect(stopped).toEqual({ at, because: expect.stringContaining(`${artifact} is not what was attested`) });
    },
    120_000,
  );

  for (const [what, change] of Object.entries(drifting))
    test(`with ${what} that was changed by hand is told of when a run is closed, and by the schedule`, async () => {
      const before = clean.fork();
      await before.lookForDrift();
      await before.go(repository.folder, first, { from: 'Close', approver: APPROVER });
      expect(before.events).toEqual([]);
      change();
      const run = clean.fork();
      expect(await run.go(repository.folder, first, { from: 'Close', approver: APPROVER })).toEqual({});
      expect(run.events.map(({ Detail }) => JSON.parse(Detail).finding)).toEqual([
        expect.objectContaining({ scanner: 'drift', rule: 'modified', severity: 'medium' }),
      ]);
      const between = clean.fork();
      await between.lookForDrift();
      expect(between.events.map(({ Detail }) => JSON.parse(Detail).finding.rule)).toEqual(['modified']);
    }, 120_000);
});

(terraform ? test : test.skip)(
  'providers are not handed on, whoever brings them',
  async () => {
    const { workload, files, tools = [] } = aConfiguration;
    const repository = new Repository();
    const options = { ...sourceSignedBy(repository.addSigner('jane@example.com')), workload, lister };
    const pipeline = synthesised({ ...options, staging: {}, production: {}, scanners: aConfiguration.scanners });
    const run = new PipelineRun(pipeline, [...own, ...tools]);
    const commit = repository.commit('jane@example.com', { ...files, 'live/.terraform/providers/one': '' });
    const only = ['Verify', 'Build', 'Package', 'Attest', 'Staging'];
    expect(await run.go(repository.folder, commit, { approver: APPROVER, only })).toEqual({});
    const handedOn = ['Verified', 'Built', 'PlanStag'].map(
      (name) => 'live/.terraform/providers/one' in run.artifact(name),
    );
    expect(handedOn).toEqual([true, false, false]);
  },
  120_000,
);

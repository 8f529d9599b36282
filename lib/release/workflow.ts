import { BulwarkError } from '../engine/error';
import { BILL, listers, ownCheck, REPORT, type Scan, scanners, scanningWith } from './scans';
import { verifySource } from './verify-source';

/** What a pipeline in GitHub Actions is told. */
export interface WorkflowSettings {
  /** What is released when it is pushed to this branch. */
  readonly branch: string;
  readonly region: string;
  /** The stacks of a CDK app, by their names, in the order in which they are deployed. */
  readonly stacks: readonly string[];
  /** ARNs of the roles that deploy, one for each environment, such as those of `GitHubDeployRole`. */
  readonly roles: { readonly staging: string; readonly production: string };
  /** Where evidence is kept, and the ARN of the role that may add to it. @default it stays with GitHub, as long as that keeps artifacts */
  readonly evidence?: { readonly bucket: string; readonly role: string };
  /** The reusable workflow that attests, by a commit: `owner/name/.github/workflows/attest.yml@<commit>`. @default one that is written beside */
  readonly attestBy?: string;
  /** Versions of what it installs. */
  readonly versions: { readonly bulwark: string; readonly cdk: string };
}

/** Actions by the commits of their releases. */
const actions = {
  checkout: 'actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683 # v4.2.2',
  node: 'actions/setup-node@49933ea5288caeca8642d1e84afbd3f7d6820020 # v4.4.0',
  upload: 'actions/upload-artifact@ea165f8d65b6e75b540449e92b4886f43607fa02 # v4.6.2',
  download: 'actions/download-artifact@d3f86a106a0bac45b974a628896c90dbdf5c8093 # v4.3.0',
  attest: 'actions/attest-build-provenance@e8998f949152b193b063cb0ec769d69d929409be # v2.4.0',
  credentials: 'aws-actions/configure-aws-credentials@b47578312673ae6fa5b5096b330d9fbac3d116df # v4.2.1',
};

const RUNNER = 'ubuntu-24.04';

/** What scans look at before there is a build, and what they look at after. */
const SOURCE: readonly Scan[] = [
  scanners.gitleaks,
  scanners.semgrep,
  scanners.osvScanner,
  scanners.trivy,
  scanners.zizmor,
];
const BUILT = (version: string): readonly Scan[] => [scanners.trivyPackage, ownCheck(version)];

/** Names of all scanners that a run needs reports of. */
export const scannersOf = ({ versions }: WorkflowSettings): string[] =>
  [...SOURCE, ...BUILT(versions.bulwark)].map(({ name }) => name);

/** The file that attests, which others call. It has to be at this place, because signatures name it. */
export const ATTEST = '.github/workflows/attest.yml';
export const RELEASE = '.github/workflows/release.yml';
export const PULL_REQUEST = '.github/workflows/pull-request.yml';

/** The files of a pipeline in GitHub Actions, by their paths. Throws a `BulwarkError` for settings that no workflow can have. */
export function workflowFiles(settings: WorkflowSettings): Readonly<Record<string, string>> {
  refuseUnsound(settings);
  return {
    [PULL_REQUEST]: pullRequest(settings),
    [RELEASE]: release(settings),
    ...(settings.attestBy === undefined && { [ATTEST]: attest }),
  };
}

function refuseUnsound({ branch, region, stacks, roles, evidence, attestBy }: WorkflowSettings): void {
  const refuse = (what: string): never => {
    throw new BulwarkError(what);
  };
  if (!/^[\w./-]+$/.test(branch)) refuse(`'${branch}' is no name of one branch`);
  if (!/^[a-z]{2}(-[a-z]+)+-\d$/.test(region)) refuse(`'${region}' is no region`);
  if (stacks.length === 0) refuse('no stack is named');
  for (const stack of stacks) if (!/^[A-Za-z][\w-]*$/.test(stack)) refuse(`'${stack}' is no name of a stack`);
  for (const role of [roles.staging, roles.production, ...(evidence ? [evidence.role] : [])])
    if (!/^arn:aws[\w-]*:iam::\d{12}:role\/[\w+=,.@/-]+$/.test(role)) refuse(`'${role}' is no ARN of a role`);
  if (roles.staging === roles.production)
    refuse('staging and production have the same role: who deploys to the one would deploy to the other');
  if (attestBy !== undefined && !/^[\w.-]+\/[\w.-]+\/\.github\/workflows\/[\w.-]+\.ya?ml@[0-9a-f]{40}$/.test(attestBy))
    refuse(`'${attestBy}' is no reusable workflow by a commit: owner/name/.github/workflows/attest.yml@<40 digits>`);
  if (evidence && !/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(evidence.bucket))
    refuse(`'${evidence.bucket}' is no name of a bucket`);
}

/** Lines of a block, each as far in as it stands in YAML. */
const indented = (text: string, by: number): string =>
  text
    .split('\n')
    .map((line) => (line === '' ? '' : `${' '.repeat(by)}${line}`))
    .join('\n');

const checkout = (depth: 0 | 1 = 1): string => `- uses: ${actions.checkout}
  with:
    fetch-depth: ${depth}
    persist-credentials: false`;

const node = `- uses: ${actions.node}
  with:
    node-version: 24
    package-manager-cache: false`;

const download = (name: string, path: string): string => `- uses: ${actions.download}
  with:
    ${name}
    path: ${path}`;

const upload = (name: string, path: string): string => `- uses: ${actions.upload}
  with:
    name: ${name}
    path: ${path}
    if-no-files-found: error`;

/** Commands of a scanner, with what they are told before. */
const commandsOf = (scan: Scan): string =>
  [
    ...Object.entries(scan.environment ?? {}).map(([name, value]) => `export ${name}=${inShell(value)}`),
    ...scanningWith(scan),
  ].join('\n');

const inShell = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

/** One scanner of a matrix. */
const entry = (scan: Scan): string => `- scanner: ${scan.name}
  image: ${scan.image}
  commands: |
${indented(commandsOf(scan), 4)}`;

/** Runs the scanner of a matrix over a folder, in its image. */
const scanIn = (folder: string): string => `- name: Scan
  env:
    FOLDER: ${folder}
    IMAGE: \${{ matrix.image }}
    COMMANDS: \${{ matrix.commands }}
  run: |
    mkdir "$RUNNER_TEMP/report"
    docker run --rm --entrypoint /bin/sh --workdir /scanned \\
      --volume "$PWD/$FOLDER:/scanned" --volume "$RUNNER_TEMP/report:/tmp/report" --env REPORT=/tmp/report/${REPORT} \\
      --env GIT_CONFIG_COUNT=1 --env GIT_CONFIG_KEY_0=safe.directory --env GIT_CONFIG_VALUE_0=/scanned \\
      "$IMAGE" -euc "$COMMANDS"
${upload('report-${{ matrix.scanner }}', `\${{ runner.temp }}/report/${REPORT}`)}`;

const scanJob = (
  name: string,
  scans: readonly Scan[],
  needs: string,
  steps: string,
): string => `  name: ${name} (\${{ matrix.scanner }})
  needs: ${needs}
  runs-on: ${RUNNER}
  timeout-minutes: 30
  permissions:
    contents: read # to check the code out
  strategy:
    fail-fast: false
    matrix:
      include:
${scans.map((scan) => indented(entry(scan), 8)).join('\n')}
  steps:
${indented(steps, 4)}`;

/** A job that builds what is in the repository, without any rights. */
const build = `name: build
runs-on: ${RUNNER}
timeout-minutes: 60
permissions:
  contents: read # to check the code out
steps:
${indented([checkout(), node].join('\n'), 2)}
  - run: npm ci --ignore-scripts
  - run: npm test
  - run: npx --no-install cdk synth --quiet --output cdk.out`;

/** The artifact that is released, and what it is made of. */
const BUILT_AS = 'built';
const ARCHIVE = 'release.tar';

/** Verifies that this run attested the archive, by the file that attests and no other. */
const verified = ({ attestBy }: WorkflowSettings): string => `- name: Verify what was attested
  env:
    GH_TOKEN: \${{ github.token }}
  run: |
    gh attestation verify ${BUILT_AS}/${ARCHIVE} --repo "$GITHUB_REPOSITORY" --deny-self-hosted-runners \\
      --signer-workflow "${attestBy?.replace(/@.*$/, '') ?? `$GITHUB_REPOSITORY/${ATTEST}`}" --source-digest "$GITHUB_SHA" --source-ref "$GITHUB_REF"`;

/** Fetches before there are credentials, and runs nothing of the repository. */
const deployed = (
  { region, stacks, versions }: WorkflowSettings,
  role: string,
): string => `- run: npx --yes --ignore-scripts aws-cdk@${versions.cdk} --version
- uses: ${actions.credentials}
  with:
    role-to-assume: ${role}
    aws-region: ${region}
    role-session-name: release-\${{ github.run_id }}
- name: Deploy by change sets
  run: |
    tar -xf ${BUILT_AS}/${ARCHIVE}
    npx --yes --ignore-scripts --prefer-offline aws-cdk@${versions.cdk} deploy --app cdk.out --require-approval never --method change-set --ci ${stacks.join(' ')}`;

const approved = `- name: See that somebody else approved it
  env:
    GH_TOKEN: \${{ github.token }}
    FROM: \${{ vars.VERIFIED_FROM }}
  run: |
    gh api "repos/$GITHUB_REPOSITORY/actions/runs/$GITHUB_RUN_ID/approvals" > approvals.json
    approvers=$(jq -r '.[] | select(.state == "approved" and any(.environments[]; .name == "production")) | .user.login' approvals.json)
    [ -n "$approvers" ] || { echo "nobody approved: require reviewers for the environment 'production'" >&2; exit 1; }
    authors=$(gh api --paginate "repos/$GITHUB_REPOSITORY/compare/$FROM...$GITHUB_SHA" --jq '.commits[] | .author.login, .committer.login')
    for approver in $approvers; do
      if [ "$approver" = "$GITHUB_ACTOR" ] || printf '%s\\n' "$authors" | grep -Fqx "$approver"; then
        echo "$approver approved work of their own: have somebody else review it" >&2; exit 1
      fi
    done`;

const recorded = (
  { bucket, role }: { bucket: string; role: string },
  region: string,
): string => `- uses: ${actions.credentials}
  with:
    role-to-assume: ${role}
    aws-region: ${region}
    role-session-name: evidence-\${{ github.run_id }}
- name: Write down what the run did, once
  env:
    GH_TOKEN: \${{ github.token }}
    BUCKET: ${bucket}
  run: |
    gh attestation download ${BUILT_AS}/${ARCHIVE} --repo "$GITHUB_REPOSITORY"
    mv sha256:*.jsonl evidence/attestation.jsonl
    mv approvals.json ${BUILT_AS}/${BILL} evidence/
    find evidence -type f | while read -r file; do
      aws s3api put-object --bucket "$BUCKET" --key "runs/$GITHUB_RUN_ID-$GITHUB_RUN_ATTEMPT/\${file#evidence/}" --body "$file" --if-none-match '*'
    done`;

function release(settings: WorkflowSettings): string {
  const { branch, roles, evidence, region, versions } = settings;
  const built = BUILT(versions.bulwark);
  return `# Written by \`bulwark new workflow\`: what each job stops, and what GitHub has to be told, is in docs/pipeline-on-github.md
# of cdk-bulwark. Write it again rather than change it here.
name: Release

on:
  push:
    branches: [${branch}]

permissions: {}

concurrency:
  group: release
  cancel-in-progress: false

jobs:
  verify:
    name: verify
    runs-on: ${RUNNER}
    timeout-minutes: 10
    permissions:
      contents: read # to check the code out
    steps:
${indented(checkout(0), 6)}
      - name: Verify that every commit is signed by somebody who may
        env:
          ALLOWED_SIGNERS: \${{ vars.ALLOWED_SIGNERS }}
          TRUSTED_KEYS: \${{ vars.TRUSTED_KEYS }}
          RELEASED: \${{ vars.VERIFIED_FROM }}
          VERIFIED: \${{ runner.temp }}/verified
        run: |
          : "\${RELEASED:?set the variable VERIFIED_FROM to the commit after which all have to be signed}"
${indented(verifySource('GITHUB_SHA', 'GITHUB_WORKSPACE'), 10)}

  scan:
${indented(scanJob('scan', SOURCE, 'verify', `${checkout(0)}\n${scanIn('.')}`), 2)}

  build:
    needs: verify
${indented(build, 4)}
      - name: List the materials
        run: |
          mkdir ${BUILT_AS}
          docker run --rm --entrypoint /bin/sh --workdir /scanned --volume "$PWD:/scanned:ro" --volume "$PWD/${BUILT_AS}:/tmp/bill" \\
            --env BILL=/tmp/bill/${BILL} ${listers.trivy.image} -euc ${inShell(listers.trivy.commands.join('\n'))}
          tar --create --file ${BUILT_AS}/${ARCHIVE} --sort=name --mtime=@0 --owner=0 --group=0 --numeric-owner cdk.out
${indented(upload(BUILT_AS, BUILT_AS), 6)}

  scan-built:
${indented(
  scanJob(
    'scan what was built',
    built,
    'build',
    `${download(`name: ${BUILT_AS}`, BUILT_AS)}\n- run: tar -xf ${BUILT_AS}/${ARCHIVE}\n${scanIn('cdk.out')}`,
  ),
  2,
)}

  attest:
    name: attest
    needs: build
    permissions:
      contents: read # asked for by the signature
      id-token: write # to sign as this workflow
      attestations: write # to keep the signature
    uses: ${settings.attestBy ?? `$/${ATTEST}`}

  gate:
    name: gate
    needs: [scan, scan-built, attest]
    runs-on: ${RUNNER}
    timeout-minutes: 10
    permissions:
      contents: read # asked for beside the next
      attestations: read # to verify what was built
    steps:
${indented([node, download(`name: ${BUILT_AS}`, BUILT_AS), download('pattern: report-*', 'artifacts'), verified(settings)].join('\n'), 6)}
      - name: Decide
        env:
          SCAN_WAIVERS: \${{ vars.SCAN_WAIVERS }}
        run: |
          mkdir -p evidence/reports
          for folder in artifacts/report-*; do mv "$folder" "evidence/reports/\${folder#artifacts/report-}"; done
          printf '%s' "\${SCAN_WAIVERS:-[]}" > evidence/waivers.json
          npx --yes --ignore-scripts cdk-bulwark@${versions.bulwark} gate evidence/reports --needs ${scannersOf(settings).join(',')} \\
            --bill ${BUILT_AS}/${BILL} --waivers evidence/waivers.json --output evidence/decision.json
${indented(upload('evidence', 'evidence'), 6)}

  staging:
    name: staging
    needs: gate
    runs-on: ${RUNNER}
    timeout-minutes: 60
    environment: staging
    permissions:
      contents: read # asked for beside the next
      id-token: write # to take the role
      attestations: read # to verify what was built
    steps:
${indented([node, download(`name: ${BUILT_AS}`, BUILT_AS), verified(settings), deployed(settings, roles.staging)].join('\n'), 6)}

  production:
    name: production
    needs: staging
    runs-on: ${RUNNER}
    timeout-minutes: 60
    environment: production
    permissions:
      actions: read # to see who approved
      contents: read # asked for beside the next
      id-token: write # to take the role
      attestations: read # to verify what was built
    steps:
${indented(
  [
    node,
    download(`name: ${BUILT_AS}`, BUILT_AS),
    download('name: evidence', 'evidence'),
    approved,
    verified(settings),
    deployed(settings, roles.production),
    ...(evidence ? [recorded(evidence, region)] : []),
  ].join('\n'),
  6,
)}
`;
}

/** What is proposed is built and judged without any rights. */
const pullRequest = ({ branch }: WorkflowSettings): string => `# Written by \`bulwark new workflow\`.
name: Pull request

on:
  pull_request:
    branches: [${branch}]

permissions: {}

concurrency:
  group: pull-request-\${{ github.event.number }}
  cancel-in-progress: true

jobs:
  build:
${indented(build, 4)}
      - run: npx --no-install bulwark check cdk.out .github/workflows
`;

/** Signs where the archive comes from, in a job that runs none of what it signs and that the build cannot reach. */
const attest = `# Written by \`bulwark new workflow\`. Signatures name this file: releases ask that it, and no other, has made them.
name: Attest

on:
  workflow_call:

permissions: {}

jobs:
  attest:
    name: attest
    runs-on: ${RUNNER}
    timeout-minutes: 10
    permissions:
      contents: read # asked for by the signature
      id-token: write # to sign as this workflow
      attestations: write # to keep the signature
    steps:
${indented(download(`name: ${BUILT_AS}`, BUILT_AS), 6)}
      - uses: ${actions.attest}
        with:
          subject-path: ${BUILT_AS}/${ARCHIVE}
`;

import { indented } from '../../lib/rules/github/example-workflow';

/** Actions by a commit. */
const CHECKOUT = 'actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683 # v4.2.2';
const NODE = 'actions/setup-node@49933ea5288caeca8642d1e84afbd3f7d6820020 # v4.4.0';
const PYTHON = 'actions/setup-python@a26af69be951a213d495a4c3e4e4022e16d87065 # v5.6.0';
const CACHE = 'actions/cache@5a3ec84eff668545956fd18022155c47e93e2684 # v4.2.3';
const SCRIPT = 'actions/github-script@60a0d83039c74a4aee543508d2ffcb1c3799cdea # v7.0.1';
const UPLOAD = 'actions/upload-artifact@ea165f8d65b6e75b540449e92b4886f43607fa02 # v4.6.2';
const DOWNLOAD = 'actions/download-artifact@d3f86a106a0bac45b974a628896c90dbdf5c8093 # v4.3.0';
const AWS = 'aws-actions/configure-aws-credentials@ececac1a45f3b08a01d2dd070d28d111c5fe6722 # v4.1.0';
const DOCKER = 'docker/build-push-action@14487ce63c7a62a4a324b0bfb37086795e31c6c1 # v6.16.0';
const PYPI = 'pypa/gh-action-pypi-publish@76f52bc884231f62b9a034ebfe128415bbaabdfc # v1.12.4';
const TRIVY = 'aquasecurity/trivy-action@18f2510ee396bbf400402947b394f2dd8c87dbb0 # 0.29.0';
const DIGEST = `sha256:${'0123456789abcdef'.repeat(4)}`;
const CLEAN = `- uses: ${CHECKOUT}\n  with: { persist-credentials: false }`;

interface Options {
  readonly on?: string;
  readonly job?: string;
  readonly top?: string;
  readonly permissions?: string;
}

/** A workflow of one job, which says all that nothing is to be found in. */
const workflow = (
  steps: string,
  { on = 'push', job = '', top = '', permissions = '{ contents: read }' }: Options = {},
) =>
  [
    'name: it',
    `on: ${on}`,
    'permissions: {}',
    ...(top ? [top] : []),
    'jobs:',
    '  build:',
    '    name: build',
    ...(job.includes('runs-on') ? [] : ['    runs-on: ubuntu-24.04']),
    '    timeout-minutes: 10',
    ...(permissions ? [`    permissions: ${permissions}`] : []),
    ...(job ? [indented(job, 4)] : []),
    '    steps:',
    indented(steps, 6),
    '',
  ].join('\n');

/** Workflows as teams write them, good and bad, by what they show. */
export const workflows: Readonly<Record<string, string>> = {
  // Good
  'ci-clean': workflow(`${CLEAN}\n- uses: ${NODE}\n  with: { node-version: 22 }\n- run: npm ci && npm test`),
  'ci-matrix': workflow(`${CLEAN}\n- run: make test VERSION=\${{ matrix.version }}`, {
    on: 'pull_request',
    job: 'strategy: { matrix: { version: [20, 22] } }',
  }),
  'deploy-by-role': workflow(
    `${CLEAN}\n- uses: ${AWS}\n  with: { role-to-assume: "arn:aws:iam::111122223333:role/deploy", aws-region: eu-west-1 }\n- run: npx cdk deploy`,
    {
      on: '{ push: { branches: [main] } }',
      job: 'environment: production',
      permissions: '{ contents: read, id-token: write }',
    },
  ),
  'title-by-variable': workflow(
    `- env: { TITLE: "\${{ github.event.pull_request.title }}" }\n  run: ./check-title "$TITLE"`,
    {
      on: 'pull_request',
    },
  ),
  'container-by-digest': workflow(`${CLEAN}\n- run: make`, { job: `container: node@${DIGEST}` }),
  'image-step-by-digest': workflow(`- uses: docker://alpine@${DIGEST}`),
  'label-by-target': workflow(
    `- env: { GH_TOKEN: "\${{ github.token }}", PR: "\${{ github.event.number }}" }\n  run: gh pr edit "$PR" --add-label triage`,
    {
      on: 'pull_request_target',
      permissions: '{ pull-requests: write }',
    },
  ),
  'artifact-as-data': workflow(
    `- uses: ${DOWNLOAD}\n  with: { run-id: "\${{ github.event.workflow_run.id }}", github-token: "\${{ github.token }}", path: "\${{ runner.temp }}/result" }\n- run: jq .passed "$RUNNER_TEMP/result/summary.json"`,
    { on: '{ workflow_run: { workflows: [ci], types: [completed] } }', permissions: '{ actions: read }' },
  ),
  'same-repository-only': workflow(`- run: echo "\${{ github.head_ref }}"`, {
    on: 'pull_request',
    job: 'if: github.event.pull_request.head.repo.full_name == github.repository',
  }),
  'members-only': workflow(
    `- if: contains(fromJSON('["OWNER","MEMBER"]'), github.event.comment.author_association)\n  env: { BODY: "\${{ github.event.comment.body }}" }\n  run: ./command "$BODY"`,
    { on: 'issue_comment', permissions: '{ issues: write }' },
  ),
  'list-of-branches': workflow(`- if: contains(fromJSON('["main","release"]'), github.ref_name)\n  run: make release`),
  'choice-of-stages': workflow(`- run: ./deploy \${{ inputs.stage }}`, {
    on: '{ workflow_dispatch: { inputs: { stage: { type: choice, options: [test, live] } } } }',
  }),
  'scan-that-fails': workflow(`${CLEAN}\n- uses: ${TRIVY}\n  with: { scan-type: fs, exit-code: "1" }`),
  'release-uncached': workflow(
    `${CLEAN}\n- uses: ${PYTHON}\n  with: { python-version: "3.13" }\n- run: python -m build\n- uses: ${PYPI}`,
    {
      on: '{ release: { types: [published] } }',
      job: 'environment: pypi',
      permissions: '{ contents: read, id-token: write }',
    },
  ),
  'push-with-token': workflow(`- uses: ${CHECKOUT}\n- run: ./bump && git push`, { permissions: '{ contents: write }' }),
  'output-of-a-commit': workflow(
    `${CLEAN}\n- id: sha\n  run: echo "sha=$(git rev-parse --short HEAD)" >> "$GITHUB_OUTPUT"\n- run: ./build --version \${{ steps.sha.outputs.sha }}`,
  ),
  'reused-by-commit': `name: it
on: push
permissions: {}
jobs:
  build:
    name: build
    permissions: { contents: read }
    uses: acme/ci/.github/workflows/build.yml@5250492686b253f06fa55861556d1027b067aeb5 # v2.0.0
    secrets: { token: "\${{ secrets.BUILD_TOKEN }}" }
`,
  'reused-local': `name: it
on: push
permissions: {}
jobs:
  build:
    name: build
    permissions: { contents: read }
    uses: ./.github/workflows/ci-clean.yml
`,
  'schedule-with-cache': workflow(
    `${CLEAN}\n- uses: ${CACHE}\n  with: { path: node_modules, key: npm }\n- run: npm ci`,
    {
      on: '{ schedule: [{ cron: "0 4 * * 1" }] }',
    },
  ),
  'env-file-fixed': workflow('- run: echo "NODE_ENV=production" >> "$GITHUB_ENV"'),
  'condition-in-one': workflow("- if: ${{ github.ref_name == 'main' }}\n  run: make"),
  'secret-by-variable': workflow(`- env: { TOKEN: "\${{ secrets.TOKEN }}" }\n  run: ./notify`, {
    job: 'environment: production',
  }),
  // Bad
  'by-tag': workflow('- uses: actions/checkout@v4\n  with: { persist-credentials: false }'),
  'by-branch': workflow('- uses: acme/deploy@main'),
  'by-short-commit': workflow('- uses: acme/deploy@5250492'),
  'reused-by-tag': `name: it
on: push
permissions: {}
jobs:
  build:
    name: build
    uses: acme/ci/.github/workflows/build.yml@v2
`,
  'container-by-tag': workflow('- run: make', { job: 'container: node:22' }),
  'service-by-tag': workflow('- run: make', { job: 'services: { db: { image: "postgres:17" } }' }),
  'image-step-by-tag': workflow('- uses: docker://alpine:3.20'),
  'container-by-matrix': workflow('- run: make', {
    job: `strategy: { matrix: { image: ["node:22", "node@${DIGEST}"] } }\ncontainer: "\${{ matrix.image }}"`,
  }),
  'title-in-script': workflow(`- run: ./check-title "\${{ github.event.pull_request.title }}"`, { on: 'pull_request' }),
  'branch-in-target': workflow(`- run: echo "\${{ github.head_ref }}"`, { on: 'pull_request_target' }),
  'body-in-javascript': workflow(
    `- uses: ${SCRIPT}\n  with:\n    script: console.log(\`\${{ github.event.comment.body }}\`)`,
    {
      on: 'issue_comment',
    },
  ),
  'message-in-script': workflow("- run: echo '${{ github.event.head_commit.message }}'"),
  'title-through-env': workflow(
    `- env: { TITLE: "\${{ github.event.issue.title }}" }\n  run: echo "\${{ env.TITLE }}"`,
    {
      on: 'issues',
    },
  ),
  'title-through-output': workflow(
    `- id: read\n  env: { TITLE: "\${{ github.event.issue.title }}" }\n  run: echo "title=$TITLE" >> "$GITHUB_OUTPUT"\n- run: echo "\${{ steps.read.outputs.title }}"`,
    { on: 'issues' },
  ),
  'title-through-job': `name: it
on: issues
permissions: {}
jobs:
  read:
    name: read
    runs-on: ubuntu-24.04
    timeout-minutes: 5
    permissions: {}
    outputs: { title: "\${{ github.event.issue.title }}" }
    steps: [{ run: "true" }]
  say:
    name: say
    needs: read
    runs-on: ubuntu-24.04
    timeout-minutes: 5
    permissions: {}
    steps: [{ run: 'echo "\${{ needs.read.outputs.title }}"' }]
`,
  'whole-event': workflow("- run: echo '${{ toJSON(github.event) }}' > event.json", { on: 'issues' }),
  'input-in-script': workflow(`- run: ./release "\${{ inputs.version }}"`, {
    on: '{ workflow_dispatch: { inputs: { version: { type: string } } } }',
  }),
  'branch-name-in-script': workflow(`- run: ./deploy \${{ github.ref_name }}`),
  'changed-files': workflow(
    `${CLEAN}\n- id: changed\n  uses: tj-actions/changed-files@2f7c5bfce28377bc069a65ba478de0a74aa0ca32\n- run: eslint \${{ steps.changed.outputs.all_changed_files }}`,
    { on: 'pull_request' },
  ),
  'title-to-env-file': workflow(
    `- env: { TITLE: "\${{ github.event.issue.title }}" }\n  run: echo "TITLE=$TITLE" >> "$GITHUB_ENV"`,
    {
      on: 'issues',
    },
  ),
  'fork-built': workflow(
    `- uses: ${CHECKOUT}\n  with: { ref: "\${{ github.event.pull_request.head.sha }}", persist-credentials: false }\n- run: npm ci && npm test`,
    { on: 'pull_request_target' },
  ),
  'fork-built-after-label': workflow(
    `- uses: ${CHECKOUT}\n  with: { ref: "\${{ github.event.pull_request.head.sha }}", persist-credentials: false }\n- run: make test`,
    {
      on: '{ pull_request_target: { types: [labeled] } }',
      job: "if: contains(github.event.pull_request.labels.*.name, 'safe to test')",
    },
  ),
  'fork-built-on-comment': workflow(
    `${CLEAN}\n- env: { GH_TOKEN: "\${{ github.token }}", PR: "\${{ github.event.issue.number }}" }\n  run: gh pr checkout "$PR"\n- run: make test`,
    { on: 'issue_comment', job: "if: github.event.comment.body == '/test'" },
  ),
  'fork-built-on-run': workflow(
    `- uses: ${CHECKOUT}\n  with: { ref: "\${{ github.event.workflow_run.head_sha }}", persist-credentials: false }\n- run: ./gradlew build`,
    { on: '{ workflow_run: { workflows: [ci], types: [completed] } }' },
  ),
  'fork-with-secrets': workflow(
    `- uses: ${CHECKOUT}\n  with: { ref: "\${{ github.event.pull_request.head.sha }}", persist-credentials: false }\n- env: { TOKEN: "\${{ secrets.LINT_TOKEN }}" }\n  run: cat package.json | ./upload`,
    { on: 'pull_request_target', job: 'environment: lint' },
  ),
  'artifact-run': workflow(
    `- uses: ${DOWNLOAD}\n  with: { run-id: "\${{ github.event.workflow_run.id }}", github-token: "\${{ github.token }}" }\n- run: bash ./report/publish.sh`,
    { on: '{ workflow_run: { workflows: [ci], types: [completed] } }', permissions: '{ actions: read }' },
  ),
  'artifact-to-env-file': workflow(
    `- uses: ${DOWNLOAD}\n  with: { run-id: "\${{ github.event.workflow_run.id }}", github-token: "\${{ github.token }}" }\n- run: cat pr.env >> "$GITHUB_ENV"`,
    { on: '{ workflow_run: { workflows: [ci], types: [completed] } }', permissions: '{ actions: read }' },
  ),
  'permissions-unsaid':
    'name: it\non: push\njobs:\n  build:\n    name: build\n    runs-on: ubuntu-24.04\n    timeout-minutes: 5\n    steps: [{ run: make }]\n',
  'permissions-all': workflow('- run: make', { permissions: 'write-all' }),
  'permissions-for-every-job': `name: it
on: push
permissions: { contents: write }
jobs:
  test: { name: test, runs-on: ubuntu-24.04, timeout-minutes: 5, steps: [{ run: make test }] }
  tag: { name: tag, runs-on: ubuntu-24.04, timeout-minutes: 5, steps: [{ run: make tag }] }
`,
  'secrets-inherited': `name: it
on: push
permissions: {}
jobs:
  build:
    name: build
    uses: acme/ci/.github/workflows/build.yml@5250492686b253f06fa55861556d1027b067aeb5 # v2.0.0
    secrets: inherit
`,
  'secrets-whole': workflow(`- env: { ALL: "\${{ toJSON(secrets) }}" }\n  run: ./deploy`, {
    job: 'environment: production',
  }),
  'secret-taken-apart': workflow(`- env: { KEY: "\${{ fromJSON(secrets.ALL).key }}" }\n  run: ./deploy`, {
    job: 'environment: production',
  }),
  'secret-in-script': workflow('- run: ./login --token=${{ secrets.TOKEN }}', { job: 'environment: production' }),
  'password-of-registry': workflow('- run: make', {
    job: `container: { image: "acme/build@${DIGEST}", credentials: { username: acme, password: hunter2-hunter2 } }`,
  }),
  'keys-of-aws': workflow(
    `- uses: ${AWS}\n  with: { aws-access-key-id: "\${{ secrets.AWS_ACCESS_KEY_ID }}", aws-secret-access-key: "\${{ secrets.AWS_SECRET_ACCESS_KEY }}", aws-region: eu-west-1 }`,
    { job: 'environment: production' },
  ),
  'role-without-environment': workflow(
    `- uses: ${AWS}\n  with: { role-to-assume: "arn:aws:iam::111122223333:role/deploy", aws-region: eu-west-1 }`,
    { permissions: '{ id-token: write }' },
  ),
  'own-runner-for-forks': workflow(`${CLEAN}\n- run: make test`, {
    on: 'pull_request',
    job: 'runs-on: [self-hosted, linux]',
  }),
  'own-runner-for-branches': workflow(`${CLEAN}\n- run: make`, { job: 'runs-on: [self-hosted, linux]' }),
  'token-kept': workflow(`- uses: ${CHECKOUT}\n- run: npm ci\n- uses: ${UPLOAD}\n  with: { path: . }`),
  'cache-in-release': workflow(
    `${CLEAN}\n- uses: ${CACHE}\n  with: { path: node_modules, key: npm }\n- run: npm ci && npm publish`,
    {
      on: '{ release: { types: [published] } }',
    },
  ),
  'cache-in-target': workflow(`${CLEAN}\n- uses: ${CACHE}\n  with: { path: node_modules, key: npm }\n- run: npm ci`, {
    on: 'pull_request_target',
  }),
  'image-pushed-with-cache': workflow(
    `${CLEAN}\n- uses: ${DOCKER}\n  with: { push: true, tags: acme/it, cache-from: "type=gha", cache-to: "type=gha" }`,
    {
      on: '{ push: { tags: ["v*"] } }',
    },
  ),
  'unsecure-commands': workflow('- run: make', { top: 'env: { ACTIONS_ALLOW_UNSECURE_COMMANDS: true }' }),
  'condition-of-text': workflow("- if: ${{ github.ref_name }} == 'main'\n  run: make release"),
  'condition-of-lines': workflow("- if: |\n    ${{ github.ref_name == 'main' }}\n  run: make release"),
  'condition-by-robot': workflow(
    `- if: github.actor == 'dependabot[bot]'\n  env: { GH_TOKEN: "\${{ github.token }}", PR: "\${{ github.event.number }}" }\n  run: gh pr merge --auto --squash "$PR"`,
    {
      on: 'pull_request_target',
      permissions: '{ contents: write, pull-requests: write }',
    },
  ),
  'condition-by-part': workflow(
    "- if: contains('refs/heads/main refs/heads/release', github.ref)\n  run: make release",
  ),
  'scan-ignored': workflow(`${CLEAN}\n- run: semgrep ci || true`),
  'scan-goes-on': workflow(`${CLEAN}\n- run: npm audit\n  continue-on-error: true`),
};

/** The same as files of a repository. */
export const files: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(workflows).map(([name, text]) => [`.github/workflows/${name}.yml`, text]),
);

/** What is found in each, by all rules; in those that are left out nothing. */
export const found: Readonly<Record<string, readonly string[]>> = {
  'by-tag': ['action-pinned'],
  'by-branch': ['action-pinned'],
  'by-short-commit': ['action-pinned'],
  'reused-by-tag': ['action-pinned'],
  'container-by-tag': ['image-pinned'],
  'service-by-tag': ['image-pinned'],
  'image-step-by-tag': ['image-pinned'],
  'container-by-matrix': ['image-pinned'],
  'title-in-script': ['code-no-expressions', 'code-no-outside-input'],
  'branch-in-target': ['code-no-expressions', 'code-no-outside-input'],
  'body-in-javascript': ['code-no-expressions', 'code-no-outside-input'],
  'message-in-script': ['code-no-expressions', 'code-no-outside-input'],
  'title-through-env': ['code-no-expressions', 'code-no-outside-input'],
  'title-through-output': ['code-no-expressions', 'code-no-outside-input'],
  'title-through-job': ['code-no-expressions', 'code-no-outside-input'],
  'whole-event': ['code-no-expressions', 'code-no-outside-input'],
  'input-in-script': ['code-no-expressions'],
  'branch-name-in-script': ['code-no-expressions'],
  'changed-files': ['code-no-expressions', 'code-no-outside-input'],
  'title-to-env-file': ['environment-no-outside-input'],
  'fork-built': ['fork-code-not-run'],
  'fork-built-after-label': ['fork-code-not-run'],
  'fork-built-on-comment': ['fork-code-not-run'],
  'fork-built-on-run': ['fork-code-not-run'],
  'fork-with-secrets': ['fork-code-no-secrets', 'fork-code-not-run'],
  'artifact-run': ['artifact-not-run'],
  'artifact-to-env-file': ['artifact-not-run'],
  'permissions-unsaid': ['permissions-declared'],
  'permissions-all': ['permissions-not-all'],
  'permissions-for-every-job': ['permissions-in-jobs'],
  'secrets-inherited': ['secrets-not-inherited'],
  'secrets-whole': ['secrets-not-whole'],
  'secret-taken-apart': ['secrets-redacted'],
  'secret-in-script': ['secrets-not-in-commands'],
  'password-of-registry': ['environment-no-secrets'],
  'keys-of-aws': ['credentials-short-lived'],
  'role-without-environment': ['role-in-environment'],
  'own-runner-for-forks': ['runner-ephemeral', 'runner-not-for-forks'],
  'own-runner-for-branches': ['runner-ephemeral'],
  'token-kept': ['checkout-no-credentials'],
  'cache-in-release': ['cache-not-across-trust'],
  'cache-in-target': ['cache-not-across-trust'],
  'image-pushed-with-cache': ['cache-not-across-trust'],
  'unsecure-commands': ['no-unsecure-commands'],
  'condition-of-text': ['condition-can-fail'],
  'condition-of-lines': ['condition-can-fail'],
  'condition-by-robot': ['condition-not-by-robot'],
  'condition-by-part': ['condition-whole-names'],
  'scan-ignored': ['scan-can-fail'],
  'scan-goes-on': ['scan-can-fail'],
};

import { type Command, commandsOf, parseScript, type Script } from '../../lib/resources/codebuild/shell';
import { runOf, type Work, workOf } from '../../lib/resources/codebuild/tools';

const commandIn = (text: string): Command => {
  const [[command] = []] = [...commandsOf(parseScript(text) as Script)];
  return command as Command;
};
const work = (text: string): Work => workOf(commandIn(text));

describe('scans that fail when they find something', () => {
  test.each([
    'gitleaks detect --source .',
    'gitleaks git --exit-code 2',
    'semgrep ci',
    'semgrep scan --config p/ci --error',
    'docker run --rm -v "$PWD:/src" semgrep/semgrep semgrep ci',
    'docker run --rm -v "$PWD:/src" zricethezav/gitleaks:v8.18.0 detect',
    'uvx pip-audit',
    'npx --yes audit-ci --moderate',
    'npx audit-ci@7 --high',
    'npm audit --audit-level high',
    'yarn npm audit --all',
    'sudo -E trivy image --exit-code 1 app',
    'trivy --quiet fs --exit-code=1 .',
    'timeout 10m osv-scanner -r .',
    'SNYK_TOKEN=x snyk test --severity-threshold=high',
    '/usr/local/bin/checkov -d .',
    './node_modules/.bin/secretlint "**/*"',
    'poetry run bandit -r src',
    'grype dir:. --fail-on high',
    'bulwark check cdk.out',
    'conftest test plan.json',
  ])('%s', (text) => {
    expect(work(text)).toMatchObject({ scans: true, silenced: false });
  });
});

describe('scans that are told not to fail', () => {
  test.each([
    'gitleaks detect --exit-code 0',
    'trivy image --exit-code=0 app',
    'semgrep scan --config auto',
    'semgrep --config=auto .',
    'bandit -r src --exit-zero',
    'checkov -d . --soft-fail',
    'tfsec . -s',
    'safety check --continue-on-error',
    'kics scan -p . --ignore-on-exit results',
    'npm audit --audit-level=none',
    'gosec -no-fail ./...',
    'hadolint --no-fail Dockerfile',
    'docker scout cves app',
    'ggshield secret scan repo . --exit-zero',
  ])('%s', (text) => {
    expect(work(text)).toMatchObject({ scans: true, silenced: true });
  });
});

test.each([
  'trivy fs .',
  'grype app',
  'trufflehog git file://.',
  'gitleaks detect $GITLEAKS_ARGS --exit-code $CODE',
  'bandit $ARGS',
])('of %s it is not known whether it can fail', (text) => {
  expect(work(text)).toMatchObject({ scans: true, silenced: undefined });
});

test.each([
  'npm ci',
  'npm audit fix',
  'npm audit signatures',
  'trivy --version',
  'trivy fs --format cyclonedx -o sbom.json .',
  'pip install semgrep checkov',
  'snyk monitor',
  'npm run build',
  'echo trivy image --exit-code 0',
  'docker build -t trivy .',
  'constructor toString',
])('%s is no scan', (text) => {
  expect(work(text).scans).toBe(false);
});

test.each([
  'npx cdk deploy --all',
  'cdk -a . deploy Orders --require-approval=never',
  'terraform -chdir=infra apply -auto-approve',
  'aws --region eu-west-1 cloudformation deploy --stack-name orders',
  'kubectl apply -f k8s',
  'helm upgrade --install orders ./chart',
  'sam deploy',
])('%s deploys', (text) => {
  expect(work(text).deploys).toBe(true);
});

test.each([
  'terraform plan',
  'aws cloudformation describe-stacks',
  'cdk synth',
  'npm run test:unit',
  'aws s3 ls',
  'make build',
])('%s does not deploy', (text) => {
  expect(work(text).deploys).toBe(false);
});

test.each([
  'cosign sign app',
  'notation sign app',
  'aws kms sign --key-id k',
  'aws signer start-signing-job',
  'gpg --detach-sign app',
])('%s signs', (text) => {
  expect(work(text).signs).toBe(true);
});

describe('scripts whose name does not say what they do', () => {
  test.each([
    './ci/release.sh',
    'bash scripts/go.sh',
    'make ship',
    'npm run security',
    'yarn ship',
    '$COMMAND --now',
    'python tools/gate.py',
    'docker run --rm acme/tool',
    '. ./functions',
  ])('%s', (text) => {
    expect(work(text)).toEqual({ scans: undefined, silenced: undefined, deploys: undefined, signs: undefined });
  });

  test('may judge templates when they make them', () => {
    expect(work('npx cdk synth')).toMatchObject({ scans: undefined, deploys: false });
  });
});

test('what a command runs is told without what only runs it', () => {
  expect(runOf(commandIn('sudo env A=b npx --yes cdk@2 deploy "Orders"'))).toBe('cdk deploy Orders');
  expect(runOf(commandIn('"$TOOL" deploy'))).toBe('');
});

import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import {
  dependencyCheckScanner,
  inspectorScanner,
  snykScanner,
  sonarQubeScanner,
} from '../../constructs/codepipeline/locked-down-pipeline/adapters';
import type { Scanner } from '../../constructs/codepipeline/locked-down-pipeline/scanner';
import { scanOf } from '../../constructs/codepipeline/locked-down-pipeline/steps';
import { terraformConfiguration } from '../../constructs/codepipeline/locked-down-pipeline/workload';
import { type Decision, decide } from '../../lib/release/gate';
import { images } from '../../lib/release/images';
import { scanners } from '../../lib/release/scans';
import { defaultPolicy } from '../../lib/release/severity';
import { isThere, runBuild } from './run-build';

/** Tools that stand in for those of a scanner's image, each a script that behaves as its documentation says. */
type Tools = Readonly<Record<string, string>>;

/** What the gate says after a scanner ran with these tools. A build that fails leaves no report, as in CodePipeline. */
function judged(scanner: Scanner, tools: Tools, source: Readonly<Record<string, string>> = {}): Decision {
  const folder = mkdtempSync(join(tmpdir(), 'tools-'));
  for (const [name, text] of Object.entries(tools)) {
    writeFileSync(join(folder, name), `#!/bin/bash\n${text}\n`);
    chmodSync(join(folder, name), 0o755);
  }
  const scanned = mkdtempSync(join(tmpdir(), 'source-'));
  for (const [name, text] of Object.entries(source)) {
    mkdirSync(dirname(join(scanned, name)), { recursive: true });
    writeFileSync(join(scanned, name), text);
  }
  const { step, report } = scanOf(scanner, 'Scan1', ['Verified']);
  const secrets = Object.fromEntries(Object.keys(scanner.secrets ?? {}).map((name) => [name, 'a-token']));
  const { status, output, artifacts } = runBuild(
    step.build?.buildSpec as Parameters<typeof runBuild>[0],
    scanned,
    { ...step.build?.environment, ...secrets },
    { artifact: 'Out', tools: [folder] },
  );
  const file = join(artifacts.Out ?? '', report.file);
  const brought =
    status === 0 && existsSync(file)
      ? { text: readFileSync(file, 'utf8'), ...(report.format && { format: report.format }) }
      : { missing: output };
  return decide(
    { reports: { [scanner.name]: brought }, bill: '{"bomFormat":"CycloneDX","components":[{}]}', provenance: [] },
    defaultPolicy,
    [],
    '2026-11-30',
  );
}

const skipped = (name: string): void => console.log(`skipped: ${name}, for it is not installed here`);

const found = ({ judged: all }: Decision) => all.map(({ finding: { rule, severity } }) => `${severity} ${rule}`);

/** SARIF with one finding, or none. */
const sarif = (...rules: readonly string[]): string =>
  JSON.stringify({
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'tool' } },
        results: rules.map((ruleId) => ({ ruleId, level: 'error', message: { text: ruleId } })),
      },
    ],
  });

/** A tool that writes a report where one of its options says, and exits with a code. */
const writes = (option: string, text: string | undefined, code: number): string =>
  [
    `for one in "$@"; do case "$one" in ${option}=*) out="\${one#*=}" ;; esac; [ "$last" = ${option} ] && out="$one"; last="$one"; done`,
    ...(text === undefined ? [] : [`printf '%s' '${text}' > "$out"`]),
    `exit ${code}`,
  ].join('\n');

const image = images.node;
const token = 'scanner:token';

describe('Snyk', () => {
  const snyk = (text: string | undefined, code: number) => ({ snyk: writes('--sarif-file-output', text, code) });

  test('that found something stops the run by the gate', () => {
    const decision = judged(snykScanner({ image, token }), snyk(sarif('SNYK-JS-1'), 1));
    expect([decision.passes, decision.problems, found(decision)]).toEqual([false, [], ['high SNYK-JS-1']]);
  });

  test('that found nothing lets it pass', () =>
    expect(judged(snykScanner({ image, token, test: 'code' }), snyk(sarif(), 0)).passes).toBe(true));

  test.each([
    ['failed', 2],
    ['saw no project', 3],
  ])('that %s is a problem, whatever it left', (_, code) =>
    expect(judged(snykScanner({ image, token }), snyk(sarif(), code)).problems).toEqual([
      expect.stringContaining('snyk left no report'),
    ]),
  );

  test('that wrote nothing is a problem', () =>
    expect(judged(snykScanner({ image, token }), snyk(undefined, 0)).problems).toEqual([
      expect.stringContaining('snyk left no report'),
    ]));

  test('is given its token and organization, and no policy of the repository', () => {
    const asked = '[ ! -e .snyk ] && [ "$SNYK_TOKEN" = a-token ] && [[ "$*" == *"--org=acme "* ]] || exit 2';
    const tools = { snyk: `${asked}\n${writes('--sarif-file-output', sarif(), 0)}` };
    const scanner = snykScanner({ image, token, organization: 'acme' });
    const ignoring = { '.snyk': 'ignore: {}' };
    expect(judged(scanner, tools, ignoring).passes).toBe(true);
    expect(judged({ ...scanner, silencedBy: [] }, tools, ignoring).passes).toBe(false);
  });
});

describe('Dependency-Check', () => {
  const tool = (text: string | undefined, code: number) => ({ 'dependency-check.sh': writes('--out', text, code) });

  test('tells the gate what it found', () =>
    expect(found(judged(dependencyCheckScanner({ image, token }), tool(sarif('CVE-2021-44228'), 0)))).toEqual([
      'high CVE-2021-44228',
    ]));

  test('that cannot fetch what it judges by is a problem', () =>
    expect(judged(dependencyCheckScanner({ image, token }), tool(undefined, 13)).problems).toHaveLength(1));

  test.each([
    [token, '--nvdApiKey a-token'],
    [undefined, '--noupdate'],
  ])('with the token %s is told %s', (given, told) => {
    const asked = `case "$*" in *"${told}"*) ;; *) exit 1 ;; esac\n${writes('--out', sarif(), 0)}`;
    const scanner = dependencyCheckScanner({ image, ...(given && { token: given }) });
    expect(judged(scanner, { 'dependency-check.sh': asked }).passes).toBe(true);
  });
});

describe('Amazon Inspector', () => {
  const tool = (report: object, code: number) => ({
    'inspector-sbomgen': `case "$*" in *"--scan-sbom "*) ;; *) exit 1 ;; esac\n${writes('--outfile', JSON.stringify(report), code)}`,
  });
  const name = 'amazon:inspector:sbom_scanner:info';
  const report = {
    bomFormat: 'CycloneDX',
    components: [{ 'bom-ref': 'comp-1', name: 'a', properties: [{ name, value: 'scanned' }] }],
    vulnerabilities: [{ id: 'CVE-1', ratings: [{ severity: 'critical' }], affects: [{ ref: 'comp-1' }] }],
  };

  test('tells the gate what it found', () =>
    expect(found(judged(inspectorScanner({ image }), tool({ sbom: report }, 0)))).toEqual(['critical CVE-1']));

  test.each([
    ['lists nothing', { ...report, components: [] }, 0, 'lists no component'],
    ['is denied the scan', {}, 1, 'left no report'],
  ])('that %s is a problem', (_, text, code, reason) =>
    expect(judged(inspectorScanner({ image }), tool(text, code)).problems).toEqual([expect.stringContaining(reason)]),
  );
});

describe('SonarQube', () => {
  const scanner = sonarQubeScanner({ image, token, url: 'https://sonar.example.com/', project: 'acme:shop' });
  const analysis = `
for one in "$@"; do case "$one" in -Dsonar.scanner.metadataFilePath=*) out="\${one#*=}" ;; esac; done
case "$*" in *-Dsonar.projectKey=acme:shop*) ;; *) exit 2 ;; esac
[ "$SONAR_HOST_URL" = https://sonar.example.com ] && [ "$SONAR_TOKEN" = a-token ] || exit 2
printf 'projectKey=acme:shop\\nceTaskId=AY1\\nceTaskUrl=https://sonar.example.com/api/ce/task?id=AY1\\n' > "$out"`;
  const issue = (key: number) =>
    JSON.stringify({ key: `${key}`, rule: `js:S${key}`, severity: 'CRITICAL', component: 'acme:shop:a.js' });

  /** A server with so many issues, of which it lists two at a time, and an analysis that is done when it is asked for the second time. */
  const server = ({ issues = 0, state = 'SUCCESS', code = 0 }) => `
case "$*" in *"Bearer a-token"*) ;; *) exit 22 ;; esac
page=$(printf '%s' "$*" | sed -n 's/.*&p=\\([0-9]*\\).*/\\1/p')
listed=""
case "$*" in
  *"/api/ce/task --data-urlencode id=AY1"*)
    if [ -e asked ]; then echo '{"task":{"status":"${state}"}}'; else touch asked; echo '{"task":{"status":"PENDING"}}'; fi ;;
  *"/api/issues/search "*)
    [ ${code} -eq 0 ] || exit ${code}
${Array.from({ length: issues }, (_, at) => `    [ "$page" = ${Math.floor(at / 2) + 1} ] && listed="$listed\${listed:+,}"'${issue(at)}'`).join('\n')}
    echo '{"total":${issues},"paging":{"total":${issues}},"issues":['"$listed"']}' ;;
  *"/api/hotspots/search "*) echo '{"paging":{"total":0},"hotspots":[]}' ;;
  *) exit 22 ;;
esac`;
  const against = (served: Parameters<typeof server>[0], scan = analysis) =>
    judged(scanner, { 'sonar-scanner': scan, curl: server(served), sleep: 'exit 0' });

  test('tells the gate all that it found, page by page', () => {
    const decision = against({ issues: 5 });
    expect([decision.problems, found(decision)]).toEqual([[], [0, 1, 2, 3, 4].map((at) => `high js:S${at}`)]);
  });

  test('that found nothing lets the run pass', () => expect(against({}).passes).toBe(true));

  test.each([
    ['could not analyse', {}, 'exit 2'],
    ['wrote nothing about its task', {}, 'exit 0'],
    ['whose analysis failed on the server', { state: 'FAILED' }, analysis],
    ['whose server does not answer', { code: 22 }, analysis],
    ['that never gets done', { state: 'IN_PROGRESS' }, analysis],
  ])('%s is a problem', (_, served, scan) => {
    const { passes, problems } = against(served, scan);
    expect([passes, problems]).toEqual([false, [expect.stringContaining('sonarqube left no report')]]);
  });
});

describe('what the repository says of its own findings', () => {
  const silenced = Object.values<Scanner>(scanners).filter(({ silencedBy = [] }) => silencedBy.length > 0);

  test.each(silenced.map((scanner) => [scanner.name, scanner] as const))(
    'is taken away before %s runs',
    (_, scanner) => {
      const { silencedBy = [], commands } = scanner;
      const [tool = ''] = (commands[0] ?? '').split(' ');
      const seen = silencedBy.map((name) => `[ -e '${name}' ] || [ -e 'lib/${name}' ]`).join(' || ');
      const option = tool === 'gitleaks' ? '--report-path' : tool === 'osv-scanner' ? '--output-file' : '--output';
      const tools = { [tool]: `if ${seen}; then exit 3; fi\n[ -e kept ] || exit 4\n${writes(option, sarif(), 0)}` };
      const source = Object.fromEntries(
        ['kept', ...silencedBy, ...silencedBy.map((name) => `lib/${name}`)].map((name) => [name, '']),
      );
      expect(judged(scanner, tools, source).problems).toEqual([]);
      expect(judged({ ...scanner, silencedBy: [] }, tools, source).problems).toHaveLength(1);
    },
  );
});

describe('the plan that looks for drift', () => {
  const nothing = { staging: [], production: [] };
  const { compared } = terraformConfiguration({ image, folder: 'live', plans: nothing, applies: nothing });
  const scanner = (compared as { readonly by: Scanner }).by;
  const planning = (code: number) => ({
    terraform: `[ "$1" = init ] && exit 0\n[[ "$*" == "plan "*"-var-file=production.tfvars -detailed-exitcode" ]] || exit 1\nexit ${code}`,
  });
  const after = (code: number) => {
    const decision = judged({ ...scanner, commands: ['mkdir live', ...scanner.commands] }, planning(code));
    return [decision.problems.length, found(decision)];
  };

  test('finds nothing where nothing differs', () => expect(after(0)).toEqual([0, []]));
  test('finds what differs', () => expect(after(2)).toEqual([0, ['medium modified']]));
  test('that fails is a problem', () => expect(after(1)).toEqual([1, []]));

  // What Terraform brings itself is enough: nothing is fetched.
  (isThere('terraform') ? test : skipped)("is Terraform's own, of what was planned and applied before", () => {
    const workload = terraformConfiguration({ image, plans: nothing, applies: nothing });
    const state = join(mkdtempSync(join(tmpdir(), 'state-')), 'production.tfstate');
    const files = {
      'main.tf': `
terraform {
  backend "local" {}
}
variable "note" {}
resource "terraform_data" "note" { input = var.note }
`,
      'production.tfvars': 'note = "as it was deployed"',
      'production.tfbackend': `path = "${state}"`,
    };
    const source = mkdtempSync(join(tmpdir(), 'source-'));
    for (const [name, text] of Object.entries(files)) writeFileSync(join(source, name), text);
    let folder = source;
    for (const { build } of workload.deploy('production')) {
      const made = runBuild(build?.buildSpec as Parameters<typeof runBuild>[0], folder, {}, { artifact: 'Out' });
      expect([made.status, made.output]).toEqual([0, expect.any(String)]);
      folder = made.artifacts.Out ?? folder;
    }
    const { by } = workload.compared as { readonly by: Scanner };
    expect(found(judged(by, {}, files))).toEqual([]);
    writeFileSync(state, readFileSync(state, 'utf8').replaceAll('as it was deployed', 'changed by hand'));
    expect(found(judged(by, {}, files))).toEqual(['medium modified']);
  });
});

describe('the scan of an image', () => {
  const named = (imageUri: string) => ({
    'imagedefinitions.json': JSON.stringify([{ name: 'web', imageUri }]),
  });
  const digest = `registry.example.com/shop@sha256:${'a'.repeat(64)}`;
  const trivy = (...rules: readonly string[]) => ({
    trivy: `[ "$1" = image ] && [ "\${@: -1}" = ${digest} ] || exit 1\n${writes('--output', sarif(...rules), 0)}`,
  });

  test('looks at the one that was pushed, and tells the gate what it found', () => {
    const decision = judged(scanners.trivyImage, trivy('CVE-1'), named(digest));
    expect([decision.problems, found(decision)]).toEqual([[], ['high CVE-1']]);
  });

  test.each(['registry.example.com/shop:latest', ''])('does not look at %j', (image) =>
    expect(judged(scanners.trivyImage, trivy(), named(image)).problems).toEqual([
      expect.stringContaining('the push named no digest'),
    ]),
  );
});

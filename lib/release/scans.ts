import { images } from './images';
import type { ReportFormat } from './report';

/** A scan: what it runs in, what it looks at, and the commands that leave its report. */
export interface Scan {
  /** As findings and waivers name it: letters, digits and dashes. */
  readonly name: string;
  /** By its digest: `registry/name@sha256:…`. */
  readonly image: string;
  /** What it looks at: the verified source, its whole history, what was built, or the image that was pushed, which is `$IMAGE`, by its digest. */
  readonly scans: 'source' | 'history' | 'build' | 'image';
  /**
   * Commands of a POSIX shell, run in the folder of what is scanned. They write a report to `$REPORT`, and fail when the scan
   * fails. That there are findings is no failure: the gate decides about them.
   */
  readonly commands: readonly string[];
  /** Names of files in which what is scanned would say what not to report. They are removed before. @default none */
  readonly silencedBy?: readonly string[];
  /** What the report is written in. @default sarif */
  readonly format?: ReportFormat;
  readonly environment?: Readonly<Record<string, string>>;
}

/** The file that a scan leaves, and the one that lists what a build is made of. */
export const REPORT = 'report.sarif';
export const BILL = 'bill.cdx.json';

/** Removes files from what is scanned, but for git's own. */
const removing = (names: readonly string[] = []): string[] =>
  names.length === 0
    ? []
    : [
        `find . -path ./.git -prune -o \\( ${names.map((name) => `-name '${name}'`).join(' -o ')} \\) -exec rm -rf {} +`,
      ];

/** What a scan comes to: nothing silences it, and it leaves a report. */
export const scanningWith = ({ name, silencedBy, commands }: Scan): string[] => [
  ...removing(silencedBy),
  ...commands,
  `test -s "$REPORT" || { echo "${name} left no report" >&2; exit 1; }`,
];

/** How a run that found something is told from one that failed. */
export const foundOrClean = (code: number): string => `|| [ $? -eq ${code} ]`;

/** Files that Trivy looks for where it runs: https://trivy.dev/latest/docs/references/configuration/config-file/ */
const OF_TRIVY = ['.trivyignore', '.trivyignore.yaml', 'trivy.yaml', 'trivy-secret.yaml'];

/** Scanners that need no account elsewhere. */
export const scanners = {
  /** Secrets, in every commit there is. */
  gitleaks: {
    name: 'gitleaks',
    image: images.gitleaks,
    scans: 'history',
    silencedBy: ['.gitleaks.toml', '.gitleaksignore'],
    commands: [
      `gitleaks git . --no-banner --ignore-gitleaks-allow --redact=100 --report-format sarif --report-path "$REPORT" ${foundOrClean(1)}`,
    ],
  },
  /** Static analysis. */
  semgrep: {
    name: 'semgrep',
    image: images.semgrep,
    scans: 'source',
    silencedBy: ['.semgrepignore'],
    commands: ['semgrep scan --config p/default --metrics off --disable-nosem --sarif --output "$REPORT" .'],
  },
  /** Known vulnerabilities of dependencies, from lock files. */
  osvScanner: {
    name: 'osv-scanner',
    image: images.osvScanner,
    scans: 'source',
    silencedBy: ['osv-scanner.toml'],
    commands: [`osv-scanner scan source --recursive --format sarif --output-file "$REPORT" . ${foundOrClean(1)}`],
  },
  /**
   * Licences of dependencies that ask for more than a notice, and what container files and deployment manifests say. Trivy calls
   * each permissive licence low: https://trivy.dev/latest/docs/scanner/license/
   */
  trivy: {
    name: 'trivy',
    image: images.trivy,
    scans: 'source',
    silencedBy: OF_TRIVY,
    commands: [
      'trivy fs --scanners license,misconfig --severity MEDIUM,HIGH,CRITICAL --format sarif --output "$REPORT" .',
    ],
  },
  /** Definitions of workflows. */
  zizmor: {
    name: 'zizmor',
    image: images.zizmor,
    scans: 'source',
    commands: [
      'if [ -d .github ]; then zizmor --no-online-audits --no-config --no-ignores --collect all --format sarif .github > "$REPORT"; else printf \'%s\' "$NOTHING" > "$REPORT"; fi',
    ],
    environment: {
      NOTHING: JSON.stringify({
        version: '2.1.0',
        runs: [{ tool: { driver: { name: 'zizmor' } }, results: [] }],
      }),
    },
  },
  /** Vulnerabilities and secrets in what was built. */
  trivyPackage: {
    name: 'trivy-package',
    image: images.trivy,
    scans: 'build',
    silencedBy: OF_TRIVY,
    commands: ['trivy fs --scanners vuln,secret --format sarif --output "$REPORT" .'],
  },
  /** The same in the image that was pushed, where a workload has one. */
  trivyImage: {
    name: 'trivy-image',
    image: images.trivy,
    scans: 'image',
    commands: ['trivy image --image-src remote --scanners vuln,secret --format sarif --output "$REPORT" "$IMAGE"'],
  },
} as const satisfies Record<string, Scan>;

/** What lists the materials of a build as CycloneDX, in `$BILL`. */
export const listers = {
  trivy: {
    name: 'trivy',
    image: images.trivy,
    commands: ['trivy fs --format cyclonedx --output "$BILL" .'],
  },
  /** Of packages of npm alone, from the lock file. */
  cyclonedxNpm: {
    name: 'cyclonedx-npm',
    image: images.node,
    commands: [
      'npx --yes @cyclonedx/cyclonedx-npm@6.0.1 --package-lock-only --output-format JSON --output-file "$BILL"',
    ],
  },
} as const satisfies Record<string, Pick<Scan, 'name' | 'image' | 'commands'>>;

/** What this package is called where it is installed. */
const PACKAGE = 'cdk-bulwark';

/** The configuration of the library's own check where none is given. */
const BASELINE = `import { defineConfig, presets } from '${PACKAGE}';\nexport default defineConfig(presets.baseline);\n`;

/**
 * This library's own check, of what was built: templates, cloud assemblies, and configurations of Terraform. Neither its
 * `version` nor its `configuration` comes from what it judges.
 */
export const ownCheck = (version: string, configuration = BASELINE): Scan => ({
  name: 'bulwark',
  image: images.node,
  scans: 'build',
  commands: [
    `npm install --global --ignore-scripts --no-audit --no-fund ${PACKAGE}@${version}`,
    'printf \'%s\' "$CONFIGURATION" > /tmp/report/bulwark.config.ts',
    `bulwark check --config /tmp/report/bulwark.config.ts --format sarif --output "$REPORT" . ${foundOrClean(1)}`,
  ],
  environment: { CONFIGURATION: configuration },
});

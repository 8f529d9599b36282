import { foundOrClean } from '../../../lib/release/scans';
import type { Scanner } from './scanner';
import type { SecretPlace } from './secrets';

/** What a scanner needs that is no default. */
interface Adapted {
  /** By its digest, of a copy that you have looked at: `registry/name@sha256:…`. */
  readonly image: string;
}

export interface SnykScannerProps extends Adapted {
  readonly token: string | SecretPlace;
  /** Dependencies, or the source code itself. @default dependencies */
  readonly test?: 'dependencies' | 'code';
  /** The id of the organization at Snyk. @default that of the token */
  readonly organization?: string;
  /** The API of a region: `https://api.eu.snyk.io`. @default that of the first region */
  readonly api?: string;
}

/**
 * Snyk, in an image that has its command. It exits with 1 where it has found something, with 2 where it failed, and with 3
 * where it has seen no project (https://docs.snyk.io/snyk-cli/commands/test).
 */
export const snykScanner = ({ image, token, test = 'dependencies', organization, api }: SnykScannerProps): Scanner => ({
  name: test === 'code' ? 'snyk-code' : 'snyk',
  image,
  scans: 'source',
  silencedBy: ['.snyk'],
  commands: [
    [
      test === 'code' ? 'snyk code test' : 'snyk test --all-projects --fail-fast',
      ...(organization ? ['--org="$SNYK_ORGANIZATION"'] : []),
      `--sarif-file-output="$REPORT" ${foundOrClean(1)}`,
    ].join(' '),
  ],
  environment: { ...(organization && { SNYK_ORGANIZATION: organization }), ...(api && { SNYK_API: api }) },
  secrets: { SNYK_TOKEN: token },
});

export interface DependencyCheckScannerProps extends Adapted {
  /** The key for the API of the National Vulnerability Database. @default none: the image brings the data */
  readonly token?: string | SecretPlace;
  /** @default source */
  readonly scans?: 'source' | 'build';
}

/**
 * OWASP Dependency-Check (https://jeremylong.github.io/DependencyCheck/dependency-check-cli/arguments.html). Without a
 * token it fetches nothing, and judges by the data in its image, which is as old as that.
 */
export const dependencyCheckScanner = ({ image, token, scans = 'source' }: DependencyCheckScannerProps): Scanner => ({
  name: 'dependency-check',
  image,
  scans,
  commands: [
    'PATH="$PATH:/usr/share/dependency-check/bin"',
    `dependency-check.sh --scan . --format SARIF --out "$REPORT" ${token ? '--nvdApiKey "$NVD_API_KEY"' : '--noupdate'}`,
  ],
  secrets: token ? { NVD_API_KEY: token } : {},
});

export interface SonarQubeScannerProps extends Adapted {
  readonly token: string | SecretPlace;
  /** The server, or SonarQube Cloud. */
  readonly url: string;
  /** The key of the project there. */
  readonly project: string;
  /** Its organization at SonarQube Cloud. @default none */
  readonly organization?: string;
}

/**
 * SonarQube, in an image with `sonar-scanner` and `curl`. It analyses, waits until the server is done, and reports the
 * vulnerabilities and the security hotspots that are open there; bugs and smells are left to its quality gate. The settings of
 * the repository are left aside. What people close on the server, and what `NOSONAR` in the source keeps it from seeing, is
 * not reported.
 */
export const sonarQubeScanner = ({ image, token, url, project, organization }: SonarQubeScannerProps): Scanner => ({
  name: 'sonarqube',
  image,
  scans: 'source',
  format: 'sonarqube',
  commands: [
    ': > /tmp/report/sonar.properties',
    [
      'sonar-scanner -Dproject.settings=/tmp/report/sonar.properties -Dsonar.projectKey="$SONAR_PROJECT"',
      ...(organization ? ['-Dsonar.organization="$SONAR_ORGANIZATION"'] : []),
      '-Dsonar.working.directory=/tmp/report/sonar -Dsonar.scanner.metadataFilePath=/tmp/report/sonar-task',
    ].join(' '),
    READ_BACK,
  ],
  environment: {
    SONAR_HOST_URL: url.endsWith('/') ? url.slice(0, -1) : url,
    SONAR_PROJECT: project,
    ...(organization && { SONAR_ORGANIZATION: organization }),
  },
  secrets: { SONAR_TOKEN: token },
});

/** Waits for the analysis for a quarter of an hour, and writes all pages of what it found, one to a line. The API lists 10,000 of a kind at most. */
const READ_BACK = `
sonar() { path=$1; shift; curl --fail --silent --show-error --header "Authorization: Bearer $SONAR_TOKEN" --get "$SONAR_HOST_URL/api/$path" "$@"; }
task=$(sed -n 's/^ceTaskId=//p' /tmp/report/sonar-task)
left=180
while :; do
  state=$(sonar ce/task --data-urlencode "id=$task") || exit 1
  case "$state" in
    *'"status":"SUCCESS"'*) break ;;
    *'"status":"PENDING"'* | *'"status":"IN_PROGRESS"'*) ;;
    *) echo "the analysis was not completed: $state" >&2; exit 1 ;;
  esac
  left=$((left - 1))
  [ "$left" -gt 0 ] || { echo "the analysis is not done after a quarter of an hour" >&2; exit 1; }
  sleep 5
done
for kind in issues hotspots; do
  page=1
  while [ "$page" -le 20 ]; do
    case "$kind" in
      issues) listed=$(sonar issues/search --data-urlencode "components=$SONAR_PROJECT" --data-urlencode "componentKeys=$SONAR_PROJECT" --data "types=VULNERABILITY&resolved=false&ps=500&p=$page") || exit 1 ;;
      hotspots) listed=$(sonar hotspots/search --data-urlencode "project=$SONAR_PROJECT" --data-urlencode "projectKey=$SONAR_PROJECT" --data "status=TO_REVIEW&ps=500&p=$page") || exit 1 ;;
    esac
    printf '%s\\n' "$listed" >> "$REPORT"
    case "$listed" in *"\\"$kind\\":[]"*) break ;; esac
    page=$((page + 1))
  done
done
`.trim();

export interface InspectorScannerProps extends Adapted {
  /** @default build */
  readonly scans?: 'source' | 'build';
}

/**
 * Amazon Inspector, in an image with its SBOM generator, which lists materials and has them scanned
 * (https://docs.aws.amazon.com/inspector/latest/user/sbom-generator.html). It needs no token: its role may call the scan.
 */
export const inspectorScanner = ({ image, scans = 'build' }: InspectorScannerProps): Scanner => ({
  name: 'inspector',
  image,
  scans,
  format: 'inspector',
  commands: [
    'inspector-sbomgen directory --path . --scan-sbom --scan-sbom-output-format cyclonedx --outfile "$REPORT"',
  ],
  allow: [{ actions: ['inspector-scan:ScanSbom'], resources: ['*'] }],
});

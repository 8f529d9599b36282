import { BulwarkError } from '../../../lib/engine/error';
import { images } from '../../../lib/release/images';
import type { Scan } from '../../../lib/release/scans';
import { isSilenced } from '../../../lib/resources/codebuild/silenced';
import type { Allowance } from '../../iam/allowance';
import { refuseUnnamedSecret, type Secrets } from './secrets';

/** A scanner of a pipeline: a scan, and what its build may use. */
export interface Scanner extends Scan {
  /** Secrets of Secrets Manager, with their JSON key, or parameters, by environment variable: `{ SNYK_TOKEN: 'snyk:token' }`. @default none */
  readonly secrets?: Secrets;
  /** What its role may do beside reading what it scans and its secrets. @default nothing */
  readonly allow?: readonly Allowance[];
}

/** Attacks an address with ZAP, which writes SARIF by its own template: https://www.zaproxy.org/docs/desktop/addons/report-generation/report-sarif-json/ */
export const dynamicScanner = (url: string): Scanner => ({
  name: 'zap',
  image: images.zap,
  scans: 'source',
  commands: [
    'printf \'%s\' "$ZAP_PLAN" > /tmp/report/plan.json',
    'zap.sh -cmd -autorun /tmp/report/plan.json && test -s "$REPORT"',
  ],
  environment: {
    ZAP_PLAN: JSON.stringify({
      env: { contexts: [{ name: 'staging', urls: [url] }], parameters: { failOnError: true } },
      jobs: [
        { type: 'spider', parameters: { context: 'staging', maxDuration: 5 } },
        { type: 'passiveScan-wait', parameters: { maxDuration: 10 } },
        { type: 'activeScan', parameters: { context: 'staging', maxScanDurationInMins: 15 } },
        {
          type: 'report',
          parameters: { template: 'sarif-json', reportDir: '/tmp/report', reportFile: 'report.sarif' },
        },
      ],
    }),
  },
});

/** Refuses a scanner that a run could not trust. */
export function refuseUnsound({ name, image, commands, secrets = {} }: Scanner): void {
  const refuse = (what: string): never => {
    throw new BulwarkError(`the scanner '${name}' ${what}`);
  };
  if (!/^[a-z0-9-]+$/.test(name)) refuse('has to be named by letters, digits and dashes');
  digestOf(image);
  refuseUnnamedSecret(`the scanner '${name}'`, secrets);
  if (!commands.some((command) => /\bREPORT\b/.test(command))) refuse('writes no "$REPORT"');
  const silenced = commands.find((command) => isSilenced(command, /\bREPORT\b/));
  if (silenced) refuse(`is told not to fail: ${silenced}. Let it fail; the gate decides about findings.`);
}

/** The digest that an image is named by. */
export function digestOf(image: string): string {
  const digest = /@(sha256:[0-9a-f]{64})$/.exec(image)?.[1];
  if (digest === undefined) throw new BulwarkError(`${image} is not named by its digest: write name@sha256:…`);
  return digest;
}

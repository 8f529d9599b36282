import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BulwarkError } from '../engine/error';
import type { ConfigLayer } from '../engine/layer';
import { SEVERITIES } from '../engine/rule';
import { filesAt, layerOfPolicies, readPolicies, type Words } from '.';
import { installed } from './installed';
import type { PolicyFile } from './policy';

/** What AWS Control Tower says of a control. */
interface Control {
  readonly Id: string;
  readonly DisplayName: string;
  readonly Description: string;
  readonly RemediationMessage: string;
  readonly Severity: string;
}

const PACKAGE = '@cdklabs/cdk-validator-cfnguard';

/**
 * A layer of the proactive controls of AWS Control Tower that are written in Guard, as the package
 * `@cdklabs/cdk-validator-cfnguard` has them: `control-tower/s3_bucket_versioning_enabled_check` and the rest. They are
 * about CloudFormation alone. Throws a `BulwarkError` where the package is not installed.
 */
export function controlTower(): ConfigLayer {
  const file = installed(`${PACKAGE}/package.json`);
  if (file === undefined)
    throw new BulwarkError(`controlTower() takes the controls from ${PACKAGE}: install it beside cdk-bulwark`);
  const folder = join(file, '../rules/control-tower');
  const files = filesAt(join(folder, 'cfn-guard')).map(readPolicies);
  return layerOfPolicies('control-tower', files, (_, from) => wordsOf(controlOf(from)));
}

function controlOf({ path }: PolicyFile): Control {
  const file = path
    .replace(/([/\\])cfn-guard([/\\])(?=[^/\\]+[/\\][^/\\]+$)/, '$1metadata$2')
    .replace(/\.guard$/, '.metadata.json');
  return JSON.parse(readFileSync(file, 'utf8'));
}

const wordsOf = ({ Id, DisplayName, Description, RemediationMessage, Severity }: Control): Words => ({
  title: DisplayName,
  problem: `This does not hold to ${Id} of AWS Control Tower: ${DisplayName}.`,
  why: Description,
  fix: { how: RemediationMessage, noCode: 'AWS Control Tower says in words what mends it.' },
  severity: SEVERITIES.find((severity) => severity === Severity.toLowerCase()) ?? 'medium',
});

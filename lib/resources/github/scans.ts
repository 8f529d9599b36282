import type { Fact } from '../../engine/fact';
import { own } from '../../engine/own';
import type { Reading } from '../../engine/reading';
import { child } from '../../engine/template';
import type { Verdict } from '../../engine/verdict';
import { textIn } from '../../expressions/node';
import { failsWith } from '../codebuild/exit-status';
import { type Command, commandsOf, parseScript, type Script, stoppingAtFailures } from '../codebuild/shell';
import { workOf } from '../codebuild/tools';
import { actionOf, inputOf } from './parts';

/** Actions that fail their job over what they find, and the input that keeps them from it, with the value that does. */
const SCANNERS: Readonly<Record<string, readonly [input: string, silent: RegExp] | undefined>> = {
  'gitleaks/gitleaks-action': undefined,
  'trufflesecurity/trufflehog': undefined,
  'bridgecrewio/checkov-action': ['soft_fail', /^true$/],
  'zizmorcore/zizmor-action': undefined,
  'actions/dependency-review-action': ['warn-only', /^true$/],
  'aquasecurity/trivy-action': ['exit-code', /^0?$/],
  'anchore/scan-action': ['fail-build', /^false$/],
  'google/osv-scanner-action/osv-scanner-action': undefined,
  'pypa/gh-action-pip-audit': undefined,
  'snyk/actions/node': undefined,
  'snyk/actions/python': undefined,
  'snyk/actions/docker': undefined,
  'aquasecurity/tfsec-action': ['soft_fail', /^true$/],
  'checkmarx/kics-github-action': ['ignore_on_exit', /^(all|results)$/],
};

interface Scan {
  readonly script: Script;
  readonly command: Command;
}

function scansIn(step: Reading): Scan[] {
  const shell = textIn(child(step.resource.body, 'shell')) ?? 'bash';
  const text = textIn(child(step.resource.body, 'run'));
  const parsed = text === undefined || !/^(ba)?sh$/.test(shell) ? undefined : parseScript(text);
  if (!parsed) return [];
  // GitHub runs scripts with a shell that does.
  const script = stoppingAtFailures(parsed);
  return [...commandsOf(parsed)].flatMap(([command]) => (workOf(command).scans ? [{ script, command }] : []));
}

export const isScan = (step: Reading): boolean =>
  Object.hasOwn(SCANNERS, actionOf(step.resource)) || scansIn(step).length > 0;

/** Fails where a scan is told to succeed whatever it finds, or what runs it does not heed it. */
export function silencedBy(step: Reading, at: Fact): Verdict {
  const action = actionOf(step.resource);
  if (Object.hasOwn(SCANNERS, action)) {
    const [input, silent] = own(SCANNERS, action) ?? [];
    if (input === undefined) return at.pass();
    const said = textIn(inputOf(step.resource, input));
    if (said?.includes('${{')) return at.unknown();
    const isSilent = said === undefined ? action === 'aquasecurity/trivy-action' : (silent as RegExp).test(said);
    return isSilent ? at.fail(said === undefined ? `${input} is left out` : `${input} is ${said}`) : at.pass();
  }
  const states = scansIn(step).map(({ script, command }) => {
    const fails = failsWith(script, command);
    const { silenced } = workOf(command);
    return silenced || fails === false ? true : silenced === undefined || fails === undefined ? undefined : false;
  });
  if (states.includes(true)) return at.fail('nothing fails when it finds something');
  return states.includes(undefined) ? at.unknown() : at.pass();
}

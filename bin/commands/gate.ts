import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BulwarkError, messageOf } from '../../lib/engine/error';
import { decide, explain, refuseIncompleteWaiver, type ScanWaiver } from '../../lib/release/gate';
import { REPORT } from '../../lib/release/scans';
import { defaultPolicy, SEVERITIES, type SeverityPolicy } from '../../lib/release/severity';
import type { Define, ExitCode } from '../command';
import { print } from '../print';

/** `bulwark gate`: decides on a run by what its scans reported, as the gate of the reference pipeline does. */
export const defineGate: Define = (program, answer) => {
  program
    .command('gate')
    .description('decide on a run of a pipeline by the reports of its scans, as SARIF')
    .argument('<folder>', `what the scans left: <folder>/<scanner>/${REPORT}`)
    .requiredOption('-n, --needs <scanners>', 'scanners that have to have run, by name, with commas between')
    .requiredOption('-b, --bill <file>', 'the bill of materials, as CycloneDX')
    .option('-p, --policy <file>', 'what is done about each severity, as JSON (default: critical and high block)')
    .option('-w, --waivers <file>', 'findings that are tolerated, as a list in JSON')
    .option('-o, --output <file>', 'write the decision there, as JSON')
    .action((folder, options) => answer(gate(folder, options)));
};

/** What can be asked of `bulwark gate`. */
interface GateOptions {
  readonly needs: string;
  readonly bill: string;
  readonly policy?: string;
  readonly waivers?: string;
  readonly output?: string;
}

function gate(folder: string, { needs, bill, policy, waivers, output }: GateOptions, now = new Date()): ExitCode {
  const scanners = needs.split(',').map((name) => name.trim());
  const unsound = scanners.find((name) => !/^[a-z0-9-]+$/.test(name));
  if (unsound !== undefined)
    throw new BulwarkError(`'${unsound}' cannot be a scanner: names are letters, digits and dashes`);
  const decision = decide(
    {
      reports: Object.fromEntries(
        scanners.map((name) => {
          const text = brought(join(folder, name, REPORT));
          return [name, typeof text === 'string' ? { text } : text];
        }),
      ),
      bill: brought(bill),
      // Signatures are verified where they were made: `gh attestation verify`, or the gate of a LockedDownPipeline.
      provenance: [],
    },
    policy === undefined ? defaultPolicy : policyIn(policy),
    waivers === undefined ? [] : waiversIn(waivers),
    now.toISOString().slice(0, 10),
  );
  if (output !== undefined) write(output, `${JSON.stringify(decision, undefined, 2)}\n`);
  print(...explain(decision).split('\n'));
  return decision.passes ? 0 : 1;
}

/** What a scan or a build left, or why there is nothing. */
function brought(file: string): string | { readonly missing: string } {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    return { missing: messageOf(error) };
  }
}

function policyIn(file: string): SeverityPolicy {
  const policy = { ...defaultPolicy, ...(json(file, 'a map of severities') as Partial<SeverityPolicy>) };
  for (const [severity, measure] of Object.entries(policy)) {
    if (!(SEVERITIES as readonly string[]).includes(severity))
      throw new BulwarkError(`there is no severity '${severity}'; there are ${SEVERITIES.join(', ')}`, { file });
    if (!MEASURES.includes(measure))
      throw new BulwarkError(`'${severity}' must be one of ${MEASURES.join(', ')}`, { file });
  }
  return policy;
}

const MEASURES: readonly unknown[] = ['block', 'ticket', 'batch', 'none'];

function waiversIn(file: string): ScanWaiver[] {
  const waivers = json(file, 'a list of waivers');
  if (!Array.isArray(waivers)) throw new BulwarkError('this is no list of waivers', { file });
  for (const waiver of waivers) {
    if (waiver === null || typeof waiver !== 'object') throw new BulwarkError('a waiver must be a map', { file });
    try {
      refuseIncompleteWaiver(waiver);
    } catch (error) {
      throw new BulwarkError(messageOf(error), { file });
    }
  }
  return waivers;
}

function json(file: string, what: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new BulwarkError(`${what} in JSON cannot be read: ${messageOf(error)}`, { file });
  }
  if (value === null || typeof value !== 'object') throw new BulwarkError(`this is not ${what}`, { file });
  return value;
}

function write(file: string, text: string): void {
  try {
    writeFileSync(file, text);
  } catch (error) {
    throw new BulwarkError(`the decision cannot be written: ${messageOf(error)}`, { file });
  }
}

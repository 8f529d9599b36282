import { accessesOf, type How, namesOf, unknownName } from '../access';
import { checkTemplates } from '../engine/check';
import { type Config, type ConfigLayer, defineConfig } from '../engine/config';
import { BulwarkError } from '../engine/error';
import type { Finding } from '../engine/finding';
import { presets } from '../presets';
import { networkOf, type ReachOptions } from '../reach/network';
import { text } from '../reporters/text';
import { wrong } from '../reporters/wording';
import { ruleBook } from '../rules';
import { type PostureOptions, postureOf } from './posture';
import { type Subject, templatesIn } from './subject';

/** What Jest and Vitest know of each matcher once they were added. */
export interface SecurityMatchers<R = unknown> {
  /** The gate lets it pass: nothing that blocks is found by a configuration. @default presets.baseline */
  toBeSecure(config?: Config): R;
  /** A rule fails on it: at a construct path, a logical id or an address, or anywhere. A rule of a plugin takes the configuration that brings it. */
  toHaveFinding(rule: string, at?: string, config?: Config): R;
  /** Its posture is as the snapshot of the test has it. `-u` writes it anew, as with every snapshot. */
  toMatchPosture(options?: PostureOptions): R;
  /** A connection can be opened from one resource, or the `internet`, to another. Its opposite holds only where it surely cannot. */
  toReach(from: string, to: string, port?: number, protocol?: ReachOptions['protocol']): R;
  /**
   * A principal may do something with a resource, asked over TLS 1.3 and with what else of condition keys is said here. Its
   * opposite holds only where that is surely denied.
   */
  toAllow(principal: string, action: string, resource: string, context?: How['context']): R;
}

/** How a runner is told of the outcome. */
interface Outcome {
  readonly pass: boolean;
  message(): string;
}

/** What a runner hands to a matcher: whether the test asks for the opposite. */
interface Asked {
  readonly isNot?: boolean;
}

/** `expect` of Jest or Vitest. */
interface Expect {
  (actual: unknown): unknown;
  extend(matchers: any): unknown;
}

/** The rules and settings that a configuration brings, and none of its levels: other rules may tell of the same cause. */
const brought = (config: Config | undefined): ConfigLayer[] =>
  (config?.layers ?? []).map(({ name, plugins, settings }) => ({
    name,
    ...(plugins && { plugins }),
    ...(settings && { settings }),
  }));

/**
 * Adds matchers for security to the `expect` of Jest or Vitest: `toBeSecure`, `toHaveFinding`, `toMatchPosture`,
 * `toReach` and `toAllow`. Each takes an app, a stage or a stack of the CDK, CDKTF or CDK Terrain, a `Template` of
 * aws-cdk-lib/assertions, or a template as text or data.
 */
export function addMatchers(expect: Expect): void {
  expect.extend({
    toBeSecure(this: Asked, subject: Subject, config: Config = defineConfig(presets.baseline)): Outcome {
      const report = checkTemplates(templatesIn(subject), config, ruleBook);
      return { pass: !report.blocked, message: () => text(report, { color: false }) };
    },

    toHaveFinding(this: Asked, subject: Subject, rule: string, at?: string, given?: Config): Outcome {
      const config = defineConfig(brought(given), { name: 'test', rules: { [rule]: 'error' } });
      const templates = templatesIn(subject);
      const { findings, failures } = checkTemplates(templates, config, ruleBook);
      const [failure] = failures;
      if (failure) throw new BulwarkError(failure.message, { file: failure.template });
      const known = templates.flatMap(({ resources }) => [...resources.values()]).flatMap(namesOf);
      // Nothing is found where nothing is, however wrong what was meant has become.
      if (at !== undefined && !known.includes(at) && !findings.some((finding) => isAt(finding, at)))
        throw unknownName(at, 'resource', known);
      const found = findings.filter((finding) => finding.rule === rule && (at === undefined || isAt(finding, at)));
      const hits = found.filter(({ state }) => state === 'fail');
      // Of what is unknown, neither is so.
      const pass = this.isNot ? found.length > 0 : hits.length > 0;
      return {
        pass,
        message: () => {
          if (found.length > 0) return [`${rule} has findings:`, ...found.map(inWords)].join('\n');
          const elsewhere = findings.filter((finding) => finding.rule === rule);
          const where = at === undefined ? '' : ` at ${at}`;
          return [`${rule} finds nothing${where}`, ...elsewhere.map((one) => `it does at ${inWords(one).trim()}`)].join(
            '\n',
          );
        },
      };
    },

    toMatchPosture(this: Asked, subject: Subject, options?: PostureOptions): Outcome {
      if (this.isNot)
        throw new BulwarkError('toMatchPosture has no opposite: a snapshot says what is, not what is not');
      const posture = postureOf(templatesIn(subject), options);
      // What it throws shows the difference.
      (expect(posture) as { toMatchSnapshot(hint: string): void }).toMatchSnapshot('posture');
      return { pass: true, message: () => '' };
    },

    toReach(
      this: Asked,
      subject: Subject,
      from: string,
      to: string,
      port?: number,
      protocol?: ReachOptions['protocol'],
    ): Outcome {
      const options = { ...(port === undefined ? {} : { port }), ...(protocol ? { protocol } : {}) };
      const { answer, path, world } = networkOf(templatesIn(subject)).reaches(from, to, options);
      const words = { yes: 'reaches', no: 'does not reach', unknown: 'may reach, as deployment decides,' }[answer];
      return {
        pass: this.isNot ? answer !== 'no' : answer === 'yes',
        message: () =>
          [
            `${from} ${words} ${to}${port === undefined ? '' : ` on port ${port}`}${world ? ` ${world}` : ''}`,
            ...path.map(({ resource, why }) => `  ${resource}: ${why}`),
          ].join('\n'),
      };
    },

    toAllow(
      this: Asked,
      subject: Subject,
      principal: string,
      action: string,
      resource: string,
      context?: How['context'],
    ): Outcome {
      const accesses = accessesOf(templatesIn(subject));
      const how = { context: { ...AS_USUAL, ...context } };
      const { decision, reasons, conditions } = accesses.can(principal, action, resource, how);
      const words = { allowed: 'may', denied: 'may not', conditional: 'may, under conditions,' }[decision];
      return {
        pass: this.isNot ? decision !== 'denied' : decision === 'allowed',
        message: () =>
          [
            `${principal} ${words} ${action} on ${resource}`,
            ...reasons.map((reason) => `  ${reason.words}`),
            ...conditions.map((condition) => `  if ${condition}`),
          ].join('\n'),
      };
    },
  });
}

/** How requests are made, unless somebody tries otherwise. */
const AS_USUAL = { 'aws:SecureTransport': 'true', 's3:TlsVersion': '1.3' };

const isAt = ({ path, resource }: Finding, at: string): boolean =>
  path === at || path === `${at}/Resource` || resource === at;

const inWords = (finding: Finding): string => `  ${finding.path}: ${wrong(finding)}`;

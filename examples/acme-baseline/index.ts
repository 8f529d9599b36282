import { type ConfigLayer, defineConfig, presets } from 'cdk-bulwark';
import { exceptions } from './exceptions';
import { plugins } from './rules';

/** What the stacks of an app of Acme are held to. Layers after it can ask for more, and for less of what is not locked. */
export const baselineFor = (app: string): readonly ConfigLayer[] => [
  presets.baseline,
  { name: 'acme rules', plugins },
  {
    name: 'acme floor',
    locked: true,
    // No layer, waiver or accepted finding makes any of these cost less.
    rules: {
      's3/bucket-policy-not-public': 'error',
      'ec2/group-no-world-admin-ports': 'error',
      'iam/policy-no-full-admin': 'error',
    },
    // Who may tolerate what: by a waiver that a second person reads, and never from inside an app.
    inCode: 'refused',
    reviewFrom: 'medium',
    // What hardened constructs and rules both read.
    settings: { logRetentionDays: 400, backupRetentionDays: 35 },
  },
  {
    name: 'acme baseline',
    locked: true,
    // Findings of these can be accepted in this file alone, so that a rule can be added to apps that break it today.
    accepted: 'bulwark.accepted.json',
    rules: { 'acme/queue-messages-kept': 'error' },
    waivers: exceptions[app] ?? [],
    dueDays: { medium: 14, low: 60 },
  },
  { name: 'acme advice', rules: { 'acme/function-timeout-bounded': 'warn' } },
];

/** What every stack of Acme is held to where its app has no exception. */
export const baseline: readonly ConfigLayer[] = baselineFor('');

export default defineConfig(baseline);

import type { Fact } from '../../engine/fact';
import { own } from '../../engine/own';
import type { Reading } from '../../engine/reading';
import { child } from '../../engine/template';
import type { Json } from '../../engine/value';
import { textIn } from '../../expressions/node';
import { type Influence, influencesOn } from './influence';
import { actionOf, inputOf } from './parts';

/** Inputs of actions that are run as code, as their documentation says. */
const INPUTS: Readonly<Record<string, readonly string[]>> = {
  'actions/github-script': ['script'],
  'azure/cli': ['inlineScript'],
  'azure/powershell': ['inlineScript'],
  'appleboy/ssh-action': ['script'],
  'addnab/docker-run-action': ['run'],
  'nick-fields/retry': ['command', 'on_retry_command'],
  'nick-invision/retry': ['command'],
  'cloudflare/wrangler-action': ['command', 'preCommands', 'postCommands'],
  'reactivecircus/android-emulator-runner': ['script'],
  'uraimo/run-on-arch-action': ['run', 'install', 'setup'],
  'mikefarah/yq': ['cmd'],
  'coactions/setup-xvfb': ['run'],
  'gabrielbb/xvfb-action': ['run'],
  'google-github-actions/ssh-compute': ['command'],
  'snow-actions/eclint': ['args'],
};

/** The line of a text in which it first says something, as a place of its own where it has several. */
export function lineWith(at: Fact, node: Json, said: string): Fact {
  const lines = (textIn(node) ?? '').split('\n');
  const line = lines.findIndex((one) => one.includes('${{') && one.includes(said));
  return lines.length < 3 || line < 0 ? at : at.get(`line ${line + 1}`);
}

/** A place of a step whose text is run, with the node that stands there. */
export interface Code {
  readonly at: Fact<string>;
  readonly node: Json;
}

/** What an expression of a piece of code comes to, at its line. */
export interface Expanded extends Influence {
  readonly at: Fact;
}

/** Each expression of a step's code once, with who decides it: none where it has none. */
export const expandedIn = ({ resource }: Reading, { at, node }: Code): Expanded[] => {
  const found = new Map(influencesOn(node, resource).map((influence) => [influence.by, influence]));
  return [...found.values()].map((influence) => ({
    ...influence,
    at: lineWith(at, node, influence.by.split(',', 1)[0] as string),
  }));
};

/** What of a step is run as code: its script, and inputs that are scripts. */
export function codeOf(step: Reading): Code[] {
  const { resource } = step;
  const run = child(resource.body, 'run');
  const inputs = (own(INPUTS, actionOf(resource)) ?? []).flatMap((name): Code[] => {
    const node = inputOf(resource, name);
    return node === undefined ? [] : [{ at: step.fact(`with.${name}`), node }];
  });
  return [...(run === undefined || run === null ? [] : [{ at: step.fact<string>('run'), node: run }]), ...inputs];
}

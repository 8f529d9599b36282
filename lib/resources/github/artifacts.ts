import { child, type Resource } from '../../engine/template';
import type { Truth } from '../../engine/truth';
import { textIn } from '../../expressions/node';
import { eventsAt } from './events';
import { runsFiles } from './forks';
import { actionOf, inputOf, stepsAfter } from './parts';

/** Whether a step fetches what another run has uploaded, in a workflow that a run of a fork starts. */
function isFetching(step: Resource): boolean {
  if (!eventsAt(step)?.has('workflow_run')) return false;
  const action = actionOf(step);
  if (action === 'dawidd6/action-download-artifact') return true;
  if (action === 'actions/download-artifact') return inputOf(step, 'run-id') !== undefined;
  if (action === 'actions/github-script') return /downloadArtifact/.test(textIn(inputOf(step, 'script')) ?? '');
  return /\bgh run download\b/.test(textIn(child(step.body, 'run')) ?? '');
}

/** Whether a line of a script makes what a file holds the environment of later steps. */
const isTakingEnvironment = (line: string): boolean =>
  /\bcat\b|</.test(line) && />> ?["']?\$\{?GITHUB_(ENV|PATH)\b/.test(line);

/** What of an artifact that another run has uploaded the rest of the job runs; undefined for a step that fetches none. */
export function runOfArtifact(step: Resource): { readonly state: Truth; readonly step?: Resource } | undefined {
  if (!isFetching(step)) return undefined;
  const isApart = /^\s*\$\{\{\s*runner\.temp\b|^\/tmp\//.test(textIn(inputOf(step, 'path')) ?? '');
  let open: Resource | undefined;
  for (const later of stepsAfter(step)) {
    const script = textIn(child(later.body, 'run')) ?? '';
    if (script.split('\n').some(isTakingEnvironment)) return { state: true, step: later };
    const state = isApart && !/runner\.temp|RUNNER_TEMP|\/tmp\//.test(script) ? false : runsFiles(later);
    if (state) return { state, step: later };
    if (state === undefined) open ??= later;
  }
  return open ? { state: undefined, step: open } : { state: false };
}

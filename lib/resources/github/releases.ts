import { child, type Resource } from '../../engine/template';
import { textIn } from '../../expressions/node';
import { actionOf, inputOf, jobOf, stepsBeside, triggersOf } from './parts';

const ACTIONS =
  /^(pypa\/gh-action-pypi-publish|softprops\/action-gh-release|goreleaser\/goreleaser-action|ncipollo\/release-action|js-devtools\/npm-publish|changesets\/action|rubygems\/release-gem|actions\/deploy-pages|actions\/attest-build-provenance|svenstaro\/upload-release-action)$/;
const COMMANDS =
  /\b(npm|pnpm|yarn|bun|cargo|poetry|uv|flit|hatch) publish\b|\btwine upload\b|\bgem push\b|\bdocker push\b|\bgh release (create|upload)\b|\bdotnet nuget push\b|\bhelm push\b/;

/** Whether a line of a script publishes something. */
const isPublishing = (line: string): boolean =>
  COMMANDS.test(line) ||
  (/\bmvn\b/.test(line) && /\bdeploy\b/.test(line)) ||
  (/\bgradlew?\b/.test(line) && /\bpublish/.test(line));

/** Whether the job of a step publishes something, or its workflow is started by releases and tags alone. */
export function isReleasing(step: Resource): boolean {
  const triggers = triggersOf(step.template);
  if (triggers.has('release')) return true;
  const push = triggers.get('push');
  if (child(push, 'tags') !== undefined && child(push, 'branches') === undefined) return true;
  if (!jobOf(step)) return false;
  return stepsBeside(step).some((one) => {
    const action = actionOf(one);
    if (action === 'docker/build-push-action') return textIn(inputOf(one, 'push')) === 'true';
    return ACTIONS.test(action) || (textIn(child(one.body, 'run')) ?? '').split('\n').some(isPublishing);
  });
}

import type { Fact } from '../../engine/fact';
import type { Reading } from '../../engine/reading';
import type { Truth } from '../../engine/truth';

/** Names that GitHub gives to its own runners. */
const HOSTED = /^(ubuntu|windows|macos)-(latest|slim|\d)/i;

/** The labels by which a job chooses its runner, and the group. */
export function labelsOf(job: Reading): Fact<string>[] {
  const runsOn = job.fact('runs-on');
  const labels = runsOn.get('labels');
  return [...(labels.isAbsentHere ? runsOn : labels).items<string>()].filter(({ text }) => text !== undefined);
}

/** Whether a job runs on a runner of its owner's own; undefined where only the run, or who named the runner, can tell. */
export function isSelfHosted(job: Reading): Truth {
  const labels = labelsOf(job);
  if (labels.some(({ text }) => text?.toLowerCase() === 'self-hosted')) return true;
  if (labels.length > 0 && labels.every(({ text }) => HOSTED.test(text ?? ''))) return false;
  return undefined;
}

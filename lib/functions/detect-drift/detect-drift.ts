import { DRIFT, judgeDrift, summaryOf } from '../../release/drift';
import type { DriftSettings, PipelineSettings } from '../../release/pipeline-settings';
import { announce } from '../announce';
import type { Clients } from '../clients';
import { record } from '../evidence';
import type { JobRun, Outcome } from '../job';
import { seenStacks } from '../seen-stacks';

/**
 * Has CloudFormation compare stacks with what there is, sends what differs to the bus, and keeps a record of it. A stack
 * that cannot be compared is told of like one that differs.
 */
export async function detectDrift(
  clients: Pick<Clients, 'stacks' | 'events' | 'objects'>,
  settings: PipelineSettings,
  drift: DriftSettings,
  run: JobRun,
  pause: (seconds: number) => Promise<void>,
  now = new Date(),
): Promise<Outcome> {
  const stacks = await seenStacks(clients.stacks, drift.stacks, pause);
  const judged = judgeDrift(stacks, drift.policy, drift.waivers, now.toISOString().slice(0, 10));
  const report = { stacks, judged };
  const evidence = { bucket: settings.evidenceBucket, pipeline: settings.pipelineName, ...run };
  const variables = await record(clients.objects, evidence, DRIFT, JSON.stringify(report));
  await announce(clients, settings, run.execution, judged);
  return { summary: summaryOf(report), variables };
}

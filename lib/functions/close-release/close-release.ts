import { PutParameterCommand } from '@aws-sdk/client-ssm';
import type { Clients } from '../clients';
import { digestOf, record } from '../evidence';
import type { JobRun, Outcome } from '../job';
import type { PipelineSettings } from '../pipeline-settings';
import { actionsOf } from '../run';
import { commitOf } from '../subjects';

/**
 * Writes down what a run did and where its records are, each entry with the digest of all before it, so that none can be
 * changed or left out unseen; and which commit is released now, from where the next run verifies commits.
 */
export async function closeRelease(clients: Clients, settings: PipelineSettings, run: JobRun): Promise<Outcome> {
  const actions = await actionsOf(clients.pipeline, settings.pipelineName, run.execution);
  let before = '';
  const entries = [...actions.values()].map(({ name, status, build, by, variables }) => {
    const entry = { name, status, build, by, variables, before };
    before = digestOf(JSON.stringify(entry));
    return entry;
  });
  const manifest = {
    pipeline: settings.pipelineArn,
    execution: run.execution,
    repository: settings.repository,
    entries,
    digest: before,
  };
  const evidence = { bucket: settings.evidenceBucket, pipeline: settings.pipelineName, ...run };
  const variables = await record(clients.objects, evidence, 'manifest', JSON.stringify(manifest));
  await clients.parameters.send(
    new PutParameterCommand({ Name: settings.releasedParameter, Value: commitOf(settings, actions), Overwrite: true }),
  );
  return {
    summary: `${entries.length} actions recorded`,
    variables,
  };
}

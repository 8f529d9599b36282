import { PutObjectCommand } from '@aws-sdk/client-s3';
import { PutParameterCommand } from '@aws-sdk/client-ssm';
import { BulwarkError } from '../../engine/error';
import { embedded, LEAD_TIME, namespaceOf, TIME_TO_RESTORE } from '../../release/measures';
import type { PipelineSettings } from '../../release/pipeline-settings';
import type { Clients } from '../clients';
import { digestOf, record } from '../evidence';
import type { JobRun, Outcome } from '../job';
import { faultsOfRun } from '../provenance-of-run';
import { actionsOf, failingSince, fetchArtifact, type RanAction, succeeded } from '../run';
import { commitOf } from '../subjects';

/**
 * Writes down what a run did and where its records are, each entry with the digest of all before it, so that none can be
 * changed or left out unseen; and which commit is released now, from where the next run verifies commits. Hands `measure`
 * a line of a log that says how long the commit took, and how long production had been failing.
 */
export async function closeRelease(
  clients: Pick<Clients, 'pipeline' | 'keys' | 'objects' | 'parameters'>,
  settings: PipelineSettings,
  run: JobRun,
  measure: (line: string) => void,
  now = new Date(),
): Promise<Outcome> {
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
  if (settings.kept !== undefined) await keep(clients, settings, settings.kept, actions, run.execution);
  await clients.parameters.send(
    new PutParameterCommand({ Name: settings.releasedParameter, Value: commitOf(settings, actions), Overwrite: true }),
  );
  const failing = await failingSince(clients.pipeline, settings.pipelineName, {
    stage: 'Production',
    end: 'CloseRelease',
  });
  const seconds = secondsUntil(now, {
    [LEAD_TIME]: Date.parse(actions.get(settings.source)?.variables.AuthorDate ?? ''),
    [TIME_TO_RESTORE]: failing?.getTime(),
  });
  if (Object.keys(seconds).length > 0) measure(embedded(namespaceOf(settings.pipelineName), seconds, now));
  return {
    summary: `${entries.length} actions recorded`,
    variables,
  };
}

/** Keeps what was released, where the next look for drift finds it. Throws where it is not what was attested. */
async function keep(
  clients: Pick<Clients, 'keys' | 'objects'>,
  settings: PipelineSettings,
  { artifact, key: Key }: NonNullable<PipelineSettings['kept']>,
  actions: ReadonlyMap<string, RanAction>,
  execution: string,
): Promise<void> {
  const faults = await faultsOfRun(clients, settings, 'Attest', actions, execution);
  if (faults.length > 0) throw new BulwarkError(`what was released is not kept: ${faults.join('; ')}`);
  const { [artifact]: location } = succeeded(actions, settings.subjects[artifact] ?? '').outputs;
  if (!location) throw new BulwarkError(`there is no artifact ${artifact}`);
  const { bytes } = await fetchArtifact(clients.objects, location);
  await clients.objects.send(new PutObjectCommand({ Bucket: location.bucket, Key, Body: bytes }));
}

/** How many seconds ago each time was that is known. */
const secondsUntil = (now: Date, times: Readonly<Record<string, number | undefined>>): Record<string, number> =>
  Object.fromEntries(
    Object.entries(times).flatMap(([name, time]) =>
      time === undefined || Number.isNaN(time) ? [] : [[name, Math.max(0, Math.round((now.getTime() - time) / 1000))]],
    ),
  );

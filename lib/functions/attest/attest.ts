import { createHash } from 'node:crypto';
import { BatchGetBuildsCommand, type Build as BuildOfProject, type CodeBuildClient } from '@aws-sdk/client-codebuild';
import { SignCommand } from '@aws-sdk/client-kms';
import { BulwarkError } from '../../engine/error';
import { componentsOf } from '../../release/bill-of-materials';
import { seal } from '../../release/envelope';
import type { PipelineSettings } from '../../release/pipeline-settings';
import { type Build, provenanceOf } from '../../release/provenance';
import type { Clients } from '../clients';
import { record } from '../evidence';
import type { JobRun, Outcome } from '../job';
import { actionsOf, fetchArtifact, fileIn, type RanAction, succeeded } from '../run';
import { commitOf, subjectsOf } from '../subjects';

/**
 * Signs where the artifacts of a run come from. Digests are taken from the artifacts themselves, and everything else from
 * the control plane: what the build wrote is only hashed.
 */
export async function attest(
  clients: Pick<Clients, 'pipeline' | 'builds' | 'keys' | 'objects'>,
  settings: PipelineSettings,
  run: JobRun,
): Promise<Outcome> {
  const actions = await actionsOf(clients.pipeline, settings.pipelineName, run.execution);
  const evidence = { bucket: settings.evidenceBucket, pipeline: settings.pipelineName, ...run };
  const subjects = await subjectsOf(clients, settings, actions);
  const statement = provenanceOf(
    {
      pipelineArn: settings.pipelineArn,
      execution: run.execution,
      repository: settings.repository,
      commit: commitOf(settings, actions),
      builds: await buildsOf(clients.builds, actions),
    },
    subjects,
  );
  const envelope = await seal(statement, settings.signingKeyArn, async (message) => {
    const { Signature } = await clients.keys.send(
      new SignCommand({
        KeyId: settings.signingKeyArn,
        Message: message.length > LARGEST_MESSAGE ? createHash('sha256').update(message).digest() : message,
        MessageType: message.length > LARGEST_MESSAGE ? 'DIGEST' : 'RAW',
        SigningAlgorithm: 'ECDSA_SHA_256',
      }),
    );
    if (!Signature) throw new BulwarkError('KMS gave no signature');
    return Signature;
  });
  const bill = await billOf(clients, settings, actions);
  const components = componentsOf('the bill of materials', bill);
  return {
    summary: `${subjects.length} artifacts attested, made of ${components} components`,
    variables: {
      ...(await record(clients.objects, evidence, 'provenance', JSON.stringify(envelope))),
      ...(await record(clients.objects, evidence, 'bill', bill)),
    },
  };
}

/** The most that KMS signs without being given a digest, in bytes (API reference of `Sign`). */
const LARGEST_MESSAGE = 4_096;

async function billOf(
  { objects }: Pick<Clients, 'objects'>,
  { bill }: PipelineSettings,
  actions: ReadonlyMap<string, RanAction>,
) {
  const location = succeeded(actions, bill.action).outputs[bill.artifact];
  const text = location && fileIn((await fetchArtifact(objects, location)).bytes, bill.file);
  if (text === undefined)
    throw new BulwarkError(`the action ${bill.action} left no ${bill.file}. Look into the log of its build.`);
  return text;
}

async function buildsOf(client: CodeBuildClient, actions: ReadonlyMap<string, RanAction>): Promise<Build[]> {
  const started = [...actions.values()].flatMap(({ name, build }) => (build?.includes(':') ? [{ name, build }] : []));
  if (started.length === 0) return [];
  const { builds = [] } = await client.send(new BatchGetBuildsCommand({ ids: started.map(({ build }) => build) }));
  return started.flatMap(({ name, build }) => {
    const found = builds.find(({ id }) => id === build);
    return found ? [builtBy(name, found)] : [];
  });
}

const builtBy = (action: string, { arn, projectName, environment, startTime, endTime }: BuildOfProject): Build => ({
  action,
  arn: arn ?? '',
  project: projectName ?? '',
  image: environment?.image ?? '',
  ...(startTime && { startedOn: startTime.toISOString() }),
  ...(endTime && { finishedOn: endTime.toISOString() }),
});

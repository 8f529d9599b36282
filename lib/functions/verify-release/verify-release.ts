import { BulwarkError } from '../../engine/error';
import { objectionsTo } from '../../release/approval';
import type { PipelineSettings, ReleaseSettings } from '../../release/pipeline-settings';
import type { Clients } from '../clients';
import { record } from '../evidence';
import type { JobRun, Outcome } from '../job';
import { faultsOfRun } from '../provenance-of-run';
import { actionsOf, succeeded } from '../run';

/** Verifies, right before production, that the artifacts are those that were attested, that the gate let them pass, and that somebody approved who did not write them. */
export async function verifyRelease(
  clients: Pick<Clients, 'pipeline' | 'keys' | 'objects'>,
  settings: PipelineSettings,
  release: ReleaseSettings,
  run: JobRun,
): Promise<Outcome> {
  const actions = await actionsOf(clients.pipeline, settings.pipelineName, run.execution);
  for (const gate of release.gated) succeeded(actions, gate);
  const authors = (succeeded(actions, settings.verified).variables.AUTHORS ?? '')
    .split(',')
    .filter((one) => one !== '');
  const approver = release.approved === undefined ? undefined : (succeeded(actions, release.approved).by ?? '');
  const objections = [
    ...(await faultsOfRun(clients, settings, release.attested, actions, run.execution)),
    ...(approver === undefined ? [] : objectionsTo({ approver, roles: release.approvers, authors })),
  ];
  if (objections.length > 0)
    throw new BulwarkError(['This run must not be released.', ...objections.map((one) => `- ${one}`)].join('\n'));
  const evidence = { bucket: settings.evidenceBucket, pipeline: settings.pipelineName, ...run };
  return {
    summary: `approved by ${approver ?? 'nobody, as its pipeline asks'}`,
    variables: await record(clients.objects, evidence, 'release', JSON.stringify({ approver, authors })),
  };
}

import { BulwarkError, messageOf } from '../../engine/error';
import { type Brought, decide, explain } from '../../release/gate';
import type { GateSettings, PipelineSettings, ReportSettings } from '../../release/pipeline-settings';
import type { Report } from '../../release/report';
import { announce } from '../announce';
import type { Clients } from '../clients';
import { record, recorded } from '../evidence';
import type { JobRun, Outcome } from '../job';
import { faultsOfRun } from '../provenance-of-run';
import { actionsOf, fetchArtifact, fileIn, type RanAction, succeeded } from '../run';

/** Judges a run by what its scans reported, and sends findings that do not block to the bus. Throws when the run must not go on. */
export async function judgeRun(
  clients: Pick<Clients, 'pipeline' | 'events' | 'keys' | 'objects'>,
  settings: PipelineSettings,
  gate: GateSettings,
  run: JobRun,
  now = new Date(),
): Promise<Outcome> {
  const actions = await actionsOf(clients.pipeline, settings.pipelineName, run.execution);
  const names = Object.entries(gate.scans);
  const reports = await Promise.all(
    names.map(async ([scanner, report]) => [scanner, await reportOf(clients, report, actions)] as const),
  );
  const brought: Brought = {
    reports: Object.fromEntries(reports),
    bill: await attempt(() =>
      recorded(clients.objects, settings.evidenceBucket, succeeded(actions, gate.attested), 'bill'),
    ),
    provenance: await faultsOfRun(clients, settings, gate.attested, actions, run.execution),
  };
  const decision = decide(brought, gate.policy, gate.waivers, now.toISOString().slice(0, 10));
  const evidence = { bucket: settings.evidenceBucket, pipeline: settings.pipelineName, ...run };
  const variables = await record(clients.objects, evidence, 'gate', JSON.stringify(decision));
  await announce(clients, settings, run.execution, decision.judged);
  if (!decision.passes) throw new BulwarkError(explain(decision));
  return { summary: explain(decision), variables };
}

async function reportOf(
  { objects }: Pick<Clients, 'objects'>,
  { action, artifact, file, format }: ReportSettings,
  actions: ReadonlyMap<string, RanAction>,
): Promise<Report | { readonly missing: string }> {
  return await attempt(async () => {
    const location = succeeded(actions, action).outputs[artifact];
    const text = location && fileIn((await fetchArtifact(objects, location)).bytes, file);
    if (text === undefined) throw new BulwarkError(`its build left no ${file}`);
    return { text, ...(format && { format }) };
  });
}

async function attempt<T>(work: () => Promise<T>): Promise<T | { readonly missing: string }> {
  try {
    return await work();
  } catch (error) {
    return { missing: messageOf(error) };
  }
}

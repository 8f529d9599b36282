import { BulwarkError } from '../engine/error';
import type { PipelineSettings } from '../release/pipeline-settings';
import type { Subject } from '../release/provenance';
import type { Clients } from './clients';
import { fetchArtifact, type RanAction, succeeded } from './run';

/** The commit that the run is about. Throws where another one was verified. */
export function commitOf({ source, verified }: PipelineSettings, actions: ReadonlyMap<string, RanAction>): string {
  const { CommitId } = succeeded(actions, source).variables;
  const { COMMIT } = succeeded(actions, verified).variables;
  if (!CommitId) throw new BulwarkError(`the action ${source} names no commit`);
  if (COMMIT !== CommitId)
    throw new BulwarkError(`the commit ${CommitId} was fetched, and ${COMMIT ?? 'none'} was verified`);
  return CommitId;
}

/** The artifacts that are deployed, by what they are now. */
export async function subjectsOf(
  { objects }: Pick<Clients, 'objects'>,
  { subjects }: PipelineSettings,
  actions: ReadonlyMap<string, RanAction>,
): Promise<Subject[]> {
  return await Promise.all(
    Object.entries(subjects).map(async ([name, action]) => {
      const location = succeeded(actions, action).outputs[name];
      if (!location) throw new BulwarkError(`the action ${action} made no artifact ${name}`);
      const { sha256: digest } = await fetchArtifact(objects, location);
      return { name, digest: { sha256: digest } };
    }),
  );
}

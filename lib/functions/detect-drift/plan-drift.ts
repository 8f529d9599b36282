import { BatchGetBuildsCommand, type CodeBuildClient, StartBuildCommand } from '@aws-sdk/client-codebuild';
import { type CodePipelineClient, GetPipelineStateCommand } from '@aws-sdk/client-codepipeline';
import { GetParameterCommand } from '@aws-sdk/client-ssm';
import { BulwarkError, messageOf } from '../../engine/error';
import { DRIFT, FOUND } from '../../release/drift';
import { judge } from '../../release/gate';
import type { DriftSettings, PipelineSettings } from '../../release/pipeline-settings';
import { readReport } from '../../release/report';
import type { ScanFinding } from '../../release/sarif';
import { announce } from '../announce';
import type { Clients } from '../clients';
import { record } from '../evidence';
import type { JobRun, Outcome } from '../job';

/** Seconds between two looks at whether a build is done, and how many there are: fourteen minutes, as a function has fifteen. */
const PAUSE = 15;
const LOOKS = 56;

/**
 * Has what was released last planned again by a build, sends what differs to the bus, and keeps a record of it. What
 * cannot be planned is told of like what differs. Where nothing is released yet, or a release is on its way, which is
 * planned when it is closed, nothing is done.
 */
export async function planDrift(
  clients: Pick<Clients, 'builds' | 'events' | 'objects' | 'parameters' | 'pipeline'>,
  settings: PipelineSettings,
  { build = '', policy, waivers }: Omit<DriftSettings, 'stacks'>,
  run: JobRun,
  pause: (seconds: number) => Promise<void>,
  now = new Date(),
): Promise<Outcome> {
  const { Parameter } = await clients.parameters.send(new GetParameterCommand({ Name: settings.releasedParameter }));
  if (Parameter?.Value === 'none') return { summary: 'nothing is released yet' };
  if (await isReleasing(clients.pipeline, settings.pipelineName))
    return { summary: 'a release is on its way, and is planned when it is closed' };
  const findings = await found(clients.builds, `${settings.pipelineName}-${build}`, pause);
  const judged = findings.map((finding) => judge(finding, policy, waivers, now.toISOString().slice(0, 10)));
  const evidence = { bucket: settings.evidenceBucket, pipeline: settings.pipelineName, ...run };
  const variables = await record(clients.objects, evidence, DRIFT, JSON.stringify({ judged }));
  await announce(clients, settings, run.execution, judged);
  const summary = findings.map(({ message }) => message).join('; ') || 'production is as it was deployed';
  return { summary, variables };
}

/** Whether production is being changed by a release, or was and the release is not closed. */
async function isReleasing(client: CodePipelineClient, name: string): Promise<boolean> {
  const { stageStates = [] } = await client.send(new GetPipelineStateCommand({ name }));
  return stageStates.some(
    ({ stageName, latestExecution }) =>
      ['Production', 'Close'].includes(stageName ?? '') && latestExecution?.status === 'InProgress',
  );
}

async function found(
  client: CodeBuildClient,
  projectName: string,
  pause: (seconds: number) => Promise<void>,
): Promise<ScanFinding[]> {
  try {
    return readReport(DRIFT, { text: await built(client, projectName, pause) });
  } catch (error) {
    const message = `production could not be planned: ${messageOf(error)}`;
    return [
      {
        ...{ scanner: DRIFT, rule: 'not-compared', severity: 'medium', message },
        fingerprint: [DRIFT, 'not-compared', projectName].join('|'),
      },
    ];
  }
}

/** Runs a build to its end. Gives what it says that it found. Throws where it fails, or is not done in time. */
async function built(
  client: CodeBuildClient,
  projectName: string,
  pause: (seconds: number) => Promise<void>,
): Promise<string> {
  const { build: started } = await client.send(new StartBuildCommand({ projectName }));
  const id = started?.id ?? '';
  for (let look = 0; look < LOOKS; look++) {
    await pause(PAUSE);
    const { builds: [build] = [] } = await client.send(new BatchGetBuildsCommand({ ids: [id] }));
    if (build?.buildStatus === 'SUCCEEDED') {
      const text = build.exportedEnvironmentVariables?.find(({ name }) => name === FOUND)?.value;
      if (text === undefined) throw new BulwarkError(`the build ${id} does not say what it found`);
      return text;
    }
    if (build?.buildStatus !== 'IN_PROGRESS') throw new BulwarkError(`the build ${id} is ${build?.buildStatus}`);
  }
  throw new BulwarkError(`the build ${id} is not done after fourteen minutes`);
}

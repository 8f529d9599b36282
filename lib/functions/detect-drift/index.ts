import { setTimeout } from 'node:timers/promises';
import { CodeBuildClient } from '@aws-sdk/client-codebuild';
import { CodePipelineClient } from '@aws-sdk/client-codepipeline';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { S3Client } from '@aws-sdk/client-s3';
import { SSMClient } from '@aws-sdk/client-ssm';
import { STSClient } from '@aws-sdk/client-sts';
import type { DriftSettings, PipelineSettings } from '../../release/pipeline-settings';
import { answer, type JobEvent, type JobRun, type Outcome } from '../job';
import { parsed } from '../settings';
import { detectDrift } from './detect-drift';
import { planDrift } from './plan-drift';
import { stacksOf } from './stacks-of';

const clients = {
  pipeline: new CodePipelineClient(),
  events: new EventBridgeClient(),
  objects: new S3Client(),
};

async function look(run: JobRun): Promise<Outcome> {
  const [settings, drift] = [parsed<PipelineSettings>('PIPELINE'), parsed<DriftSettings>('DRIFT')];
  const pause = (seconds: number) => setTimeout(seconds * 1000);
  if (drift.build !== undefined) {
    const all = { ...clients, builds: new CodeBuildClient(), parameters: new SSMClient() };
    return planDrift(all, settings, drift, run, pause);
  }
  const stacks = await stacksOf(drift, settings, new STSClient());
  return detectDrift({ ...clients, stacks }, settings, drift, run, pause);
}

/** Of a rule with a schedule, by the id of its event; what a run of the pipeline asks for is answered to it. */
interface Scheduled {
  readonly id: string;
}

export async function handler(event: JobEvent | Scheduled): Promise<void> {
  if ('CodePipeline.job' in event) await answer(clients.pipeline, event, look);
  else process.stdout.write(`${(await look({ job: event.id, execution: 'scheduled' })).summary}\n`);
}

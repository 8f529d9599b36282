import { setTimeout } from 'node:timers/promises';
import { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { CodePipelineClient } from '@aws-sdk/client-codepipeline';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { S3Client } from '@aws-sdk/client-s3';
import { answer, type JobEvent, type JobRun, type Outcome } from '../job';
import { parsed } from '../settings';
import { detectDrift } from './detect-drift';

const clients = {
  pipeline: new CodePipelineClient(),
  stacks: new CloudFormationClient(),
  events: new EventBridgeClient(),
  objects: new S3Client(),
};

const look = (run: JobRun): Promise<Outcome> =>
  detectDrift(clients, parsed('PIPELINE'), parsed('DRIFT'), run, (seconds) => setTimeout(seconds * 1000));

/** Of a rule with a schedule, by the id of its event; what a run of the pipeline asks for is answered to it. */
interface Scheduled {
  readonly id: string;
}

export async function handler(event: JobEvent | Scheduled): Promise<void> {
  if ('CodePipeline.job' in event) await answer(clients.pipeline, event, look);
  else process.stdout.write(`${(await look({ job: event.id, execution: 'scheduled' })).summary}\n`);
}

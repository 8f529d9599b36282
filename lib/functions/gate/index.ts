import { CodePipelineClient } from '@aws-sdk/client-codepipeline';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { KMSClient } from '@aws-sdk/client-kms';
import { S3Client } from '@aws-sdk/client-s3';
import { answer, type JobEvent } from '../job';
import { parsed } from '../settings';
import { judgeRun } from './judge-run';

const clients = {
  pipeline: new CodePipelineClient(),
  events: new EventBridgeClient(),
  keys: new KMSClient(),
  objects: new S3Client(),
};

export const handler = (event: JobEvent): Promise<void> =>
  answer(clients.pipeline, event, (run) => judgeRun(clients, parsed('PIPELINE'), parsed('GATE'), run));

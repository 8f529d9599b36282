import { CodeBuildClient } from '@aws-sdk/client-codebuild';
import { CodePipelineClient } from '@aws-sdk/client-codepipeline';
import { KMSClient } from '@aws-sdk/client-kms';
import { S3Client } from '@aws-sdk/client-s3';
import { answer, type JobEvent } from '../job';
import { parsed } from '../settings';
import { attest } from './attest';

const clients = {
  pipeline: new CodePipelineClient(),
  builds: new CodeBuildClient(),
  keys: new KMSClient(),
  objects: new S3Client(),
};

export const handler = (event: JobEvent): Promise<void> =>
  answer(clients.pipeline, event, (run) => attest(clients, parsed('PIPELINE'), run));

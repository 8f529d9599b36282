import { CodePipelineClient } from '@aws-sdk/client-codepipeline';
import { KMSClient } from '@aws-sdk/client-kms';
import { S3Client } from '@aws-sdk/client-s3';
import { answer, type JobEvent } from '../job';
import { parsed } from '../settings';
import { verifyRelease } from './verify-release';

const clients = {
  pipeline: new CodePipelineClient(),
  keys: new KMSClient(),
  objects: new S3Client(),
};

export const handler = (event: JobEvent): Promise<void> =>
  answer(clients.pipeline, event, (run) => verifyRelease(clients, parsed('PIPELINE'), parsed('RELEASE'), run));

import { CodePipelineClient } from '@aws-sdk/client-codepipeline';
import { KMSClient } from '@aws-sdk/client-kms';
import { S3Client } from '@aws-sdk/client-s3';
import { SSMClient } from '@aws-sdk/client-ssm';
import { answer, type JobEvent } from '../job';
import { parsed } from '../settings';
import { closeRelease } from './close-release';

const clients = {
  pipeline: new CodePipelineClient(),
  keys: new KMSClient(),
  objects: new S3Client(),
  parameters: new SSMClient(),
};

export const handler = (event: JobEvent): Promise<void> =>
  answer(clients.pipeline, event, (run) =>
    closeRelease(clients, parsed('PIPELINE'), run, (line) => process.stdout.write(`${line}\n`)),
  );

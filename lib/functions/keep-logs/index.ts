import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { setting } from '../settings';
import { keeping } from './keeping';

const client = new S3Client();
const [delivered, evidence] = [setting('DELIVERED'), setting('EVIDENCE')];

export const handler = keeping({
  get: async (Key) => {
    const { Body } = await client.send(new GetObjectCommand({ Bucket: delivered, Key }));
    return (await Body?.transformToByteArray()) ?? new Uint8Array();
  },
  put: async (Key, Body) => {
    try {
      await client.send(new PutObjectCommand({ Bucket: evidence, Key, Body, IfNoneMatch: '*' }));
      return true;
    } catch (error) {
      if ((error as Error).name !== 'PreconditionFailed') throw error;
      return false;
    }
  },
  tell: (line) => process.stdout.write(`${JSON.stringify(line)}\n`),
});

import { GetObjectCommand, paginateListObjectsV2, type S3Client } from '@aws-sdk/client-s3';
import type { Records } from '../just-in-time/access';
import { putOnce } from './evidence';

/** Records below a prefix of a bucket that lets each be written once. */
export const recordsIn = (client: S3Client, Bucket: string, below: string): Records => ({
  get: async <T>(key: string) => {
    const Key = `${below}/${key}`;
    try {
      const { Body } = await client.send(new GetObjectCommand({ Bucket, Key }));
      return JSON.parse((await Body?.transformToString()) ?? '') as T;
    } catch (error) {
      if ((error as { name?: string }).name === 'NoSuchKey') return undefined;
      throw error;
    }
  },
  put: (key, record) => putOnce(client, Bucket, `${below}/${key}`, JSON.stringify(record)),
  list: async (prefix) => {
    const Prefix = `${below}/${prefix}`;
    const keys: string[] = [];
    for await (const { Contents = [] } of paginateListObjectsV2({ client }, { Bucket, Prefix }))
      for (const { Key } of Contents) if (Key) keys.push(Key.slice(below.length + 1));
    return keys;
  },
});

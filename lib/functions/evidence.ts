import { createHash } from 'node:crypto';
import { GetObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { BulwarkError } from '../engine/error';
import type { RanAction } from './run';

/** Where the records of a run are kept: each is written once, by one job of it. */
export interface Evidence {
  readonly bucket: string;
  readonly pipeline: string;
  readonly execution: string;
  readonly job: string;
}

/** What an action says of a record that it wrote, as variables that later actions read from the control plane: its key and its digest. */
export type Recorded = Readonly<Record<string, string>>;

/** Writes a record, `runs/<pipeline>/<execution>/<name>-<job>.json`. What was written before stands; that it says the same is no fault. */
export async function record(client: S3Client, evidence: Evidence, name: string, text: string): Promise<Recorded> {
  const Key = `runs/${evidence.pipeline}/${evidence.execution}/${name}-${evidence.job}.json`;
  if (!(await putOnce(client, evidence.bucket, Key, text)) && (await read(client, evidence.bucket, Key)) !== text)
    throw new BulwarkError(`${Key} was written before, and says something else`);
  return { [`${name}Record`]: Key, [`${name}Digest`]: digestOf(text) };
}

/** Puts JSON where nothing is yet. Gives whether it did: what is there stands. */
export async function putOnce(client: S3Client, Bucket: string, Key: string, Body: string): Promise<boolean> {
  const once = { Bucket, Key, Body, ContentType: 'application/json', IfNoneMatch: '*' };
  try {
    await client.send(new PutObjectCommand(once));
    return true;
  } catch (error) {
    if ((error as { name?: string }).name === 'PreconditionFailed') return false;
    throw error;
  }
}

/** A record that an action of this run wrote. Throws for one that is not what the action said it wrote. */
export async function recorded(client: S3Client, bucket: string, action: RanAction, name: string): Promise<string> {
  const key = action.variables[`${name}Record`];
  if (key === undefined) throw new BulwarkError(`the action ${action.name} names no record ${name} in its variables`);
  const text = await read(client, bucket, key);
  if (digestOf(text) !== action.variables[`${name}Digest`])
    throw new BulwarkError(`${key} is not what the action ${action.name} wrote`);
  return text;
}

async function read(client: S3Client, Bucket: string, Key: string): Promise<string> {
  const { Body } = await client.send(new GetObjectCommand({ Bucket, Key }));
  return (await Body?.transformToString()) ?? '';
}

export const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');

import { S3Client } from '@aws-sdk/client-s3';
import { putOnce } from '../evidence';
import { setting } from '../settings';
import type { Keep, Request } from './playbook';
import { playbookOf } from './playbooks';
import { playing } from './playing';

const objects = new S3Client();
const bucket = setting('EVIDENCE_BUCKET');
const name = setting('PLAYBOOK');

const keeping =
  (_: Request, run: string): Keep =>
  (record, text) =>
    putOnce(objects, bucket, `incidents/${name}/${run}/${record}.json`, text);

const play = playing(playbookOf(name), keeping);

export async function handler(call: Parameters<typeof play>[0]): ReturnType<typeof play> {
  const told = await play(call);
  const { run, phase } = call;
  process.stdout.write(
    `${JSON.stringify({ run, phase, playbook: name, steps: told.steps.length, done: told.done })}\n`,
  );
  return told;
}

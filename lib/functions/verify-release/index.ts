import { aws } from '../aws';
import { answer, type JobEvent } from '../job';
import { parsed } from '../settings';
import { verifyRelease } from './verify-release';

const clients = aws();

export const handler = (event: JobEvent): Promise<void> =>
  answer(clients.pipeline, event, (run) => verifyRelease(clients, parsed('PIPELINE'), parsed('RELEASE'), run));

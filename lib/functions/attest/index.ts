import { aws } from '../aws';
import { answer, type JobEvent } from '../job';
import { parsed } from '../settings';
import { attest } from './attest';

const clients = aws();

export const handler = (event: JobEvent): Promise<void> =>
  answer(clients.pipeline, event, (run) => attest(clients, parsed('PIPELINE'), run));

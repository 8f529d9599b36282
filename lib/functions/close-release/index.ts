import { aws } from '../aws';
import { answer, type JobEvent } from '../job';
import { parsed } from '../settings';
import { closeRelease } from './close-release';

const clients = aws();

export const handler = (event: JobEvent): Promise<void> =>
  answer(clients.pipeline, event, (run) =>
    closeRelease(clients, parsed('PIPELINE'), run, (line) => process.stdout.write(`${line}\n`)),
  );

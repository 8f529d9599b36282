import { aws } from '../aws';
import { answer, type JobEvent } from '../job';
import { parsed } from '../settings';
import { judgeRun } from './judge-run';

const clients = aws();

export const handler = (event: JobEvent): Promise<void> =>
  answer(clients.pipeline, event, (run) => judgeRun(clients, parsed('PIPELINE'), parsed('GATE'), run));

import { logged } from './example-environment';

export default logged('WorkerLogs', 'worker_logs');

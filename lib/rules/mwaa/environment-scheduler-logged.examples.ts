import { logged } from './example-environment';

export default logged('SchedulerLogs', 'scheduler_logs');

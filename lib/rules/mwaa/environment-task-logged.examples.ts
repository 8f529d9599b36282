import { logged } from './example-environment';

export default logged('TaskLogs', 'task_logs');

import { logged } from './example-environment';

export default logged('DagProcessingLogs', 'dag_processing_logs');

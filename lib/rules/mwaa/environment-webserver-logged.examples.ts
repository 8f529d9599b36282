import { logged } from './example-environment';

export default logged('WebserverLogs', 'webserver_logs');

import { examplesOfEndpoint } from './example-endpoints';

export default examplesOfEndpoint('ssm-contacts');

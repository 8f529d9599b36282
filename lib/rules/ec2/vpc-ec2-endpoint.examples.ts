import { examplesOfEndpoint } from './example-endpoints';

export default examplesOfEndpoint('ec2');

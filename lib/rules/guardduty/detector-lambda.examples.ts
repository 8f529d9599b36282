import { watching } from './example-detector';

export default watching('LAMBDA_NETWORK_LOGS');

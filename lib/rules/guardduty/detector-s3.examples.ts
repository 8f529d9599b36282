import { watching } from './example-detector';

export default watching('S3_DATA_EVENTS');

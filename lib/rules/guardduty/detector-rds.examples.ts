import { watching } from './example-detector';

export default watching('RDS_LOGIN_EVENTS');

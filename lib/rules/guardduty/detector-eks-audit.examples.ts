import { watching } from './example-detector';

export default watching('EKS_AUDIT_LOGS');

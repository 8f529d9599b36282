import { closedToWorld } from './example-acl';

export default closedToWorld(21);

export { BulwarkError } from '../engine/error';
export {
  type ContextValue,
  can,
  type Deciding,
  type Decision,
  type Levels,
  type Policies,
  type PolicyDocument,
  type PolicyKind,
  type Request,
} from './evaluate';
export { type ManagedDocument, managedPolicy } from './managed-policies';
export { contains, intersection } from './patterns';

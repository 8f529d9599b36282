export { addMatchers, type SecurityMatchers } from './matchers';
export { type PostureOptions, posture } from './posture';
export type { Subject } from './subject';
export { type Outcome, tryExamples } from './try-examples';

export { type PostureOptions, posture } from './posture';
export { type Outcome, tryExamples } from './try-examples';

export { check } from './check';
export { type Config, type ConfigLayer, defineConfig, type Level, type Plugin, waive } from './engine/config';
export { BulwarkError } from './engine/error';
export { Fact } from './engine/fact';
export type { Finding } from './engine/finding';
export type { FindingLevel } from './engine/gate';
export { Reading } from './engine/reading';
export type { Failure, Notice, Report, Tally } from './engine/report';
export {
  defineExamples,
  defineResource,
  defineRule,
  type Example,
  type Examples,
  type FactReader,
  type Facts,
  fact,
  type ResourceKind,
  type Rule,
  type Severity,
} from './engine/rule';
export { defaultSettings, type Profile, type Settings } from './engine/settings';
export type { Dialect, Link, Position, Resource } from './engine/template';
export { hasHole, type Json, Reference, Unknown, type Value } from './engine/value';
export { all, any, because, not, type Place, type State, type Verdict, when } from './engine/verdict';
export type { Waiver, WaiverTerms } from './engine/waiver';
export { loadConfig } from './load-config';
export { type PolicyOptions, policies } from './policies';
export { controlTower } from './policies/control-tower';
export { nag } from './policies/nag';
export { presets } from './presets';
export type { Input } from './read/inputs';
export { references } from './references';
export { reporters } from './reporters';
export type { Reporter, ReportOptions } from './reporters/report-options';
export { rules } from './rules';

import { type CheckOptions, checkTemplates } from './engine/check';
import type { Config } from './engine/config';
import type { Report } from './engine/report';
import { type Input, readInputs } from './read/inputs';
import { ruleBook } from './rules';

/**
 * Judges templates, as text or as data, in either dialect. Those given together are judged together:
 * references between them are followed.
 *
 * Throws a `BulwarkError` for an input that is no template. What could not be judged for another reason is among the
 * report's failures, and blocks.
 */
export const check = (inputs: readonly Input[], config: Config, options?: CheckOptions): Report =>
  checkTemplates(readInputs(inputs), config, ruleBook, options);
